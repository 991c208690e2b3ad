// 机动车维修费用结算清单: the list of fees that the owner must be given (JT/T 1133-2017). Without it the owner may
// refuse to pay, so every figure on it must add up before it is printed.
import { type CalendarDay, invariant } from '@bayline/domain/kernel';
import type { GuaranteeTerm, RepairClass } from '@bayline/domain/work-orders';
import {
  type PaperLanguage,
  paperCapitals,
  paperDay,
  paperHours,
  paperLine,
  paperMileage,
  paperMoney,
  paperQuantity,
} from './formatting.ts';
import { pictureName, scanCode } from './print.ts';
import { type SettlementListLabels, settlementListLabels } from './settlement-list-labels.ts';

export interface MaterialLine {
  readonly name: string;
  readonly brand: string;
  /** Part number or specification. */
  readonly code: string;
  /** Code of the catalogue ('genuine', 'equivalent' …), or words, which are printed as they are. */
  readonly qualityClass: string;
  readonly unit: string;
  /** Thousandths of the unit. */
  readonly quantity: number;
  readonly priceFen: number;
  readonly amountFen: number;
  /** Printed small under the name: a discount, a reason. */
  readonly note?: string;
}

export interface LabourLine {
  readonly code: string;
  readonly name: string;
  /** Hundredths of hours. */
  readonly billedHours: number;
  readonly ratePerHourFen: number;
  readonly amountFen: number;
  readonly note?: string;
}

export interface FeeLine {
  /** What was wiped off the sum is no fee; the formula counts it with the other fees. */
  readonly fee: 'diagnosis' | 'inspection' | 'processing' | 'other' | 'rounding';
  readonly name: string;
  readonly amountFen: number;
  readonly note?: string;
}

/** A part that the owner brought along (托修方自备配件): listed apart and never charged. */
export interface SuppliedPart {
  readonly name: string;
  readonly brand: string;
  readonly code: string;
  readonly unit: string;
  readonly quantity: number;
}

export interface SettlementListPaper {
  readonly language: PaperLanguage;
  readonly number: string;
  readonly settledOn: CalendarDay;
  /** As it is written on paper, in the store's time. */
  readonly printedAt: string;
  /** Prints a stamp that says so: a withdrawn list must not pass for a valid one. */
  readonly isWithdrawn: boolean;
  /** Number of the list that this one reverses, stamped as well; '' = it reverses none. */
  readonly mirrorOfNumber: string;
  readonly store: {
    readonly name: string;
    readonly phone: string;
    readonly address: string;
    readonly email: string;
    readonly bankName: string;
    readonly bankAccount: string;
    readonly logo: Uint8Array | null;
  };
  /** Phone masked or in full, as the caller may show it. */
  readonly customer: { readonly name: string; readonly sender: string; readonly phone: string };
  readonly vehicle: { readonly plate: string; readonly makeAndModel: string; readonly vin: string };
  readonly visit: {
    readonly orders: readonly { readonly number: string; readonly repairClass: RepairClass }[];
    readonly arrivedOn: CalendarDay;
    readonly mileageOutKm: number | null;
    readonly contractNumber: string;
    readonly certificateNumber: string;
  };
  readonly fees: {
    readonly diagnosisFen: number;
    readonly inspectionFen: number;
    readonly materialsFen: number;
    readonly labourFen: number;
    readonly processingFen: number;
    readonly otherFen: number;
  };
  readonly totalFen: number;
  readonly payerName: string;
  readonly receivedFen: number;
  readonly outstandingFen: number;
  readonly materials: readonly MaterialLine[];
  readonly labour: readonly LabourLine[];
  readonly otherFees: readonly FeeLine[];
  readonly suppliedParts: readonly SuppliedPart[];
  /** Null leaves the three boxes empty, to be ticked by hand. */
  readonly oldParts: 'taken' | 'waived' | 'none' | null;
  readonly guarantee: GuaranteeTerm;
  readonly clerkName: string;
  /** The owner's signature as PNG; null leaves the line empty. */
  readonly signaturePng: Uint8Array | null;
  /** Who signed on screen, and when; '' = nobody has. */
  readonly signedBy: string;
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((all, amount) => all + amount, 0);
}

/** 维修费用 = 维修诊断费 + 检测费 + 材料费 + 工时费 + 加工费 + 其他费用, and each fee is the sum of its lines. */
function checkSums(paper: SettlementListPaper): void {
  const { fees } = paper;
  const ofFee = (fee: FeeLine['fee']) => sum(paper.otherFees.filter((line) => line.fee === fee).map((line) => line.amountFen));
  invariant(sum(Object.values(fees)) === paper.totalFen, 'the six fees make the total');
  invariant(sum(paper.materials.map((line) => line.amountFen)) === fees.materialsFen, 'the materials make their fee');
  invariant(sum(paper.labour.map((line) => line.amountFen)) === fees.labourFen, 'the labour lines make their fee');
  invariant(
    ofFee('diagnosis') === fees.diagnosisFen && ofFee('inspection') === fees.inspectionFen,
    'the diagnosis and inspection lines make their fees',
  );
  invariant(
    ofFee('processing') === fees.processingFen && ofFee('other') + ofFee('rounding') === fees.otherFen,
    'the processing and other lines make their fees',
  );
  // Of a bill that stands no longer, and of its mirror, nothing is owed, whatever was paid.
  const isOwed = !paper.isWithdrawn && paper.mirrorOfNumber === '';
  const owedFen = isOwed ? paper.totalFen - paper.receivedFen : 0;
  invariant(paper.outstandingFen === owedFen, 'what is received and what is outstanding make the total');
}

function head(paper: SettlementListPaper, labels: SettlementListLabels) {
  const { store, customer, vehicle, visit } = paper;
  const repairClasses = [...new Set(visit.orders.map((order) => labels.repairClass[order.repairClass]))];
  return {
    store: {
      name: paperLine(store.name),
      phone: paperLine(store.phone),
      address: paperLine(store.address),
      email: paperLine(store.email),
      bankName: paperLine(store.bankName),
      bankAccount: paperLine(store.bankAccount),
    },
    customer: { name: paperLine(customer.name), sender: paperLine(customer.sender), phone: paperLine(customer.phone) },
    vehicle: { plate: paperLine(vehicle.plate), makeAndModel: paperLine(vehicle.makeAndModel), vin: paperLine(vehicle.vin) },
    orderNumbers: paperLine(visit.orders.map((order) => order.number).join(labels.comma)),
    repairClasses: repairClasses.join(labels.comma),
    arrivedOn: paperDay(visit.arrivedOn, paper.language),
    mileageOut: visit.mileageOutKm === null ? '' : paperMileage(visit.mileageOutKm),
    contractNumber: paperLine(visit.contractNumber),
    certificateNumber: paperLine(visit.certificateNumber),
  };
}

function lines(paper: SettlementListPaper, labels: SettlementListLabels) {
  const quality: Readonly<Record<string, string>> = labels.qualityClass;
  const note = (line: { readonly note?: string }) => paperLine(line.note ?? '');
  const part = (line: SuppliedPart) => ({
    name: paperLine(line.name),
    brand: paperLine(line.brand),
    code: paperLine(line.code),
    unit: paperLine(line.unit),
    quantity: paperQuantity(line.quantity),
  });
  return {
    materials: paper.materials.map((line) => ({
      ...part(line),
      note: note(line),
      qualityClass: quality[line.qualityClass] ?? paperLine(line.qualityClass),
      price: paperMoney(line.priceFen),
      amount: paperMoney(line.amountFen),
    })),
    labour: paper.labour.map((line) => ({
      code: paperLine(line.code),
      name: paperLine(line.name),
      note: note(line),
      hours: paperHours(line.billedHours),
      rate: paperMoney(line.ratePerHourFen),
      amount: paperMoney(line.amountFen),
    })),
    otherFees: paper.otherFees.map((line) => ({
      fee: labels.fees[line.fee],
      name: paperLine(line.name),
      note: note(line),
      amount: paperMoney(line.amountFen),
    })),
    suppliedParts: paper.suppliedParts.map(part),
  };
}

function stampOf(paper: SettlementListPaper, labels: SettlementListLabels): string {
  if (paper.isWithdrawn) return labels.withdrawn;
  return paper.mirrorOfNumber === '' ? '' : `${labels.mirrorOf} ${paperLine(paper.mirrorOfNumber)}`;
}

const logoName = (logo: Uint8Array) => pictureName('logo', logo);

/** The pictures that the template opens, by name. */
export function settlementListPictures({ store, signaturePng }: SettlementListPaper): Readonly<Record<string, Uint8Array>> {
  return {
    ...(signaturePng === null ? {} : { 'signature.png': signaturePng }),
    ...(store.logo === null ? {} : { [logoName(store.logo)]: store.logo }),
  };
}

/** What the template prints: labels of the language and every figure as text. Throws when the figures do not add up. */
export function settlementListSheet(paper: SettlementListPaper) {
  checkSums(paper);
  const labels = settlementListLabels[paper.language];
  const { fees } = paper;
  return {
    language: paper.language,
    labels: { ...labels, guarantee: labels.guarantee(paper.guarantee) },
    number: paperLine(paper.number),
    code: scanCode(paper.number),
    settledOn: paperDay(paper.settledOn, paper.language),
    printedAt: paperLine(paper.printedAt),
    stamp: stampOf(paper, labels),
    logo: paper.store.logo === null ? '' : logoName(paper.store.logo),
    ...head(paper, labels),
    fees: [
      { label: labels.fees.diagnosis, amount: paperMoney(fees.diagnosisFen) },
      { label: labels.fees.inspection, amount: paperMoney(fees.inspectionFen) },
      { label: labels.fees.materials, amount: paperMoney(fees.materialsFen) },
      { label: labels.fees.labour, amount: paperMoney(fees.labourFen) },
      { label: labels.fees.processing, amount: paperMoney(fees.processingFen) },
      { label: labels.fees.other, amount: paperMoney(fees.otherFen) },
    ],
    materialsTotal: paperMoney(fees.materialsFen),
    labourTotal: paperMoney(fees.labourFen),
    otherFeesTotal: paperMoney(fees.diagnosisFen + fees.inspectionFen + fees.processingFen + fees.otherFen),
    total: paperMoney(paper.totalFen),
    totalInCapitals: paperCapitals(paper.totalFen),
    payerName: paperLine(paper.payerName),
    received: paperMoney(paper.receivedFen),
    outstanding: paperMoney(paper.outstandingFen),
    ...lines(paper, labels),
    oldParts: paper.oldParts,
    clerkName: paperLine(paper.clerkName),
    hasSignature: paper.signaturePng !== null,
    signedBy: paperLine(paper.signedBy),
  };
}

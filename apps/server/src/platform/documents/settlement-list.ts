// The settlement list (机动车维修费用结算清单, JT/T 1133-2017): what the owner is given with the bill, and without
// which they may refuse to pay. Here figures become the text that is printed; the template only places it.
import { type CalendarDay, formatHours, formatQuantity, formatYuan, invariant, yuanInCapitals } from '@bayline/domain/kernel';
import { type PaperLanguage, type SettlementListLabels, settlementListLabels } from './settlement-list-labels.ts';

/** What became of the replaced parts: taken along, shown and left, given up, or there were none. */
export type OldParts = 'take' | 'show' | 'discard' | 'none';

export interface LabourLine {
  readonly code: string;
  readonly name: string;
  /** Billed hours in 1/100 h. */
  readonly hours: number;
  /** Per hour. */
  readonly rateFen: number;
  readonly amountFen: number;
}

export interface PartLine {
  readonly number: string;
  readonly name: string;
  readonly brand: string;
  /** 'genuine', 'equivalent', 'aftermarket', 'remanufactured', 'used' or 'customer-supplied'; other text prints as it is. */
  readonly qualityClass: string;
  readonly unit: string;
  /** In 1/1000 unit. */
  readonly quantity: number;
  readonly priceFen: number;
  readonly amountFen: number;
}

/** The six charges of the form; totalFen is their sum. */
export interface SettlementSums {
  readonly diagnosisFen: number;
  readonly testingFen: number;
  readonly partsFen: number;
  readonly labourFen: number;
  readonly processingFen: number;
  readonly otherFen: number;
  readonly totalFen: number;
}

/** Everything the list prints. An empty text prints as a dash; days are the store's days. */
export interface SettlementListPaper {
  readonly language: PaperLanguage;
  readonly number: string;
  readonly settledOn: CalendarDay;
  readonly store: { readonly name: string; readonly phone: string; readonly email: string; readonly address: string; readonly bankName: string; readonly bankAccount: string };
  readonly customer: { readonly name: string; readonly senderName: string; readonly phone: string };
  readonly vehicle: {
    readonly plate: string;
    readonly model: string;
    readonly vin: string;
    /** In the words of the paper's language. */
    readonly repairClass: string;
    readonly arrivedOn: CalendarDay;
    readonly contractNumber: string;
    readonly workOrderNumbers: readonly string[];
    /** When the car leaves; null while it is not known. */
    readonly mileageKm: number | null;
    readonly certificateNumber: string;
  };
  readonly labour: readonly LabourLine[];
  readonly parts: readonly PartLine[];
  readonly sums: SettlementSums;
  readonly paidFen: number;
  readonly outstandingFen: number;
  /** Days and km from the day the car leaves, whichever is reached first. */
  readonly guaranteeDays: number;
  readonly guaranteeKm: number;
  readonly oldParts: OldParts;
}

type Fact = readonly [label: string, value: string];

/** The list as text only, as the template reads it. */
export interface PrintedSettlementList {
  readonly language: PaperLanguage;
  readonly labels: SettlementListLabels;
  readonly store: string;
  readonly number: string;
  readonly plate: string;
  readonly carFacts: readonly Fact[];
  readonly storeFacts: readonly Fact[];
  readonly fees: readonly Fact[];
  readonly total: string;
  readonly capitals: string;
  readonly parts: readonly (readonly string[])[];
  readonly partsSum: string;
  readonly supplied: readonly (readonly string[])[];
  readonly labour: readonly (readonly string[])[];
  readonly labourSum: string;
  readonly oldParts: readonly { readonly label: string; readonly isChosen: boolean }[];
  readonly guarantee: string;
  readonly paid: string;
  readonly outstanding: string;
}

const qualityClasses: Record<PaperLanguage, Readonly<Record<string, string>>> = {
  'zh-CN': { genuine: '原厂', equivalent: '同质', aftermarket: '副厂', remanufactured: '再制造', used: '旧件', 'customer-supplied': '自备' },
  en: { genuine: 'genuine', equivalent: 'equivalent', aftermarket: 'aftermarket', remanufactured: 'reman.', used: 'used', 'customer-supplied': 'own' },
};

/** The paper as printed text. Sums that contradict each other are a bug of the caller. */
export function printSettlementList(paper: SettlementListPaper): PrintedSettlementList {
  const { language, store, sums } = paper;
  assertSums(paper);
  const labels = settlementListLabels(language);
  const isSupplied = (line: PartLine) => line.qualityClass === 'customer-supplied';
  return {
    language,
    labels,
    store: store.name,
    number: paper.number,
    plate: paper.vehicle.plate,
    carFacts: carFacts(paper, labels),
    storeFacts: [
      [labels.storePhone, orDash(store.phone)],
      [labels.email, orDash(store.email)],
      [labels.bankName, orDash(store.bankName)],
      [labels.bankAccount, orDash(store.bankAccount)],
      [labels.address, orDash(store.address)],
    ],
    fees: feesOf(sums, labels),
    total: formatYuan(sums.totalFen),
    capitals: yuanInCapitals(sums.totalFen),
    parts: paper.parts.filter((line) => !isSupplied(line)).map((line, at) => partCells(line, at, language)),
    partsSum: formatYuan(sums.partsFen),
    supplied: paper.parts.filter(isSupplied).map((line, at) => partCells(line, at, language)),
    labour: paper.labour.map(labourCells),
    labourSum: formatYuan(sums.labourFen),
    oldParts: (['take', 'show', 'discard', 'none'] as const).map((choice) => ({ label: labels[choice], isChosen: paper.oldParts === choice })),
    guarantee: guaranteeText(paper),
    paid: formatYuan(paper.paidFen),
    outstanding: formatYuan(paper.outstandingFen),
  };
}

function assertSums({ sums, paidFen, outstandingFen }: SettlementListPaper): void {
  const fees = sums.diagnosisFen + sums.testingFen + sums.partsFen + sums.labourFen + sums.processingFen + sums.otherFen;
  invariant(fees === sums.totalFen, 'the six charges of a settlement list add up to its total');
  invariant(paidFen + outstandingFen === sums.totalFen, 'received and outstanding add up to the total');
}

function carFacts({ language, customer, vehicle, ...paper }: SettlementListPaper, labels: SettlementListLabels): Fact[] {
  return [
    [labels.number, orDash(paper.number)],
    [labels.settledOn, dayText(paper.settledOn, language)],
    [labels.customer, orDash(customer.name)],
    [labels.sender, orDash(customer.senderName)],
    [labels.phone, orDash(customer.phone)],
    [labels.plate, orDash(vehicle.plate)],
    [labels.model, orDash(vehicle.model)],
    [labels.vin, orDash(vehicle.vin)],
    [labels.repairClass, orDash(vehicle.repairClass)],
    [labels.arrivedOn, dayText(vehicle.arrivedOn, language)],
    [labels.contractNumber, orDash(vehicle.contractNumber)],
    [labels.workOrderNumbers, orDash(vehicle.workOrderNumbers.join(language === 'en' ? ', ' : '、'))],
    [labels.mileage, vehicle.mileageKm === null ? '—' : `${grouped(vehicle.mileageKm)} km`],
    [labels.certificateNumber, orDash(vehicle.certificateNumber)],
  ];
}

function feesOf(sums: SettlementSums, labels: SettlementListLabels): Fact[] {
  return [
    [labels.diagnosis, formatYuan(sums.diagnosisFen)],
    [labels.testing, formatYuan(sums.testingFen)],
    [labels.parts, formatYuan(sums.partsFen)],
    [labels.labour, formatYuan(sums.labourFen)],
    [labels.processing, formatYuan(sums.processingFen)],
    [labels.other, formatYuan(sums.otherFen)],
  ];
}

function partCells(line: PartLine, at: number, language: PaperLanguage): string[] {
  const quality = qualityClasses[language][line.qualityClass] ?? line.qualityClass;
  const figures = [formatQuantity(line.quantity), formatYuan(line.priceFen), formatYuan(line.amountFen)];
  return [String(at + 1), line.number, line.name, line.brand, quality, line.unit, ...figures];
}

function labourCells(line: LabourLine, at: number): string[] {
  return [String(at + 1), line.code, line.name, formatHours(line.hours), formatYuan(line.rateFen), formatYuan(line.amountFen)];
}

/** The promise in the words of 机动车维修管理规定: free rework unless the shop shows another cause within three days. */
function guaranteeText({ language, guaranteeDays, guaranteeKm }: SettlementListPaper): string {
  if (guaranteeDays === 0 && guaranteeKm === 0) return '—';
  const km = grouped(guaranteeKm);
  if (language === 'en') {
    return `${guaranteeDays} days or ${km} km from the day the vehicle leaves, whichever comes first. If the vehicle cannot be used properly because of the repair within this period, and the repairer cannot show another cause within 3 days, the repairer puts it right free of charge.`;
  }
  return `自竣工出厂之日起${guaranteeDays}日或行驶${km}公里，以先到者为准。保证期内因维修质量原因造成车辆无法正常使用，且承修方在3日内不能或者无法提供因非维修原因而造成车辆无法使用的相关证据的，由承修方及时无偿返修。`;
}

function dayText(day: CalendarDay, language: PaperLanguage): string {
  if (language === 'en') return day;
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

function grouped(whole: number): string {
  return whole.toLocaleString('en-US');
}

function orDash(text: string): string {
  return text.trim() === '' ? '—' : text;
}

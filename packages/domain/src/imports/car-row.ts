// A row of the customers' and cars' sheet: one car with its owner.
import { checkCreditCode, checkIdCard, checkName, checkPhone, isNameSpaced } from '../customers/index.ts';
import { type CalendarDay, isRefusal, type Refusal, refuse } from '../kernel/index.ts';
import { checkPlate, checkVin, normalisePlate, normaliseVin, type PlateCheck } from '../vehicles/index.ts';
import { type Cell, readDay, readDisplacement, readFigures, readMileage, readModelYear, readText, readWord, textOf } from './cell.ts';
import type { Columns, Layout } from './header.ts';
import { type RowReader, rowReader, type SourceRow } from './plan.ts';

export const carColumns = {
  ownerName: ['车主姓名', '客户姓名', '车主', '客户名称', '姓名', 'Owner', 'Customer name'],
  sex: ['性别', '车主性别', 'Sex'],
  kind: ['客户类型', '客户类别', '车主类型', 'Customer type'],
  mobile: ['移动电话', '手机', '手机号', '手机号码', '联系电话', '车主电话', '车主手机', 'Mobile'],
  phone: ['住宅电话', '固定电话', '家庭电话', 'Phone'],
  address: ['地址', '联系地址', '家庭住址', 'Address'],
  idNumber: ['身份证号码/机构代码', '身份证号码', '身份证号', '证件号码', '证件号', 'ID number'],
  plate: ['车牌号', '车牌号码', '车牌', '号牌号码', 'Plate'],
  vin: ['VIN码', 'VIN', '车架号', '车辆识别代号', 'VIN号'],
  brand: ['品牌', '车辆品牌', 'Brand'],
  model: ['车型', '车型名称', 'Model'],
  modelYear: ['年款', '车型年份', 'Model year'],
  displacement: ['排量', 'Displacement'],
  fuel: ['燃料', '燃料种类', 'Fuel'],
  engineNumber: ['发动机号', '发动机号码', 'Engine number'],
  colour: ['颜色', '车身颜色', 'Colour'],
  purchasedOn: ['购车日期', '销售日期', 'Purchased on'],
  mileage: ['行驶里程', '里程', '公里数', 'Mileage'],
  lastServiceMileage: ['上次保养里程', 'Last service mileage'],
  remark: ['备注', 'Remark'],
} as const satisfies Columns<string>;
export type CarKey = keyof typeof carColumns;
export const requiredCarColumns: readonly CarKey[] = ['ownerName', 'kind', 'mobile', 'plate', 'vin'];
/** Read to check a reading against; not stored yet. */
export const carColumnsOnlyChecked: readonly CarKey[] = ['lastServiceMileage'];

export interface CarOwner {
  readonly kind: 'person' | 'organisation';
  readonly name: string;
  readonly sex: 'male' | 'female' | null;
  readonly mobile: string;
  readonly phone: string | null;
  readonly address: string;
  readonly idNumber: string | null;
}

export type Fuel = 'petrol' | 'diesel' | 'hybrid' | 'plug-in-hybrid' | 'electric' | 'lpg' | 'cng';

export interface Car {
  readonly vin: string;
  readonly plate: string | null;
  readonly brand: string;
  readonly modelName: string;
  readonly modelYear: number | null;
  readonly displacementMl: number | null;
  readonly fuel: Fuel | null;
  readonly engineNumber: string;
  readonly colour: string;
  readonly purchasedOn: CalendarDay | null;
  readonly mileageKm: number | null;
  readonly remark: string;
}

/** `car` and `owner` only where nothing in the row itself is doubtful; the rest is for comparing rows. */
export interface CarRow {
  readonly row: number;
  readonly refusal: { readonly code: string; readonly column: string } | undefined;
  readonly car: Car | undefined;
  readonly owner: CarOwner | undefined;
  readonly vinText: string;
  readonly plateText: string;
  readonly mobile: string | undefined;
  /** Without the spaces inside. */
  readonly name: string;
  /** '王 芳': layout or two names? */
  readonly isNameSpaced: boolean;
  /** Everything that is taken from the row: two rows with the same say the same. */
  readonly fingerprint: string;
}

const sexes = { 男: 'male', 女: 'female', M: 'male', F: 'female' } as const;
const kinds = {
  个人: 'person',
  私人: 'person',
  单位: 'organisation',
  公司: 'organisation',
  企业: 'organisation',
  机构: 'organisation',
} as const;
const fuels = {
  汽油: 'petrol',
  柴油: 'diesel',
  混合动力: 'hybrid',
  油电混合: 'hybrid',
  HEV: 'hybrid',
  插电混动: 'plug-in-hybrid',
  插电式混合动力: 'plug-in-hybrid',
  PHEV: 'plug-in-hybrid',
  纯电动: 'electric',
  电动: 'electric',
  纯电: 'electric',
  BEV: 'electric',
  EV: 'electric',
  LPG: 'lpg',
  CNG: 'cng',
  天然气: 'cng',
} as const;

type Reader = RowReader<CarKey>;

function readMobile(cell: Cell): string | Refusal {
  const figures = readFigures(cell);
  if (isRefusal(figures)) return figures;
  const check = checkPhone(figures);
  if (check.refused !== undefined) return refuse(check.refused === 'phone-empty' ? 'phone-missing' : check.refused);
  return check.kind === 'mobile' ? check.phone : refuse('phone-mobile');
}

function readPhone(cell: Cell): string | null | Refusal {
  const figures = readFigures(cell);
  if (isRefusal(figures) || figures === '') return isRefusal(figures) ? figures : null;
  const check = checkPhone(figures);
  return check.refused === undefined ? check.phone : check;
}

function readIdNumber(cell: Cell, kind: CarOwner['kind'], today: CalendarDay): string | null | Refusal {
  const figures = readFigures(cell);
  if (isRefusal(figures) || figures === '') return isRefusal(figures) ? figures : null;
  const check = kind === 'person' ? checkIdCard(figures, today) : checkCreditCode(figures);
  return check.refused === undefined ? check.idNumber : check;
}

/** A space between Chinese letters is no part of a name; between words of another script it is. */
function bareName(name: string): string {
  return isNameSpaced(name) ? name.replace(/\s/g, '') : name;
}

function readOwner(reader: Reader, today: CalendarDay): CarOwner | undefined {
  const name = reader.read('ownerName', (cell) => {
    const check = checkName(textOf(cell));
    if (check.refused !== undefined) return check;
    const name = readText(cell, 100);
    return isRefusal(name) ? name : bareName(name);
  });
  const kind = reader.read('kind', (cell) => readWord(cell, kinds, 'customer-type-unknown') ?? refuse('customer-type-missing'));
  const sex = reader.read('sex', (cell) => readWord(cell, sexes, 'sex-unknown'));
  const mobile = reader.read('mobile', readMobile);
  const phone = reader.read('phone', readPhone);
  const address = reader.read('address', (cell) => readText(cell, 200));
  const idNumber = reader.read('idNumber', (cell) => readIdNumber(cell, kind ?? 'person', today));
  if (
    name === undefined ||
    kind === undefined ||
    sex === undefined ||
    mobile === undefined ||
    phone === undefined ||
    address === undefined ||
    idNumber === undefined
  )
    return undefined;
  return { kind, name, sex, mobile, phone, address, idNumber };
}

function readVin(cell: Cell, today: CalendarDay): string | Refusal {
  const text = textOf(cell);
  if (text === '') return refuse('vin-missing');
  const check = checkVin(text, { today });
  if (check.refused !== undefined) return check;
  return check.checkDigit === 'right' ? check.vin : refuse('vin-check-digit');
}

function readPlate(cell: Cell): PlateCheck | null | Refusal {
  const text = textOf(cell);
  return text === '' ? null : checkPlate(text);
}

const burnsOnly: readonly (Fuel | null)[] = ['petrol', 'diesel', 'hybrid', 'lpg', 'cng'];

/** Green plates are for cars that charge; a car with a battery alone has one and no displacement. */
function refuseContradictions(reader: Reader, car: Car, isGreenPlate: boolean): void {
  if (car.plate !== null && isGreenPlate && burnsOnly.includes(car.fuel)) reader.refuse('plate', 'plate-against-fuel');
  if (car.plate !== null && !isGreenPlate && car.fuel === 'electric') reader.refuse('plate', 'plate-against-fuel');
  if (car.fuel === 'electric' && car.displacementMl !== null) reader.refuse('displacement', 'displacement-of-electric');
  const yearBought = car.purchasedOn === null ? null : Number(car.purchasedOn.slice(0, 4));
  // Next year's models are sold early; two years early they are not.
  if (yearBought !== null && car.modelYear !== null && yearBought < car.modelYear - 1)
    reader.refuse('purchasedOn', 'purchased-before-model-year');
  const lastService = reader.read('lastServiceMileage', readMileage);
  if (typeof lastService === 'number' && car.mileageKm !== null && car.mileageKm < lastService)
    reader.refuse('mileage', 'mileage-runs-back');
}

function readCar(reader: Reader, today: CalendarDay): Car | undefined {
  const vin = reader.read('vin', (cell) => readVin(cell, today));
  const plate = reader.read('plate', readPlate);
  const brand = reader.read('brand', (cell) => readText(cell, 40));
  const modelName = reader.read('model', (cell) => readText(cell, 40));
  const modelYear = reader.read('modelYear', readModelYear);
  const displacementMl = reader.read('displacement', readDisplacement);
  const fuel = reader.read('fuel', (cell) => readWord<Fuel>(cell, fuels, 'fuel-unknown'));
  const engineNumber = reader.read('engineNumber', (cell) => readText(cell, 30));
  const colour = reader.read('colour', (cell) => readText(cell, 40));
  const purchasedOn = reader.read('purchasedOn', (cell) => readDay(cell, today));
  const mileageKm = reader.read('mileage', readMileage);
  const remark = reader.read('remark', (cell) => readText(cell, 300));
  if (
    vin === undefined ||
    plate === undefined ||
    brand === undefined ||
    modelName === undefined ||
    modelYear === undefined ||
    displacementMl === undefined
  )
    return undefined;
  if (
    fuel === undefined ||
    engineNumber === undefined ||
    colour === undefined ||
    purchasedOn === undefined ||
    mileageKm === undefined ||
    remark === undefined
  )
    return undefined;
  const car: Car = {
    vin,
    plate: plate?.plate ?? null,
    brand,
    modelName,
    modelYear,
    displacementMl,
    fuel,
    engineNumber,
    colour,
    purchasedOn,
    mileageKm,
    remark,
  };
  refuseContradictions(reader, car, plate?.isNewEnergy ?? false);
  return car;
}

export function readCarRow(source: SourceRow, layout: Layout, today: CalendarDay): CarRow {
  const reader = rowReader<CarKey>(source.cells, layout);
  const owner = readOwner(reader, today);
  const car = readCar(reader, today);
  const refusal = reader.refusal();
  const mobile = readMobile(reader.cell('mobile'));
  return {
    row: source.row,
    refusal,
    owner: refusal ? undefined : owner,
    car: refusal ? undefined : car,
    vinText: normaliseVin(textOf(reader.cell('vin'))),
    plateText: normalisePlate(textOf(reader.cell('plate'))),
    mobile: isRefusal(mobile) ? undefined : mobile,
    name: bareName(textOf(reader.cell('ownerName'))),
    isNameSpaced: isNameSpaced(textOf(reader.cell('ownerName'))),
    fingerprint: JSON.stringify(refusal ? [...layout.indexOf.values()].map((at) => textOf(source.cells[at] ?? null)) : { car, owner }),
  };
}

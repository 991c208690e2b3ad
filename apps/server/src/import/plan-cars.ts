// Doubts that one row alone does not show: a car twice, a plate on two cars, a mobile of two people, a person with
// two mobiles. Where two rows contradict each other nobody can tell which is right, so neither is taken.
import type { Car, CarOwner, CarRow } from './car-row.ts';
import { grouped, type RefusedRow } from './plan.ts';

export interface CarToTake {
  readonly row: number;
  readonly car: Car;
  readonly owner: CarOwner;
}

export interface CarPlan {
  readonly toTake: readonly CarToTake[];
  readonly refused: readonly RefusedRow[];
  /** Firms whose name stands under several mobiles: kept as several customers, to be joined by a person. */
  readonly firmsApart: number;
}

interface Doubt {
  readonly code: string;
  readonly otherRow: number;
}

interface Doubts {
  readonly add: (row: CarRow, code: string, other: CarRow) => void;
  /** Each row of the group contradicts another one. */
  readonly addAll: (group: readonly CarRow[], code: string) => void;
  readonly of: (row: CarRow) => Doubt | undefined;
}

function newDoubts(): Doubts {
  const found = new Map<number, Doubt>();
  const add: Doubts['add'] = (row, code, other) => {
    if (!found.has(row.row)) found.set(row.row, { code, otherRow: other.row });
  };
  return {
    add,
    addAll: (group, code) => {
      for (const row of group) add(row, code, group.find((other) => other !== row) ?? row);
    },
    of: (row) => found.get(row.row),
  };
}

function allSame<Row>(rows: readonly Row[], fieldOf: (row: Row) => unknown): boolean {
  return new Set(rows.map(fieldOf)).size === 1;
}

function doubtVin(group: readonly CarRow[], doubts: Doubts): void {
  const [first, ...rest] = group;
  if (!first || rest.length === 0) return;
  if (!allSame(group, (r) => r.fingerprint)) doubts.addAll(group, 'vin-twice');
  else for (const row of rest) doubts.add(row, 'row-repeated', first);
}

function doubtPlate(group: readonly CarRow[], doubts: Doubts): void {
  if (!allSame(group, (r) => r.vinText)) doubts.addAll(group, 'plate-twice');
}

const bareName = (row: CarRow) => row.name.replace(/\s/g, '');

function doubtMobile(group: readonly CarRow[], doubts: Doubts): void {
  if (!allSame(group, bareName)) {
    doubts.addAll(group, 'mobile-of-two-names');
    return;
  }
  const plain = group.find((r) => r.name === bareName(r));
  // A spelling with a space beside one without: the one without is the name.
  for (const row of group) if (plain && row.refusal?.code === 'name-spaced') doubts.add(row, 'owner-spelled-twice', plain);
  const whole = group.filter((r) => r.owner !== undefined);
  if (whole.length > 1 && !allSame(whole, (r) => JSON.stringify(r.owner))) doubts.addAll(whole, 'owner-details-differ');
}

function doubtIdNumber(group: readonly CarRow[], doubts: Doubts): void {
  if (!allSame(group, (r) => r.owner?.mobile)) doubts.addAll(group, 'id-number-twice');
}

export function planCars(rows: readonly CarRow[]): CarPlan {
  const doubts = newDoubts();
  for (const group of grouped(rows, (r) => r.vinText)) doubtVin(group, doubts);
  for (const group of grouped(rows, (r) => r.plateText)) doubtPlate(group, doubts);
  for (const group of grouped(rows, (r) => r.mobile)) doubtMobile(group, doubts);
  for (const group of grouped(rows, (r) => r.owner?.idNumber)) doubtIdNumber(group, doubts);
  const toTake: CarToTake[] = [];
  const refused: RefusedRow[] = [];
  for (const row of rows) {
    const doubt = doubts.of(row);
    // What the row itself shows comes first, but a second spelling says more than "there is a space".
    if (row.refusal && doubt?.code !== 'owner-spelled-twice') refused.push({ row: row.row, ...row.refusal });
    else if (doubt) refused.push({ row: row.row, column: '', ...doubt });
    else if (row.car && row.owner) toTake.push({ row: row.row, car: row.car, owner: row.owner });
  }
  const firms = grouped(
    toTake.filter((t) => t.owner.kind === 'organisation'),
    (t) => t.owner.name,
  );
  return { toTake, refused, firmsApart: firms.filter((group) => !allSame(group, (t) => t.owner.mobile)).length };
}

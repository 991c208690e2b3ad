// Doubts that one row alone does not show: a car twice, a plate on two cars, a mobile of two people, a person with
// two mobiles. Where two rows contradict each other nobody can tell which is right, so a person decides.
import type { Car, CarOwner, CarRow } from './car-row.ts';
import { type Decisions, type HeldCode, newerOf, noDecisions, type RowFate } from './fate.ts';
import { allSame, fateOf, grouped, leftOut, type Plan } from './plan.ts';

export interface CarToTake {
  readonly row: number;
  readonly car: Car;
  readonly owner: CarOwner;
  /** A person said that this owner is another one than whoever is known under the mobile. */
  readonly isOwnerApart: boolean;
}

export interface CarPlan extends Plan<CarToTake> {
  /** Firms whose name stands under several mobiles: kept as several customers, to be joined by a person. */
  readonly firmsApart: number;
}

interface Doubts {
  /** The first doubt about a row stays. */
  readonly hold: (group: readonly CarRow[], code: HeldCode) => void;
  readonly merge: (row: CarRow, code: string, into: CarRow) => void;
  readonly of: (row: CarRow) => RowFate | undefined;
}

function newDoubts(decisions: Decisions): Doubts {
  const found = new Map<number, RowFate>();
  const note = (fate: RowFate) => {
    if (!found.has(fate.row)) found.set(fate.row, fate);
  };
  return {
    hold: (group, code) => {
      const newer = newerOf(group, (row) => row.car);
      for (const row of group) {
        if (decisions.get(row.row)?.[code] === 'take') continue;
        const other = group.find((one) => one !== row);
        note(
          fateOf(row.row, 'held', {
            code,
            otherRow: other?.row ?? null,
            group: other ? (group[0]?.row ?? null) : null,
            isNewer: row === newer,
          }),
        );
      }
    },
    merge: (row, code, into) => note(fateOf(row.row, 'merged', { code, otherRow: into.row })),
    of: (row) => found.get(row.row),
  };
}

function doubtVin(group: readonly CarRow[], doubts: Doubts): void {
  const [first, ...rest] = group;
  if (!first || rest.length === 0) return;
  if (!allSame(group, (r) => r.fingerprint)) doubts.hold(group, 'vin-twice');
  else for (const row of rest) doubts.merge(row, 'row-repeated', first);
}

/** A name with a space beside the same without one, under one mobile: one owner spelled twice, and the plain one is the name. */
function doubtName(group: readonly CarRow[], doubts: Doubts): void {
  const plain = group.find((row) => !row.isNameSpaced);
  for (const row of group.filter((one) => one.isNameSpaced)) {
    if (plain) doubts.merge(row, 'owner-spelled-twice', plain);
    else doubts.hold([row], 'name-spaced');
  }
}

function doubtMobile(group: readonly CarRow[], doubts: Doubts): void {
  if (!allSame(group, (row) => row.name)) doubts.hold(group, 'mobile-of-two-names');
  for (const ofOne of grouped(group, (row) => row.name)) {
    const whole = ofOne.filter((row) => row.owner !== undefined);
    if (whole.length > 1 && !allSame(whole, (row) => JSON.stringify(row.owner))) doubts.hold(whole, 'owner-details-differ');
    doubtName(ofOne, doubts);
  }
}

function doubtIdNumber(group: readonly CarRow[], doubts: Doubts): void {
  if (!allSame(group, (row) => row.owner?.mobile)) doubts.hold(group, 'id-number-twice');
}

/** Where a person said which row has the owner's right details, all rows of that owner have them. */
function withChosenOwners(rows: readonly CarRow[], decisions: Decisions): readonly CarRow[] {
  const chosen = new Map<string, CarOwner>();
  const ownerKey = (owner: CarOwner) => JSON.stringify([owner.mobile, owner.name]);
  for (const { row, owner } of rows)
    if (owner && decisions.get(row)?.['owner-details-differ'] === 'take') chosen.set(ownerKey(owner), owner);
  return rows.map((row) => {
    const owner = row.owner && (chosen.get(ownerKey(row.owner)) ?? row.owner);
    return owner === row.owner ? row : { ...row, owner };
  });
}

function isSkipped(decisions: Decisions, row: number): boolean {
  return Object.values(decisions.get(row) ?? {}).includes('skip');
}

export function planCars(read: readonly CarRow[], decisions: Decisions = noDecisions): CarPlan {
  const doubts = newDoubts(decisions);
  const rows = withChosenOwners(read, decisions).filter(({ row }) => !isSkipped(decisions, row));
  for (const group of grouped(rows, (r) => r.vinText)) doubtVin(group, doubts);
  for (const group of grouped(rows, (r) => r.plateText)) if (!allSame(group, (r) => r.vinText)) doubts.hold(group, 'plate-twice');
  for (const group of grouped(rows, (r) => r.mobile)) doubtMobile(group, doubts);
  for (const group of grouped(rows, (r) => r.owner?.idNumber)) doubtIdNumber(group, doubts);
  const toTake: CarToTake[] = [];
  const planned = new Map(rows.map((row) => [row.row, row]));
  const fates = read.map(({ row: number }) => {
    const row = planned.get(number);
    if (!row) return leftOut(number);
    // What the row itself shows comes first.
    if (row.refusal) return fateOf(number, 'refused', row.refusal);
    const fate = doubts.of(row) ?? fateOf(number, 'accepted');
    const isTaken = fate.outcome === 'accepted' || fate.code === 'owner-spelled-twice';
    const said = decisions.get(number);
    const isOwnerApart = said?.['mobile-known'] === 'take' || said?.['mobile-of-two-names'] === 'take';
    if (isTaken && row.car && row.owner) toTake.push({ row: number, car: row.car, owner: row.owner, isOwnerApart });
    return fate;
  });
  const firms = grouped(
    toTake.filter((t) => t.owner.kind === 'organisation'),
    (t) => t.owner.name,
  );
  return { fates, toTake, firmsApart: firms.filter((group) => !allSame(group, (t) => t.owner.mobile)).length };
}

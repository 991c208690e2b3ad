// What becomes of each row of a store's old file, and what a person may decide about the doubtful ones.
import type { CalendarDay } from '../kernel/index.ts';

/** accepted: new here. merged: says what another row or this store already says. held: a person decides. refused: not taken. */
export const outcomes = ['accepted', 'merged', 'held', 'refused'] as const;
export type Outcome = (typeof outcomes)[number];

export interface RowFate {
  /** As the sheet counts: the first row is 1. */
  readonly row: number;
  readonly outcome: Outcome;
  /** Why; '' for a row that is taken as it is. */
  readonly code: string;
  /** Word of the column that is to blame; '' where it is the row. */
  readonly column: string;
  /** The row that this one contradicts or repeats. */
  readonly otherRow: number | null;
  /** The rows that are decided together: the first row of the group. */
  readonly group: number | null;
  /** The one of the group that the car's papers show to be the later. */
  readonly isNewer: boolean;
}

/**
 * How a held row may be taken. `one`: this row, and its rivals are left out. `each`: the rows are right as they are.
 * `details`: this row's owner is the right one, for all rows of the group.
 */
export const heldCodes = {
  'vin-twice': 'one',
  'plate-twice': 'one',
  'id-number-twice': 'one',
  'part-number-twice': 'one',
  'owner-details-differ': 'details',
  'mobile-of-two-names': 'each',
  'mobile-known': 'each',
  'name-spaced': 'each',
} as const satisfies Readonly<Record<string, 'one' | 'each' | 'details'>>;
export type HeldCode = keyof typeof heldCodes;

export function isHeldCode(code: string): code is HeldCode {
  return Object.hasOwn(heldCodes, code);
}

export const decisionWays = ['take', 'skip'] as const;
export type DecisionWay = (typeof decisionWays)[number];

/** Row → what was decided about it, one decision a doubt. */
export type Decisions = ReadonlyMap<number, Readonly<Partial<Record<HeldCode, DecisionWay>>>>;
export const noDecisions: Decisions = new Map();

/** A person's word on one row, or on all rows held for one reason. */
export interface Choice {
  readonly code: HeldCode;
  /** `newer`: of two owners of one car, the later one. */
  readonly how: DecisionWay | 'newer';
  /** null: all rows held for this reason. */
  readonly row: number | null;
}

type HeldRow = Pick<RowFate, 'row' | 'code' | 'group' | 'isNewer'>;

/** What the choice says about each held row; empty where it decides nothing. */
export function decide(held: readonly HeldRow[], choice: Choice): ReadonlyMap<number, DecisionWay> {
  const ofKind = held.filter((row) => row.code === choice.code);
  const asked = choice.row === null ? ofKind : ofKind.filter((row) => row.row === choice.row);
  const decided = new Map<number, DecisionWay>();
  const rivals = (row: HeldRow) => ofKind.filter((other) => other.group !== null && other.group === row.group && other !== row);
  for (const row of asked) {
    if (choice.how === 'skip') decided.set(row.row, 'skip');
    else if (choice.how === 'newer' ? row.isNewer : choice.row !== null || heldCodes[choice.code] === 'each') {
      decided.set(row.row, 'take');
      if (heldCodes[choice.code] === 'one') for (const rival of rivals(row)) decided.set(rival.row, 'skip');
      // Who shares a mobile is told apart for the whole group at once.
      if (heldCodes[choice.code] === 'each') for (const rival of rivals(row)) decided.set(rival.row, 'take');
    }
  }
  return decided;
}

/** Bought later, or where that says nothing, driven further: that row was written later. Undefined where neither tells. */
export function newerOf<Row>(
  rows: readonly Row[],
  facts: (row: Row) => { readonly purchasedOn: CalendarDay | null; readonly mileageKm: number | null } | undefined,
): Row | undefined {
  const whole = rows.flatMap((row) => {
    const found = facts(row);
    return found ? [{ row, ...found }] : [];
  });
  if (whole.length !== rows.length) return undefined;
  const latest = <Value>(read: (one: (typeof whole)[number]) => Value | null) => {
    if (whole.some((one) => read(one) === null)) return undefined;
    const [first, second] = whole.toSorted((a, b) => ((read(a) as Value) < (read(b) as Value) ? 1 : -1));
    return first && second && read(first) !== read(second) ? first.row : undefined;
  };
  return latest((one) => one.purchasedOn) ?? latest((one) => one.mileageKm);
}

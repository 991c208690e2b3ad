// The state of a shop that is lived through, and the words in which the others speak of it.
import type { Plan, PlannedOperation, PlannedOrder, Shop } from '@bayline/domain/planning';
import type { ClockedWork, FinishedOrder } from '@bayline/domain/promise';
import type { Agenda } from './agenda.ts';
import type { ComingCar } from './cars.ts';
import type { Truth } from './truth.ts';
import type { World } from './world.ts';

export interface Start {
  readonly order: string;
  readonly operation: string;
  readonly bay: string | null;
  readonly technicians: readonly string[];
}

/** What the shop knows at a minute. */
export interface Moment {
  readonly shop: Shop;
  readonly isMorning: boolean;
  /** Something has happened that no plan could know. */
  readonly hasChanged: boolean;
  /** The operation in the catalogue, by `order/operation`. */
  readonly codes: ReadonlyMap<string, string>;
  /** Orders of which something is done already. */
  readonly begun: ReadonlySet<string>;
}

/** Says what begins now, and when it wants to be asked again though nothing happens. */
export interface Policy {
  readonly react: (moment: Moment) => { readonly starts: readonly Start[]; readonly plan?: Plan; readonly wakeAt?: number | undefined };
}

/** What the shop has written down so far. */
export interface Records {
  readonly clocked: ClockedWork[];
  readonly orders: FinishedOrder[];
  readonly partsDelays: number[];
  readonly booked: { came: number; missed: number };
}

export interface Watcher {
  /** A car has come, and the plan has it; returns the promise that its owner is told, if it is another than the adviser's. */
  readonly arrived?: (order: PlannedOrder, moment: Moment, plan: Plan) => number | undefined;
  readonly ready?: (order: PlannedOrder, at: number) => void;
  readonly morning?: (records: Records) => void;
  /** What work takes each technician by the shop's own clocks, as far as somebody learns it. */
  readonly minutesBy?: (code: string, operation: PlannedOperation) => Readonly<Record<string, number>>;
}

export interface Inside {
  readonly car: ComingCar;
  order: PlannedOrder;
  isHere: boolean;
  hasBegun: boolean;
  isInspected: boolean;
  /** What is added to the order. */
  readonly added: { additionalMinutes: number | null; approvalMinutes: number | null; reworkMinutes: number | null };
}

export interface Life {
  readonly world: World;
  readonly truth: Truth;
  readonly watcher: Watcher;
  readonly agenda: Agenda;
  readonly inside: Map<string, Inside>;
  readonly codes: Map<string, string>;
  readonly records: Records;
  arrived: string[];
  now: number;
  isMorning: boolean;
  hasChanged: boolean;
}

export function momentOf({ world, inside, codes, now, isMorning, hasChanged }: Life): Moment {
  const orders = [...inside.values()].map(({ order }) => order);
  const begun = new Set([...inside.values()].filter(({ hasBegun }) => hasBegun).map(({ order }) => order.id));
  return { shop: world.shopAt(now, orders), isMorning, hasChanged, codes, begun };
}

/** Changes an operation; nothing where it is gone already. */
export function changeOperation(
  { inside }: Life,
  at: { readonly order: string; readonly operation: string },
  to: (operation: PlannedOperation) => PlannedOperation,
): void {
  const one = inside.get(at.order);
  if (one) one.order = { ...one.order, operations: one.order.operations.map((other) => (other.id === at.operation ? to(other) : other)) };
}

/** Puts an operation on the order, with what the shop has learned of its minutes. */
export function addOperation(life: Life, one: Inside, { code, operation }: { code: string; operation: PlannedOperation }): void {
  life.codes.set(`${one.order.id}/${operation.id}`, code);
  one.order = { ...one.order, operations: [...one.order.operations, asLearned(life, code, operation)] };
  life.hasChanged = true;
}

export function asLearned({ watcher }: Life, code: string, operation: PlannedOperation): PlannedOperation {
  const minutesBy = watcher.minutesBy?.(code, operation);
  return minutesBy ? { ...operation, minutesBy } : operation;
}

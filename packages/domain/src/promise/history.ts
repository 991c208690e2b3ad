// What a shop has seen of itself, and all that a promise may be drawn from: clocks, findings, inspections, deliveries, and
// what became of earlier estimates. Times are whole minutes at work.

/** An operation from its first clock to its last, pauses and nights left out. */
export interface ClockedWork {
  /** The operation in the catalogue. */
  readonly code: string;
  readonly trade: string;
  readonly technicians: readonly string[];
  /** The hour of the day in which it began. */
  readonly hour: number;
  /** What its crew needs by standard and speed. */
  readonly plannedMinutes: number;
  readonly minutes: number;
}

/** What was added to an order after it was planned; null where nothing was. */
export interface FinishedOrder {
  /** Approved additional work, and how long the car waited from the finding until it could begin. */
  readonly additionalMinutes: number | null;
  readonly approvalMinutes: number | null;
  /** Work after a failed inspection. */
  readonly reworkMinutes: number | null;
}

/** A forecast and what came of it, in minutes that the shop was open since it was asked. */
export interface PastForecast {
  /** When the plan had the car ready. */
  readonly planned: number;
  readonly ready: number;
}

export interface History {
  readonly clocked: readonly ClockedWork[];
  readonly orders: readonly FinishedOrder[];
  /** By how many minutes parts came later than first said, 0 for those that came in time. */
  readonly partsDelays: readonly number[];
  readonly booked: { readonly came: number; readonly missed: number };
  readonly forecasts: readonly PastForecast[];
}

/** Of a shop that opens today. */
export const noHistory: History = { clocked: [], orders: [], partsDelays: [], booked: { came: 0, missed: 0 }, forecasts: [] };

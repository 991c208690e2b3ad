// What is on its way, and for whom: those who wait are served by the next deliveries in the order in which they asked.
import type { CalendarDay } from '../kernel/index.ts';

export interface ComingDelivery {
  readonly expectedOn: CalendarDay;
  /** What of it has not come yet, thousandths. */
  readonly outstanding: number;
  readonly isConfirmed: boolean;
}

export interface Expectation {
  readonly id: string;
  /** The day on which the last missing piece comes; null when too little is on its way. */
  readonly expectedOn: CalendarDay | null;
  /** Whether the supplier has confirmed every delivery that the request needs. */
  readonly isConfirmed: boolean;
}

/** Which delivery serves whom. `deliveries` by day, `waiting` the oldest first, each with what it still misses. */
export function expectations(
  deliveries: readonly ComingDelivery[],
  waiting: readonly { readonly id: string; readonly missing: number }[],
): Expectation[] {
  const left = deliveries.map((delivery) => ({ ...delivery }));
  return waiting.map(({ id, missing }) => {
    let open = missing;
    let isConfirmed = true;
    let expectedOn: CalendarDay | null = null;
    for (const delivery of left) {
      const taken = Math.min(open, delivery.outstanding);
      if (taken === 0) continue;
      open -= taken;
      delivery.outstanding -= taken;
      isConfirmed = isConfirmed && delivery.isConfirmed;
      expectedOn = delivery.expectedOn;
    }
    return open > 0 ? { id, expectedOn: null, isConfirmed: false } : { id, expectedOn, isConfirmed };
  });
}

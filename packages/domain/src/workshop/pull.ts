// Whoever is free takes the next fitting job: cars that came back first, then owners who wait in the house, then the
// earliest promise.
import type { Instant } from '../kernel/time.ts';

export interface Pullable {
  readonly isReturn: boolean;
  readonly customerWaits: boolean;
  readonly promisedAt: Instant | null;
}

const urgency = ({ isReturn, customerWaits }: Pullable) => (isReturn ? 0 : customerWaits ? 1 : 2);

/** In the order in which they are taken; of equals the order given stays. */
export function inPullOrder<Job extends Pullable>(jobs: readonly Job[]): Job[] {
  const due = ({ promisedAt }: Pullable) => promisedAt ?? '~';
  return jobs.toSorted((a, b) => urgency(a) - urgency(b) || (due(a) === due(b) ? 0 : due(a) < due(b) ? -1 : 1));
}

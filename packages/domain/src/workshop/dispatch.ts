// What bars an operation from its place in the plan. The dispatcher may go on against parts and sequence, with a reason
// that is kept; nobody may go on against a taken bay.
import { type Refusal, refuse } from '../kernel/decision.ts';
import type { Instant } from '../kernel/time.ts';
import type { KitColour } from '../warehouse/kit.ts';
import type { OperationStatus } from '../work-orders/operation-lifecycle.ts';

/** A kit that is red on the planned day bars the dispatch of its order, unless the dispatcher gives a reason; parts that
 * lie on the shelf or are confirmed for an earlier day do not. */
export function checkParts(kit: KitColour, overrideReason: string | null): Refusal | undefined {
  if (kit !== 'red' || overrideReason) return undefined;
  return refuse('parts-short');
}

/** An accident repair stands for days; who writes a year has mistyped, and would block a bay for it. */
const mostDays = 14;

/** From its start to its end, breaks and nights included; only work that takes no time ends where it starts. */
export function checkLength(minutes: number, plannedMinutes: number): Refusal | undefined {
  if (minutes < 0 || (minutes === 0 && plannedMinutes > 0)) return refuse('ends-before-start');
  return minutes > mostDays * 1440 ? refuse('plan-too-long', { days: mostDays }) : undefined;
}

export interface Neighbour {
  readonly nameZh: string;
  readonly nameEn: string;
  readonly startsAt: Instant | null;
  readonly endsAt: Instant | null;
}

export interface Neighbours {
  /** The unfinished operation before this one on the order; its times are null while it is not planned. */
  readonly before: Neighbour | undefined;
  /** The planned operation after it. */
  readonly after: Neighbour | undefined;
}

/** An unfinished operation of an order, as it stands in the plan. */
export interface InSequence extends Neighbour {
  readonly id: string;
  readonly sequence: number;
  readonly status: OperationStatus;
}

const latestFirst = (a: InSequence, b: InSequence) => ((a.endsAt ?? '~') > (b.endsAt ?? '~') ? -1 : 1);
const earliestFirst = (a: InSequence, b: InSequence) => ((a.startsAt ?? '') < (b.startsAt ?? '') ? -1 : 1);

/** What an operation has to wait for, and what waits for it: the last one before it, and the first planned one behind. */
export function neighboursOf({ id, sequence }: Pick<InSequence, 'id' | 'sequence'>, ofOrder: readonly InSequence[]): Neighbours {
  const others = ofOrder.filter((other) => other.id !== id);
  return {
    before: others.filter((other) => other.sequence < sequence).toSorted(latestFirst)[0],
    after: others
      .filter((other) => other.sequence > sequence && other.status === 'assigned' && other.startsAt !== null)
      .toSorted(earliestFirst)[0],
  };
}

/** The operations of an order follow one another: a door is straightened before it is painted. */
export function checkSequence(span: { startsAt: Instant; endsAt: Instant }, neighbours: Neighbours): Refusal | undefined {
  const { before, after } = neighbours;
  if (before && (before.endsAt === null || before.endsAt > span.startsAt))
    return refuse('predecessor-not-ended', { nameZh: before.nameZh, nameEn: before.nameEn, until: before.endsAt });
  if (after?.startsAt && after.startsAt < span.endsAt)
    return refuse('successor-too-early', { nameZh: after.nameZh, nameEn: after.nameEn, from: after.startsAt });
  return undefined;
}

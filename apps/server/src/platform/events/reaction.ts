import type { EventType, ReactionTask } from '@bayline/domain/events';
import type { EventData, Instant } from '@bayline/domain/kernel';
import type { RequestContext } from '../request.ts';

export interface EventForReaction {
  readonly dealershipId: number;
  readonly id: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly visitId: string | null;
  readonly type: EventType;
  /** In today's form, whatever version was written. */
  readonly data: EventData;
  readonly happenedAt: Instant;
}

/** An event as it was written. */
export interface KeptEvent extends EventForReaction {
  readonly version: number;
}

/** What a module does when news of a lower module arrives. Runs at least once; its idempotency key makes it once. */
export interface Reaction {
  /** `<module>.<what>`: the name of the job. */
  readonly name: ReactionTask;
  /** Event types it wants. */
  readonly on: readonly EventType[];
  /** `ctx.idempotency` is set to the event and this reaction: one inDealership call takes effect once. */
  readonly react: (ctx: RequestContext, event: EventForReaction) => Promise<void>;
}

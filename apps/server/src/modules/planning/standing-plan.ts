// The live plan as it was made last. The next one goes on from it, whichever process makes it: people see as little move as
// can be.
import { type Instant, minutesBetween } from '@bayline/domain/kernel';
import type { Placement, Plan } from '@bayline/domain/planning';
import { statement } from '../../platform/db/statement.ts';
import type { Tx } from '../../platform/db/tx.ts';
import type { RequestContext } from '../../platform/request.ts';

export interface StandingPlan {
  readonly countedFrom: Instant;
  readonly placements: readonly Placement[];
}

const standingPlan = statement<StandingPlan>(
  'planning.standing-plan',
  `select p.counted_from as "countedFrom", p.placements from standing_plans p where p.dealership_id = $1`,
);
const keepStandingPlan = statement(
  'planning.keep-standing-plan',
  `insert into standing_plans (dealership_id, counted_from, placements, made_at) values ($1, $2, $3, $4)
   on conflict (dealership_id) do update set counted_from = excluded.counted_from, placements = excluded.placements, made_at = excluded.made_at`,
);

/** Undefined before the first. */
export function standingPlanOf(tx: Tx): Promise<StandingPlan | undefined> {
  return tx.maybe(standingPlan, [tx.dealershipId]);
}

/** In minutes from another zero. */
export function planFrom(zero: Instant, { countedFrom, placements }: StandingPlan): Plan {
  const shift = minutesBetween(zero, countedFrom);
  return { placements: placements.map((at) => ({ ...at, from: at.from + shift, until: at.until + shift })), unplanned: [] };
}

export async function keepPlan(ctx: RequestContext, tx: Tx, { zero, plan }: { zero: Instant; plan: Plan }): Promise<void> {
  await tx.run(keepStandingPlan, [tx.dealershipId, zero, JSON.stringify(plan.placements), ctx.now]);
}

import type { BodyOf } from '@bayline/contract';
import type { settlement } from '@bayline/contract/settlement';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import { statement } from '../../../platform/db/statement.ts';
import { versionConflict } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';

const putRules = statement(
  'settlement.put-rules',
  `insert into settlement_rules as r (dealership_id, round_to_fen) values ($1, $2)
   on conflict (dealership_id) do update set round_to_fen = excluded.round_to_fen where r.round_to_fen = $3`,
);

/** 409 where the rule is not as the caller saw it. */
export function setRules(ctx: RequestContext, { roundToFen, seen }: BodyOf<typeof settlement.setRules>): Promise<object> {
  return inDealership(ctx, async (tx) => {
    const written = await tx.run(putRules, [tx.dealershipId, Number(roundToFen), Number(seen.roundToFen)]);
    if (written === 0) versionConflict();
    const data = { roundToFen: Number(roundToFen) };
    if (ctx.actor.staffId) tx.record({ subjectType: 'staff', subjectId: ctx.actor.staffId, type: 'rounding-rule-set', version: 1, data });
    return {};
  });
}

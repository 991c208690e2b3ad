// The store's rules of the floor, the usual ones where it has made none of its own.
import type { BodyOf, ReplyOf } from '@bayline/contract';
import type { workshop } from '@bayline/contract/workshop';
import { areWeightsInOrder, type StoreWeights, startingStoreWeights } from '@bayline/domain/planning';
import { limitsOf, type PauseLimit, startingWorkshopRules } from '@bayline/domain/workshop';
import { inDealership } from '../../platform/db/in-dealership.ts';
import { statement } from '../../platform/db/statement.ts';
import type { Tx } from '../../platform/db/tx.ts';
import { newId } from '../../platform/ids.ts';
import { refused, versionConflict } from '../../platform/problems.ts';
import type { RequestContext } from '../../platform/request.ts';

type Rules = ReplyOf<typeof workshop.rules>;

const rules = statement<{ mayPull: boolean; version: number; limits: PauseLimit[]; weights: StoreWeights }>(
  'workshop.rules',
  `select r.may_pull as "mayPull", r.version,
          coalesce((select json_agg(json_build_object('reason', l.reason, 'minutes', l.minutes) order by l.reason)
             from pause_limits l where l.dealership_id = r.dealership_id), '[]') as limits,
          json_build_object('lateness', r.lateness_weight, 'waiting', r.waiting_weight, 'overtime', r.overtime_weight,
            'changes', r.changes_weight) as weights
     from workshop_rules r where r.dealership_id = $1`,
);
const writeRules = statement<{ version: number }>(
  'workshop.write-rules',
  `insert into workshop_rules as r (dealership_id, may_pull, lateness_weight, waiting_weight, overtime_weight, changes_weight)
   values ($1, $2, $4, $5, $6, $7)
   on conflict (dealership_id) do update set may_pull = $2, lateness_weight = $4, waiting_weight = $5, overtime_weight = $6,
     changes_weight = $7, version = r.version + 1 where r.version = $3
   returning version`,
);
const dropLimits = statement('workshop.drop-limits', `delete from pause_limits where dealership_id = $1`);
const insertLimits = statement(
  'workshop.insert-limits',
  `insert into pause_limits (dealership_id, reason, minutes) select $1, l.reason, l.minutes from unnest($2::text[], $3::int[]) as l (reason, minutes)`,
);

export async function rulesOf(tx: Tx): Promise<Rules> {
  const own = await tx.maybe(rules, [tx.dealershipId]);
  return own
    ? { ...own, limits: limitsOf(own.limits) }
    : { ...startingWorkshopRules, limits: limitsOf([]), weights: startingStoreWeights, version: null };
}

export function setRules(
  ctx: RequestContext,
  { version: seen, mayPull, limits, weights }: BodyOf<typeof workshop.setRules>,
): Promise<Rules> {
  if (new Set(limits.map(({ reason }) => reason)).size < limits.length) refused('reason-twice');
  if (!areWeightsInOrder(weights)) refused('weights-out-of-order');
  const { lateness, waiting, overtime, changes } = weights;
  return inDealership(ctx, async (tx) => {
    const written = await tx.maybe(writeRules, [tx.dealershipId, mayPull, seen, lateness, waiting, overtime, changes]);
    if (!written) return versionConflict({ version: (await rulesOf(tx)).version ?? 0 });
    await tx.batch([
      [dropLimits, [tx.dealershipId]],
      [insertLimits, [tx.dealershipId, limits.map(({ reason }) => reason), limits.map(({ minutes }) => minutes)]],
    ]);
    const data = {
      mayPull,
      limits: limits.map(({ reason, minutes }) => `${reason} ${minutes}`),
      weights: Object.entries(weights).map(([name, weight]) => `${name} ${weight}`),
    };
    tx.record({ subjectType: 'store', subjectId: newId(), type: 'workshop-rules-set', version: 2, data });
    return await rulesOf(tx);
  });
}

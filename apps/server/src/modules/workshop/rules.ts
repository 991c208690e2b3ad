// The store's rules of the floor, the usual ones where it has made none of its own.
import type { BodyOf, ReplyOf } from '@bayline/contract';
import type { workshop } from '@bayline/contract/workshop';
import { limitsOf, type PauseLimit, startingWorkshopRules } from '@bayline/domain/workshop';
import { inDealership } from '../../platform/db/in-dealership.ts';
import { statement } from '../../platform/db/statement.ts';
import type { Tx } from '../../platform/db/tx.ts';
import { newId } from '../../platform/ids.ts';
import { refused, versionConflict } from '../../platform/problems.ts';
import type { RequestContext } from '../../platform/request.ts';

type Rules = ReplyOf<typeof workshop.rules>;

const rules = statement<{ mayPull: boolean; version: number; limits: PauseLimit[] }>(
  'workshop.rules',
  `select r.may_pull as "mayPull", r.version,
          coalesce((select json_agg(json_build_object('reason', l.reason, 'minutes', l.minutes) order by l.reason)
             from pause_limits l where l.dealership_id = r.dealership_id), '[]') as limits
     from workshop_rules r where r.dealership_id = $1`,
);
const writeRules = statement<{ version: number }>(
  'workshop.write-rules',
  `insert into workshop_rules as r (dealership_id, may_pull) values ($1, $2)
   on conflict (dealership_id) do update set may_pull = $2, version = r.version + 1 where r.version = $3
   returning version`,
);
const dropLimits = statement('workshop.drop-limits', `delete from pause_limits where dealership_id = $1`);
const insertLimits = statement(
  'workshop.insert-limits',
  `insert into pause_limits (dealership_id, reason, minutes) select $1, l.reason, l.minutes from unnest($2::text[], $3::int[]) as l (reason, minutes)`,
);

export async function rulesOf(tx: Tx): Promise<Rules> {
  const own = await tx.maybe(rules, [tx.dealershipId]);
  return own ? { ...own, limits: limitsOf(own.limits) } : { ...startingWorkshopRules, limits: limitsOf([]), version: null };
}

export function setRules(ctx: RequestContext, { version: seen, mayPull, limits }: BodyOf<typeof workshop.setRules>): Promise<Rules> {
  if (new Set(limits.map(({ reason }) => reason)).size < limits.length) refused('reason-twice');
  return inDealership(ctx, async (tx) => {
    const written = await tx.maybe(writeRules, [tx.dealershipId, mayPull, seen]);
    if (!written) return versionConflict({ version: (await rulesOf(tx)).version ?? 0 });
    await tx.batch([
      [dropLimits, [tx.dealershipId]],
      [insertLimits, [tx.dealershipId, limits.map(({ reason }) => reason), limits.map(({ minutes }) => minutes)]],
    ]);
    const data = { mayPull, limits: limits.map(({ reason, minutes }) => `${reason} ${minutes}`) };
    tx.record({ subjectType: 'store', subjectId: newId(), type: 'workshop-rules-set', version: 1, data });
    return await rulesOf(tx);
  });
}

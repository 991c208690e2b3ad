// How long an estimate holds, by how much work may pass it unasked, and what each role may take off by hand.
import type { BodyOf, ReplyOf } from '@bayline/contract';
import type { organisation } from '@bayline/contract/organisation';
import { inDealership } from '../../platform/db/in-dealership.ts';
import { statement } from '../../platform/db/statement.ts';
import type { Tx } from '../../platform/db/tx.ts';
import { versionConflict } from '../../platform/problems.ts';
import type { RequestContext } from '../../platform/request.ts';

type Rules = ReplyOf<typeof organisation.estimateRules>;

const rules = statement<Omit<Rules, 'limits'>>(
  'organisation.estimate-rules',
  `select estimate_valid_days as "estimateValidDays", overrun_basis_points as "overrunBasisPoints", version from dealerships where id = $1`,
);
const limits = statement<Rules['limits'][number]>(
  'organisation.discount-limits',
  `select r.code, r.name_zh as "nameZh", r.name_en as "nameEn", r.discount_limit_basis_points as "discountBasisPoints" from roles r
    where r.dealership_id = $1
      and exists (select 1 from role_permissions p where p.dealership_id = $1 and p.role_code = r.code and p.permission = 'work-orders.discount')
    order by r.code limit 30`,
);
const writeRules = statement(
  'organisation.write-estimate-rules',
  `update dealerships set estimate_valid_days = $2, overrun_basis_points = $3, version = version + 1 where id = $1 and version = $4`,
);
const writeLimits = statement(
  'organisation.write-discount-limits',
  `update roles r set discount_limit_basis_points = l.basis_points from unnest($2::text[], $3::int[]) as l (code, basis_points)
    where r.dealership_id = $1 and r.code = l.code and r.discount_limit_basis_points <> l.basis_points`,
);

export async function estimateRules(tx: Tx): Promise<Rules> {
  const [store, ofRoles] = await Promise.all([tx.one(rules, [tx.dealershipId]), tx.all(limits, [tx.dealershipId])]);
  return { ...store, limits: ofRoles };
}

export function setEstimateRules(ctx: RequestContext, body: BodyOf<typeof organisation.setEstimateRules>): Promise<Rules> {
  const { estimateValidDays, overrunBasisPoints, version } = body;
  return inDealership(ctx, async (tx) => {
    const written = await tx.run(writeRules, [tx.dealershipId, estimateValidDays, overrunBasisPoints, version]);
    if (written === 0) versionConflict();
    const codes = body.limits.map(({ code }) => code);
    tx.later([[writeLimits, [tx.dealershipId, codes, body.limits.map(({ discountBasisPoints }) => discountBasisPoints)]]]);
    const told = body.limits.map(({ code, discountBasisPoints }) => `${code} ${discountBasisPoints}`);
    const data = { estimateValidDays, overrunBasisPoints, limits: told };
    if (ctx.actor.staffId) tx.record({ subjectType: 'staff', subjectId: ctx.actor.staffId, type: 'estimate-rules-set', version: 1, data });
    return await estimateRules(tx);
  });
}

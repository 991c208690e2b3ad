// The audit: what happened in the store, newest first. The administrator is told who did what, never a customer's
// data: of an event's body only roles, rights and the reason for showing personal data are given out.
import type { QueryOf, ReplyOf } from '@bayline/contract';
import type { organisation } from '@bayline/contract/organisation';
import { isCalendarDay, isInstant, plusDays, startOfDay } from '@bayline/domain/kernel';
import { statement } from '../../../platform/db/statement.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { ProblemError } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';

type AuditRow = ReplyOf<typeof organisation.listAudit>['rows'][number];

const pageSize = 100;
const newest = '9999-12-31T00:00:00.000Z';

const auditPage = statement<AuditRow & { position: number }>(
  'organisation.audit-list',
  `select e.position, e.id, e.type, e.subject_type as "subjectType", e.subject_id as "subjectId", e.visit_id as "visitId", actor.name as "actorName",
          e.happened_at as "happenedAt", person.name as "staffName", e.data->>'role' as role,
          case when e.subject_type = 'staff' and jsonb_typeof(e.data->'roles') = 'array' then e.data->'roles' else '[]' end as roles,
          coalesce(e.data->'added', '[]') as added, coalesce(e.data->'removed', '[]') as removed,
          case when e.type = 'personal-data-revealed' then jsonb_build_object('fields', e.data->'fields', 'reason', e.data->>'reason') end as revealed
     from events e
     left join staff actor on actor.dealership_id = e.dealership_id and actor.id = e.actor_id
     left join staff person on e.subject_type = 'staff' and e.type <> 'role-changed' and person.dealership_id = e.dealership_id and person.id = e.subject_id
    where e.dealership_id = $1 and e.happened_at >= $2 and e.subject_type <> 'plan' and (e.happened_at, e.position) < ($3::timestamptz, $4::bigint)
      and ($5::uuid is null or e.actor_id = $5) and ($6::text is null or e.subject_type = $6)
    order by e.happened_at desc, e.position desc limit ${pageSize + 1}`,
);

function readCursor(cursor: string): { happenedAt: string; position: number } {
  const [, happenedAt, position] = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)_(\d{1,15})$/.exec(cursor) ?? [];
  if (happenedAt === undefined || !isInstant(happenedAt))
    throw new ProblemError(400, 'invalid-input', { field: 'cursor', rule: 'pattern' });
  return { happenedAt, position: Number(position) };
}

export async function listAudit(
  ctx: RequestContext,
  tx: Tx,
  { cursor, day, staffId, subjectType }: QueryOf<typeof organisation.listAudit>,
): Promise<ReplyOf<typeof organisation.listAudit>> {
  if (day !== undefined && !isCalendarDay(day)) throw new ProblemError(400, 'invalid-input', { field: 'day', rule: 'day' });
  const zone = ctx.actor.timeZone;
  const from = day === undefined ? '-infinity' : startOfDay(day, zone);
  const until = day === undefined ? newest : startOfDay(plusDays(day, 1), zone);
  const before = cursor === undefined ? { happenedAt: until, position: 0 } : readCursor(cursor);
  const found = await tx.all(auditPage, [tx.dealershipId, from, before.happenedAt, before.position, staffId ?? null, subjectType ?? null]);
  const page = found.slice(0, pageSize);
  const last = page.at(-1);
  return {
    rows: page.map(({ position: _, ...row }) => row),
    nextCursor: found.length > pageSize && last ? `${last.happenedAt}_${last.position}` : null,
  };
}

import type { ReplyOf } from '@bayline/contract';
import type { serviceProcess } from '@bayline/contract/service-process';
import { stepTimes } from '@bayline/domain/service-process';
import { statement } from '../../../platform/db/statement.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { notFound } from '../../../platform/problems.ts';

interface EventRow {
  readonly id: string | null;
  readonly step: number | null;
  readonly type: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly happenedAt: string;
  readonly actorName: string | null;
}

// A visit that was booked begins with its appointment, whose events were written before there was a visit.
const eventsOfVisit = statement<EventRow>(
  'service-process.events-of-visit',
  `select e.id, e.step, e.type, e.subject_type as "subjectType", e.subject_id as "subjectId", e.happened_at as "happenedAt", s.name as "actorName"
     from visits v
     left join lateral (
       select b.* from events b where b.dealership_id = v.dealership_id and b.visit_id = v.id
       union all
       select a.* from events a
        where a.dealership_id = v.dealership_id and a.subject_type = 'appointment' and a.subject_id = v.appointment_id and a.visit_id is distinct from v.id
     ) e on true
     left join staff s on s.dealership_id = e.dealership_id and s.id = e.actor_id
    where v.dealership_id = $1 and v.id = $2
    order by e.position limit 1000`,
);

export async function timelineOfVisit(tx: Tx, visitId: string): Promise<ReplyOf<typeof serviceProcess.timeline>> {
  const rows = await tx.all(eventsOfVisit, [tx.dealershipId, visitId]);
  if (rows.length === 0) notFound();
  const events = rows.flatMap(({ id, ...event }) => (id === null ? [] : [{ id, ...event }]));
  return { visitId, events, steps: stepTimes(events) };
}

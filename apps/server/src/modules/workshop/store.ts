// SQL on assignments, their people and clocks.
import type { InSequence } from '@bayline/domain/workshop';
import { statement } from '../../platform/db/statement.ts';

export const putAssignment = statement(
  'workshop.put-assignment',
  `insert into assignments (dealership_id, operation_id, bay_id, starts_at, ends_at, assigned_by, assigned_at, bay_owner_id, supervisor_id, manuals, remark, override_reason, given_starts_at, told_starts_at, given_minutes)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $4, $4, $13)
   on conflict (dealership_id, operation_id) do update
      set bay_id = excluded.bay_id, starts_at = excluded.starts_at, ends_at = excluded.ends_at, assigned_by = excluded.assigned_by,
          assigned_at = excluded.assigned_at, bay_owner_id = excluded.bay_owner_id, supervisor_id = excluded.supervisor_id,
          manuals = excluded.manuals, remark = excluded.remark, override_reason = excluded.override_reason,
          given_starts_at = excluded.given_starts_at, told_starts_at = excluded.told_starts_at, given_minutes = excluded.given_minutes`,
);
export const deleteAssignment = statement(
  'workshop.delete-assignment',
  `delete from assignments where dealership_id = $1 and operation_id = $2`,
);

export interface GivenWork {
  readonly id: string;
  readonly status: string;
  readonly bayId: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly technicianIds: string[];
}
export const lockGivenWork = statement<GivenWork>(
  'workshop.lock-given-work',
  `select p.id, p.status, a.bay_id as "bayId", a.starts_at as "startsAt", a.ends_at as "endsAt",
          array(select t.technician_id from operation_technicians t
                 where t.dealership_id = p.dealership_id and t.operation_id = p.id and t.round = p.rework_count
                 order by t.share_percent desc, t.technician_id) as "technicianIds"
     from operations p join assignments a on a.dealership_id = p.dealership_id and a.operation_id = p.id
    where p.dealership_id = $1 and p.id = any ($2::uuid[]) order by p.id limit 1000 for no key update of p`,
);
/** $2 = operations, $3 = bays, $4 and $5 = from and until, $6 = the start that people know. */
export const moveAssignments = statement(
  'workshop.move-assignments',
  `update assignments a set bay_id = m.bay_id, starts_at = m.starts_at, ends_at = m.ends_at, told_starts_at = m.told
     from unnest($2::uuid[], $3::uuid[], $4::timestamptz[], $5::timestamptz[], $6::timestamptz[]) as m (id, bay_id, starts_at, ends_at, told)
    where a.dealership_id = $1 and a.operation_id = m.id`,
);

/** The people of a round of the work: $3 = 0 for the work itself. */
export const deleteTechnicians = statement(
  'workshop.delete-technicians',
  `delete from operation_technicians where dealership_id = $1 and operation_id = $2 and round = $3`,
);
export const insertTechnicians = statement(
  'workshop.insert-technicians',
  `insert into operation_technicians (dealership_id, operation_id, round, technician_id, share_percent)
   select $1, $2, $3, t.id, t.share from unnest($4::uuid[], $5::int[]) as t (id, share)`,
);
export const sharesOfOperation = statement<{ technicianId: string; sharePercent: number }>(
  'workshop.shares-of-operation',
  `select technician_id as "technicianId", share_percent as "sharePercent" from operation_technicians
    where dealership_id = $1 and operation_id = $2 and round = $3 order by share_percent desc, technician_id limit 20`,
);
/** Who did the work does it again, until the dispatcher says otherwise. */
export const carryTechnicians = statement(
  'workshop.carry-technicians',
  `insert into operation_technicians (dealership_id, operation_id, round, technician_id, share_percent)
   select t.dealership_id, t.operation_id, p.rework_count, t.technician_id, t.share_percent
     from operations p
     join operation_technicians t on t.dealership_id = p.dealership_id and t.operation_id = p.id and t.round = p.rework_count - 1
    where p.dealership_id = $1 and p.id = any ($2::uuid[])`,
);

export const unlockPlans = statement(
  'workshop.unlock-plans',
  `update assignments set locked_by = null, locked_at = null where dealership_id = $1 and operation_id = any ($2::uuid[]) and locked_at is not null`,
);

export const visitsOfOperations = statement<{ visitId: string }>(
  'workshop.visits-of-operations',
  `select distinct visit_id as "visitId" from operations where dealership_id = $1 and id = any ($2::uuid[]) limit 200`,
);

/** The unfinished operations of the order that this one belongs to, itself among them. */
export const operationsInSequence = statement<InSequence>(
  'workshop.operations-in-sequence',
  `select b.id, b.name_zh as "nameZh", b.name_en as "nameEn", b.sequence, b.status, a.starts_at as "startsAt", a.ends_at as "endsAt"
     from operations p
     join operations b on b.dealership_id = p.dealership_id and b.work_order_id = p.work_order_id
                      and b.status in ('waiting', 'assigned', 'working', 'paused', 'rework')
     join jobs j on j.dealership_id = b.dealership_id and j.id = b.job_id and j.approval = 'approved'
     left join assignments a on a.dealership_id = b.dealership_id and a.operation_id = b.id
    where p.dealership_id = $1 and p.id = $2 order by b.sequence, b.id limit 1000`,
);

/** Whose the operation is, which clocks run, and whether its turn has come. One row, whatever is asked about. */
export const clockFacts = statement<{
  isMine: boolean;
  isRunning: boolean;
  isAnotherRunning: boolean;
  othersRunning: number;
  isBeforeItsTurn: boolean;
}>(
  'workshop.clock-facts',
  `select exists (select 1 from operations p join operation_technicians t on t.dealership_id = p.dealership_id and t.operation_id = p.id and t.round = p.rework_count
                   where p.dealership_id = $1 and p.id = $2 and t.technician_id = $3) as "isMine",
          exists (select 1 from clock_entries e where e.dealership_id = $1 and e.technician_id = $3 and e.ended_at is null and e.operation_id = $2) as "isRunning",
          exists (select 1 from clock_entries e where e.dealership_id = $1 and e.technician_id = $3 and e.ended_at is null and e.operation_id <> $2) as "isAnotherRunning",
          (select count(*)::int from clock_entries e where e.dealership_id = $1 and e.operation_id = $2 and e.ended_at is null and e.technician_id <> $3) as "othersRunning",
          exists (select 1 from operations p
                    join operations b on b.dealership_id = p.dealership_id and b.work_order_id = p.work_order_id and b.sequence < p.sequence
                                     and b.status in ('waiting', 'assigned', 'working', 'paused', 'rework')
                    join jobs j on j.dealership_id = b.dealership_id and j.id = b.job_id and j.approval = 'approved'
                    left join assignments a on a.dealership_id = p.dealership_id and a.operation_id = p.id
                   where p.dealership_id = $1 and p.id = $2 and coalesce(a.override_reason, '') = '') as "isBeforeItsTurn"`,
);
export const startClock = statement(
  'workshop.start-clock',
  `insert into clock_entries (dealership_id, id, operation_id, technician_id, started_at, round)
   select $1, $2, p.id, $4, $5, p.rework_count from operations p where p.dealership_id = $1 and p.id = $3`,
);
export const stopClock = statement(
  'workshop.stop-clock',
  `update clock_entries set ended_at = greatest(started_at, $4::timestamptz), ended_by = $5, pause_reason = $6
    where dealership_id = $1 and operation_id = $2 and technician_id = $3 and ended_at is null`,
);

export interface OperationToHand {
  readonly workOrderId: string;
  readonly visitId: string;
  readonly status: string;
  readonly version: number;
  readonly reworkCount: number;
  readonly bayType: string;
  readonly skill: string;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  /** The clock of whoever hands over runs on it. */
  readonly isRunning: boolean;
}
export const lockOperationToHand = statement<OperationToHand>(
  'workshop.lock-operation-to-hand',
  `select p.work_order_id as "workOrderId", p.visit_id as "visitId", p.status, p.version, p.rework_count as "reworkCount", p.bay_type as "bayType", p.skill,
          (select a.starts_at from assignments a where a.dealership_id = p.dealership_id and a.operation_id = p.id) as "startsAt",
          (select a.ends_at from assignments a where a.dealership_id = p.dealership_id and a.operation_id = p.id) as "endsAt",
          exists (select 1 from clock_entries e where e.dealership_id = p.dealership_id and e.operation_id = p.id and e.technician_id = $3 and e.ended_at is null) as "isRunning"
     from operations p where p.dealership_id = $1 and p.id = $2 for no key update of p`,
);
export const insertHandover = statement(
  'workshop.insert-handover',
  `insert into work_handovers (dealership_id, id, operation_id, from_technician_id, to_technician_id, share_percent, note, handed_at) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
);

export const insertQuestion = statement(
  'workshop.insert-question',
  `insert into adviser_questions (dealership_id, id, operation_id, work_order_id, words, asked_by, asked_at) values ($1, $2, $3, $4, $5, $6, $7)`,
);
export const answerQuestion = statement<{ operationId: string; workOrderId: string; visitId: string }>(
  'workshop.answer-question',
  `update adviser_questions q set answer = $3, answered_by = $4, answered_at = $5
     from operations p
    where q.dealership_id = $1 and q.id = $2 and q.answered_at is null and p.dealership_id = q.dealership_id and p.id = q.operation_id
   returning q.operation_id as "operationId", q.work_order_id as "workOrderId", p.visit_id as "visitId"`,
);

export const insertWash = statement('workshop.insert-wash', `insert into washes (dealership_id, visit_id) values ($1, $2)`);
export const lockWash = statement<{ status: string; washedAt: string | null; isWanted: boolean }>(
  'workshop.lock-wash',
  `select v.status, w.washed_at as "washedAt", w.visit_id is not null as "isWanted"
     from visits v left join washes w on w.dealership_id = v.dealership_id and w.visit_id = v.id
    where v.dealership_id = $1 and v.id = $2 for no key update of v`,
);
export const setWashed = statement(
  'workshop.set-washed',
  `update washes set washed_by = $3, washed_at = $4 where dealership_id = $1 and visit_id = $2`,
);

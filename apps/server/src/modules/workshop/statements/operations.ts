// What the dispatcher and the technicians see of the operations.
import type { ReplyOf } from '@bayline/contract';
import type { workshop } from '@bayline/contract/workshop';
import { type KitLine, openRequestStatuses } from '@bayline/domain/warehouse';
import type { JobApproval, OperationStatus, ReworkReason, WorkOrderStatus } from '@bayline/domain/work-orders';
import type { PauseLimit, PauseReason } from '@bayline/domain/workshop';
import { statement } from '../../../platform/db/statement.ts';
import { wordsInSql } from '../../../platform/db/words-in-sql.ts';
import { carOfVisitSql } from '../../vehicles/index.ts';

type Question = ReplyOf<typeof workshop.questions>['rows'][number];
type Job = ReplyOf<typeof workshop.start>;

const utc = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

export interface DispatchRow {
  readonly id: string;
  readonly workOrderId: string;
  readonly visitId: string;
  readonly workOrderNumber: string;
  readonly vehicleIdentification: string;
  readonly plate: string;
  readonly plateKind: string | null;
  readonly modelName: string | null;
  readonly ownerName: string;
  readonly mobile: string | null;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly sequence: number;
  readonly bayType: string;
  readonly skill: string;
  readonly equipment: string;
  readonly manuals: string;
  readonly plannedMinutes: number;
  readonly status: OperationStatus;
  readonly reworkCount: number;
  readonly promisedAt: string | null;
  readonly customerWaits: boolean;
  readonly isReturn: boolean;
  readonly kitLines: KitLine[];
  readonly bayId: string | null;
  readonly bayName: string | null;
  readonly bayOwnerId: string | null;
  readonly bayOwnerName: string | null;
  readonly technicians: { readonly technicianId: string; readonly name: string; readonly sharePercent: number }[];
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly dispatcherName: string | null;
  readonly supervisorId: string | null;
  readonly supervisorName: string | null;
  readonly remark: string;
  readonly overrideReason: string;
  readonly lockedAt: string | null;
  readonly lockedByName: string | null;
  readonly version: number;
  /** Credited hours of the labour line, and the planned minutes of all its operations in sequence. */
  readonly lineCreditedHours: number;
  readonly lineMinutes: number[];
  readonly lineOperationIds: string[];
}
const dispatchColumns = `p.id, p.work_order_id as "workOrderId", p.visit_id as "visitId", o.number as "workOrderNumber", coalesce(c.vin, c.file_number) as "vehicleIdentification",
  v.plate, c.plate_kind as "plateKind", m.name as "modelName", w.name as "ownerName", w.mobile,
  p.name_zh as "nameZh", p.name_en as "nameEn", p.sequence, p.bay_type as "bayType", p.skill, p.equipment, p.planned_minutes as "plannedMinutes", p.status, p.rework_count as "reworkCount",
  v.promised_at as "promisedAt", v.customer_mode = 'waiting' as "customerWaits", v.business_type = 'return' as "isReturn",
  coalesce((select json_agg(json_build_object('status', r.status, 'expectedOn', r.expected_on, 'isArrivalConfirmed', r.is_arrival_confirmed))
     from parts_requests r where r.dealership_id = p.dealership_id and r.demand_order_id = p.work_order_id), '[]') as "kitLines",
  a.bay_id as "bayId", b.name as "bayName", a.bay_owner_id as "bayOwnerId", bo.name as "bayOwnerName", a.starts_at as "startsAt", a.ends_at as "endsAt",
  d.name as "dispatcherName", a.supervisor_id as "supervisorId", su.name as "supervisorName",
  coalesce(a.manuals, '') as manuals, coalesce(a.remark, '') as remark, coalesce(a.override_reason, '') as "overrideReason",
  a.locked_at as "lockedAt", lo.name as "lockedByName", p.version,
  coalesce((select json_agg(json_build_object('technicianId', t.technician_id, 'name', s.name, 'sharePercent', t.share_percent) order by t.share_percent desc, t.technician_id)
     from operation_technicians t join staff s on s.dealership_id = t.dealership_id and s.id = t.technician_id
    where t.dealership_id = p.dealership_id and t.operation_id = p.id and t.round = p.rework_count), '[]') as technicians,
  l.credited_hours as "lineCreditedHours",
  array(select x.planned_minutes from operations x where x.dealership_id = p.dealership_id and x.work_order_id = p.work_order_id and x.labour_line_id = p.labour_line_id order by x.sequence, x.id) as "lineMinutes",
  array(select x.id from operations x where x.dealership_id = p.dealership_id and x.work_order_id = p.work_order_id and x.labour_line_id = p.labour_line_id order by x.sequence, x.id) as "lineOperationIds"`;
const dispatchJoins = `from operations p
  join labour_lines l on l.dealership_id = p.dealership_id and l.id = p.labour_line_id
  join work_orders o on o.dealership_id = p.dealership_id and o.id = p.work_order_id
  join jobs j on j.dealership_id = p.dealership_id and j.id = p.job_id
  join visits v on v.dealership_id = p.dealership_id and v.id = p.visit_id
  ${carOfVisitSql('c')}
  left join vehicle_models m on m.dealership_id = c.dealership_id and m.id = c.model_id
  join parties w on w.dealership_id = v.dealership_id and w.id = v.owner_party_id
  left join assignments a on a.dealership_id = p.dealership_id and a.operation_id = p.id
  left join bays b on b.dealership_id = a.dealership_id and b.id = a.bay_id
  left join staff bo on bo.dealership_id = a.dealership_id and bo.id = a.bay_owner_id
  left join staff d on d.dealership_id = a.dealership_id and d.id = a.assigned_by
  left join staff lo on lo.dealership_id = a.dealership_id and lo.id = a.locked_by
  left join staff su on su.dealership_id = a.dealership_id and su.id = a.supervisor_id`;
/** Cars that came back go first, then by promise. */
export const openOperations = statement<DispatchRow>(
  'workshop.open-operations',
  `select ${dispatchColumns} ${dispatchJoins}
    where p.dealership_id = $1 and p.status in ('waiting', 'assigned', 'working', 'paused', 'rework') and o.status = 'authorised' and j.approval = 'approved'
    order by (v.business_type = 'return') desc, v.promised_at nulls last, o.number, p.sequence, p.id limit 1000`,
);
export const operationById = statement<DispatchRow>(
  'workshop.operation-by-id',
  `select ${dispatchColumns} ${dispatchJoins} where p.dealership_id = $1 and p.id = $2`,
);
// No booking is longer than fourteen days, so the look back is bounded.
const longest = `interval '15 days'`;
export const bookingsInTime = statement<{
  bayId: string;
  startsAt: string;
  endsAt: string;
  subjectType: string;
  subjectId: string;
  equipment: string;
  label: string;
}>(
  'workshop.bookings-in-time',
  `select k.bay_id as "bayId", k.starts_at as "startsAt", k.ends_at as "endsAt", k.subject_type as "subjectType", k.subject_id as "subjectId", k.equipment, coalesce(v.plate, w.plate, '') as label
     from bay_bookings k
     left join operations p on k.subject_type = 'operation' and p.dealership_id = k.dealership_id and p.id = k.subject_id
     left join visits v on v.dealership_id = p.dealership_id and v.id = p.visit_id
     left join visits w on k.subject_type = 'visit' and w.dealership_id = k.dealership_id and w.id = k.subject_id
    where k.dealership_id = $1 and k.starts_at > $2::timestamptz - ${longest} and k.starts_at < $3 and k.ends_at > $2
    order by k.starts_at, k.id limit 5000`,
);
export const technicianBookingsInTime = statement<{
  technicianId: string;
  startsAt: string;
  endsAt: string;
  operationId: string;
  label: string;
}>(
  'workshop.technician-bookings-in-time',
  `select k.staff_id as "technicianId", k.starts_at as "startsAt", k.ends_at as "endsAt", k.subject_id as "operationId", coalesce(v.plate, '') as label
     from technician_bookings k
     left join operations p on p.dealership_id = k.dealership_id and p.id = k.subject_id
     left join visits v on v.dealership_id = p.dealership_id and v.id = p.visit_id
    where k.dealership_id = $1 and k.starts_at > $2::timestamptz - ${longest} and k.starts_at < $3 and k.ends_at > $2
    order by k.starts_at, k.id limit 5000`,
);
export const supervisors = statement<{ id: string; name: string }>(
  'workshop.supervisors',
  `select s.id, s.name from staff s
    where s.dealership_id = $1 and s.is_active
      and exists (select from staff_roles r where r.dealership_id = s.dealership_id and r.staff_id = s.id and r.role_code = 'workshop-manager')
    order by s.name, s.id limit 100`,
);

const questionJson = `json_build_object('id', q.id, 'operationNameZh', p.name_zh, 'operationNameEn', p.name_en, 'words', q.words, 'askedByName', qa.name, 'askedAt', ${utc('q.asked_at')},
  'answer', q.answer, 'answeredByName', qb.name, 'answeredAt', ${utc('q.answered_at')})`;

export interface MyJobRow extends DispatchRow {
  readonly reworkReason: ReworkReason | null;
  readonly reworkRemark: string;
  readonly orderStatus: WorkOrderStatus;
  readonly jobApproval: JobApproval;
  readonly openPartsRequests: number;
  readonly isBeforeItsTurn: boolean;
  readonly ownerWords: string[];
  readonly clocks: {
    readonly technicianId: string;
    readonly startedAt: string;
    readonly endedAt: string | null;
    readonly pauseReason: PauseReason | null;
    readonly isOverrunTold: boolean;
  }[];
  readonly pauseLimits: PauseLimit[];
  readonly handovers: Job['handovers'];
  readonly questions: Question[];
}
const myColumns = `${dispatchColumns}, p.rework_reason as "reworkReason", p.rework_remark as "reworkRemark", o.status as "orderStatus", j.approval as "jobApproval",
  (select count(*)::int from part_lines l join parts_requests r on r.dealership_id = l.dealership_id and r.demand_line_id = l.id
    where l.dealership_id = p.dealership_id and l.job_id = p.job_id and r.status in ${wordsInSql(openRequestStatuses)}) as "openPartsRequests",
  coalesce(a.override_reason, '') = '' and exists (select 1 from operations b join jobs bj on bj.dealership_id = b.dealership_id and bj.id = b.job_id and bj.approval = 'approved' where b.dealership_id = p.dealership_id and b.work_order_id = p.work_order_id and b.sequence < p.sequence
     and b.status in ('waiting', 'assigned', 'working', 'paused', 'rework')) as "isBeforeItsTurn",
  coalesce((select array_agg(k.words order by k.sequence) from concerns k where k.dealership_id = p.dealership_id and k.work_order_id = p.work_order_id), '{}') as "ownerWords",
  coalesce((select json_agg(json_build_object('technicianId', e.technician_id, 'startedAt', ${utc('e.started_at')}, 'endedAt', ${utc('e.ended_at')}, 'pauseReason', e.pause_reason,
       'isOverrunTold', e.overrun_told_at is not null) order by e.started_at, e.id)
     from clock_entries e where e.dealership_id = p.dealership_id and e.operation_id = p.id), '[]') as clocks,
  coalesce((select json_agg(json_build_object('reason', u.reason, 'minutes', u.minutes)) from pause_limits u where u.dealership_id = p.dealership_id), '[]') as "pauseLimits",
  coalesce((select json_agg(json_build_object('fromName', hf.name, 'toName', ht.name, 'note', h.note, 'handedAt', ${utc('h.handed_at')}) order by h.handed_at desc, h.id)
     from work_handovers h join staff hf on hf.dealership_id = h.dealership_id and hf.id = h.from_technician_id
     join staff ht on ht.dealership_id = h.dealership_id and ht.id = h.to_technician_id
    where h.dealership_id = p.dealership_id and h.operation_id = p.id), '[]') as handovers,
  coalesce((select json_agg(${questionJson} order by q.asked_at desc, q.id)
     from adviser_questions q join staff qa on qa.dealership_id = q.dealership_id and qa.id = q.asked_by
     left join staff qb on qb.dealership_id = q.dealership_id and qb.id = q.answered_by
    where q.dealership_id = p.dealership_id and q.work_order_id = p.work_order_id and q.operation_id = p.id), '[]') as questions`;
export const myOperations = statement<MyJobRow>(
  'workshop.my-operations',
  `select ${myColumns} ${dispatchJoins}
     join operation_technicians me on me.dealership_id = p.dealership_id and me.operation_id = p.id and me.round = p.rework_count
    where p.dealership_id = $1 and me.technician_id = $2 and p.status in ('assigned', 'working', 'paused', 'rework')
    order by exists (select 1 from clock_entries e where e.dealership_id = p.dealership_id and e.technician_id = $2 and e.operation_id = p.id and e.ended_at is null) desc,
             (p.status = 'working') desc, (p.status = 'rework') desc, a.starts_at, p.id limit 100`,
);
export const myOperation = statement<MyJobRow>(
  'workshop.my-operation',
  `select ${myColumns} ${dispatchJoins} where p.dealership_id = $1 and p.id = $2`,
);

const questionColumns = `q.id, p.name_zh as "operationNameZh", p.name_en as "operationNameEn", q.words, qa.name as "askedByName", q.asked_at as "askedAt", q.answer, qb.name as "answeredByName", q.answered_at as "answeredAt"
     from adviser_questions q
     join operations p on p.dealership_id = q.dealership_id and p.id = q.operation_id
     join staff qa on qa.dealership_id = q.dealership_id and qa.id = q.asked_by
     left join staff qb on qb.dealership_id = q.dealership_id and qb.id = q.answered_by`;
export const questionsOfOrder = statement<Question>(
  'workshop.questions-of-order',
  `select ${questionColumns} where q.dealership_id = $1 and q.work_order_id = $2 order by q.asked_at desc, q.id limit 100`,
);
export const questionById = statement<Question>(
  'workshop.question-by-id',
  `select ${questionColumns} where q.dealership_id = $1 and q.id = $2`,
);
export const orderOfStore = statement('workshop.order-of-store', `select 1 from work_orders o where o.dealership_id = $1 and o.id = $2`);

import type { ReplyOf } from '@bayline/contract';
import type { serviceProcess } from '@bayline/contract/service-process';
import { dataAsToday } from '@bayline/domain/events';
import { stepTimes } from '@bayline/domain/service-process';
import { kitLight, type OperationStatus, stepOfVisit, type VisitStatus, type WorkOrderStatus } from '@bayline/domain/work-orders';
import { statement } from '../../../platform/db/statement.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { notFound } from '../../../platform/problems.ts';
import { carOfVisitSql } from '../../vehicles/index.ts';

type View = ReplyOf<typeof serviceProcess.timeline>;
type Values = View['events'][number]['values'];

interface StoredEvent extends Omit<View['events'][number], 'values'> {
  readonly version: number;
  readonly data: Readonly<Record<string, unknown>>;
  /** What the ids of the event stand for. */
  readonly names: Values;
}
interface StoredOrder {
  readonly id: string;
  readonly number: string;
  readonly status: WorkOrderStatus;
  readonly jobs: number;
  readonly operations: readonly OperationStatus[];
  readonly parts: readonly Parameters<typeof kitLight>[0][number][];
}
interface StoredVisit extends Pick<View, 'plate' | 'modelName' | 'vehicleId'> {
  readonly status: VisitStatus;
  readonly orders: readonly StoredOrder[];
  readonly events: readonly StoredEvent[];
}

// A visit that was booked begins with its appointment, whose events were written before there was a visit.
const eventsOfVisit = `select b.* from events b where b.dealership_id = v.dealership_id and b.visit_id = v.id
   union all
   select a.* from events a
    where a.dealership_id = v.dealership_id and a.subject_type = 'appointment' and a.subject_id = v.appointment_id and a.visit_id is distinct from v.id`;
const idIn = (name: string) => `(e.data->>'${name}')::uuid`;
const names = `json_strip_nulls(json_build_object('partNumber', p.number, 'partNameZh', p.name_zh, 'partNameEn', nullif(p.name_en, ''), 'unit', p.unit, 'bayName', b.name, 'technicianName', t.name,
  'operationNameZh', o.name_zh, 'operationNameEn', nullif(o.name_en, ''), 'jobNameZh', j.name_zh, 'jobNameEn', nullif(j.name_en, ''), 'words', k.words, 'reworkOwnerName', w.name))`;
// `limit` keeps each look-up by its key: joined freely, the planner walks through the whole table for a few ids.
const named = `left join staff s on s.dealership_id = e.dealership_id and s.id = e.actor_id
  left join lateral (select number, name_zh, name_en, unit from part_numbers x where x.dealership_id = e.dealership_id and x.id = ${idIn('partId')} limit 1) p on true
  left join bays b on b.dealership_id = e.dealership_id and b.id = ${idIn('bayId')}
  left join staff t on t.dealership_id = e.dealership_id and t.id = ${idIn('technicianId')}
  left join staff w on w.dealership_id = e.dealership_id and w.id = ${idIn('reworkOwnerId')}
  left join operations o on o.dealership_id = e.dealership_id and o.id = e.subject_id and e.subject_type = 'operation'
  left join lateral (select name_zh, name_en from jobs x where x.dealership_id = e.dealership_id and x.id = ${idIn('jobId')} limit 1) j on true
  left join lateral (select words from concerns x where x.dealership_id = e.dealership_id and x.id = ${idIn('concernId')} limit 1) k on true`;

const visitWithEvents = statement<StoredVisit>(
  'service-process.visit-with-events',
  `select v.status, v.plate, c.id as "vehicleId", m.name as "modelName",
          coalesce((select json_agg(json_build_object('id', o.id, 'number', o.number, 'status', o.status,
              'jobs', (select count(*) from jobs j where j.dealership_id = o.dealership_id and j.work_order_id = o.id),
              'operations', coalesce((select json_agg(x.status) from operations x where x.dealership_id = o.dealership_id and x.work_order_id = o.id), '[]'),
              'parts', coalesce((select json_agg(r.status) from part_lines l
                                   left join parts_requests r on r.dealership_id = l.dealership_id and r.demand_line_id = l.id
                                  where l.dealership_id = o.dealership_id and l.work_order_id = o.id), '[]')) order by o.opened_at, o.id)
                      from work_orders o where o.dealership_id = v.dealership_id and o.visit_id = v.id), '[]') as orders,
          coalesce((select json_agg(json_build_object('id', e.id, 'step', e.step, 'type', e.type, 'version', e.version, 'subjectType', e.subject_type, 'subjectId', e.subject_id,
              'happenedAt', to_char(e.happened_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'actorName', s.name, 'data', e.data, 'names', ${names}) order by e.position)
                      from (select x.* from (${eventsOfVisit}) x order by x.position limit 1000) e ${named}), '[]') as events
     from visits v
     ${carOfVisitSql('c')}
     left join vehicle_models m on m.dealership_id = c.dealership_id and m.id = c.model_id
    where v.dealership_id = $1 and v.id = $2`,
);

/** What the event says itself, in the contract's words; ids are put into words by `names`. */
const told = [
  'businessType',
  'mileageKm',
  'quantity',
  'startsAt',
  'promisedAt',
  'dueAt',
  'totalFen',
  'amountFen',
  'tender',
  'reworkReason',
  'score',
  'attempts',
  'choice',
  'stagingBin',
] as const satisfies readonly (keyof Values)[];

function valuesOf({ names: words, ...event }: StoredEvent): Values {
  const { type } = event;
  const data = dataAsToday(event);
  const plain = Object.fromEntries(told.filter((key) => data[key] !== undefined && data[key] !== null).map((key) => [key, data[key]]));
  const reason = data['reason'] ?? data['overrideReason'];
  const moved = type === 'appointment-rescheduled' ? { startsAt: data['to'] } : {};
  const why = typeof reason === 'string' && reason !== '' ? { [type === 'operation-paused' ? 'pauseReason' : 'reason']: reason } : {};
  // Recorded by our own commands in the contract's words; the reply is checked against it before it leaves.
  return { ...plain, ...moved, ...why, ...words } as Values;
}

/** The least advanced of the visit's orders tells where the visit stands. */
function stepOf({ status, orders }: StoredVisit): number {
  const steps = orders.map((order) =>
    stepOfVisit({ ...order, visitStatus: status, orderStatus: order.status, kitLight: kitLight(order.parts) }),
  );
  return Math.min(...steps);
}

export async function timelineOfVisit(tx: Tx, visitId: string): Promise<View> {
  const visit = (await tx.maybe(visitWithEvents, [tx.dealershipId, visitId])) ?? notFound();
  const { plate, modelName, vehicleId, events } = visit;
  return {
    visitId,
    plate,
    modelName,
    vehicleId,
    orders: visit.orders.map(({ id, number }) => ({ id, number })),
    step: stepOf(visit),
    events: events.map((event) => {
      const { data: _data, names: _names, version: _version, ...shown } = event;
      return { ...shown, values: valuesOf(event) };
    }),
    steps: stepTimes(events),
  };
}

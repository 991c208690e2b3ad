// The visit along the twelve steps of the service process.
import type { EventType, SubjectType } from '@bayline/domain/events';
import { type TUnsafe, Type } from 'typebox';
import { BusinessType } from './appointment-words.ts';
import { endpoint, Fen, Id, Instant, MileageKm, Nullable, Optional, shape, Thousandths } from './endpoint.ts';
import { Tender } from './settlement.ts';
import { ShortageChoice } from './warehouse-words.ts';
import { ReworkReason } from './work-order-views.ts';
import { PauseReason } from './workshop-rules.ts';

/** The values of an event that matter to its reader, ids put into words; what an event does not tell is left out. */
export const EventValues = shape({
  businessType: Optional(BusinessType),
  mileageKm: Optional(MileageKm),
  /** The owner's words of a further concern. */
  words: Optional(Type.String()),
  jobNameZh: Optional(Type.String()),
  jobNameEn: Optional(Type.String()),
  operationNameZh: Optional(Type.String()),
  operationNameEn: Optional(Type.String()),
  bayName: Optional(Type.String()),
  technicianName: Optional(Type.String()),
  partNumber: Optional(Type.String()),
  partNameZh: Optional(Type.String()),
  partNameEn: Optional(Type.String()),
  unit: Optional(Type.String()),
  quantity: Optional(Thousandths),
  startsAt: Optional(Instant),
  promisedAt: Optional(Instant),
  dueAt: Optional(Instant),
  totalFen: Optional(Fen),
  amountFen: Optional(Fen),
  tender: Optional(Tender),
  pauseReason: Optional(PauseReason),
  reworkReason: Optional(ReworkReason),
  reworkOwnerName: Optional(Type.String()),
  /** 0 to 10, what the owner gave in the follow-up call. */
  score: Optional(Type.Integer()),
  attempts: Optional(Type.Integer()),
  /** What the owner chose while a part was missing, and where parts were staged. */
  choice: Optional(ShortageChoice),
  stagingBin: Optional(Type.String()),
  /** As typed by whoever did it. */
  reason: Optional(Type.String()),
});

export const Timeline = shape({
  visitId: Id,
  plate: Type.String(),
  modelName: Nullable(Type.String()),
  vehicleId: Id,
  orders: Type.Array(shape({ id: Id, number: Type.String() }), { maxItems: 20 }),
  /** The step of the twelve that moved last. */
  step: Type.Integer({ minimum: 1, maximum: 12 }),
  events: Type.Array(
    shape({
      id: Id,
      step: Nullable(Type.Integer({ minimum: 1, maximum: 12 })),
      // The words of the domain's lists, by type alone: the lists themselves would come along to the log-in page.
      type: Type.String() as unknown as TUnsafe<EventType>,
      subjectType: Type.String() as unknown as TUnsafe<SubjectType>,
      subjectId: Id,
      happenedAt: Instant,
      actorName: Nullable(Type.String()),
      values: EventValues,
    }),
    { maxItems: 1000 },
  ),
  steps: Type.Array(shape({ step: Type.Integer({ minimum: 1, maximum: 12 }), firstAt: Nullable(Instant), lastAt: Nullable(Instant) }), {
    minItems: 12,
    maxItems: 12,
  }),
});

export const serviceProcess = {
  timeline: endpoint({
    method: 'GET',
    path: '/visits/:visitId/timeline',
    permission: 'work-orders.read',
    summary: 'What happened in a visit, in order, and when each of the twelve steps began and last moved',
    params: shape({ visitId: Id }),
    reply: Timeline,
  }),
};

// Dispatch by hand, the live board, the technician's clock.
import { Type } from 'typebox';
import { BayType, Trade } from './catalogue.ts';
import {
  AllowedActions,
  Day,
  Done,
  endpoint,
  field,
  HundredthHours,
  Id,
  Instant,
  LocalTime,
  Nullable,
  named,
  OneOf,
  shape,
  sheetOf,
  Text,
  Version,
  xlsx,
} from './endpoint.ts';
import { KitLight, OperationStatus, Rework } from './work-orders.ts';
import { BoardCard, BoardColumn, Expected } from './workshop-board.ts';
import { planRefusals, takeProposal } from './workshop-plan.ts';
import { answer, QuestionView, questions } from './workshop-questions.ts';
import { PauseReason, rules, setRules } from './workshop-rules.ts';
import { boardColumnsOfSheet, dispatchColumns } from './workshop-sheets.ts';

const SharePercent = Type.Integer({ minimum: 1, maximum: 100 });
/** Who does an operation; `creditedHours` is what the share brings, nothing for rework. */
const TechnicianOfOperation = shape({ technicianId: Id, name: Type.String(), sharePercent: SharePercent, creditedHours: HundredthHours });

const span = { startsAt: Instant, endsAt: Instant };
const Spans = Type.Array(shape(span), { maxItems: 500 });
const StoreHours = shape({
  hours: Type.Array(shape({ weekday: Type.Integer(), opens: LocalTime, closes: LocalTime }), { maxItems: 7 }),
  specialDays: Type.Array(shape({ day: Day, opens: Nullable(LocalTime), closes: Nullable(LocalTime), worksAs: Nullable(Type.Integer()) }), {
    maxItems: 20,
  }),
});

export const DispatchOperation = shape({
  id: Id,
  workOrderId: Id,
  visitId: Id,
  workOrderNumber: Type.String(),
  vehicleIdentification: field('E5.1', Type.String()),
  plate: field('E5.2', Type.String()),
  plateKind: Nullable(Type.String()),
  modelName: field('E5.3', Nullable(Type.String())),
  ownerName: field('E5.4', Type.String()),
  mobileMasked: field('E5.5', Nullable(Type.String())),
  nameZh: field('E5.6', Type.String()),
  nameEn: Type.String(),
  sequence: Type.Integer(),
  bayType: field('E5.7', BayType),
  skill: Trade,
  equipment: Type.String(),
  manuals: field('E5.11', Type.String()),
  plannedMinutes: field('E5.8', Type.Integer()),
  status: OperationStatus,
  reworkCount: Type.Integer(),
  promisedAt: Nullable(Instant),
  customerWaits: Type.Boolean(),
  /** The car came back for work done before: it goes first. */
  isReturn: Type.Boolean(),
  kitLight: KitLight,
  /** The parts of its order, counted: whether they are there on the day of the work depends on the day. */
  kit: shape({
    lines: Type.Integer(),
    short: Type.Integer(),
    coming: Type.Integer(),
    onShelf: Type.Integer(),
    staged: Type.Integer(),
    issued: Type.Integer(),
    expectedOn: Nullable(Day),
  }),
  bayId: Nullable(Id),
  bayName: Nullable(Type.String()),
  bayOwnerId: Nullable(Id),
  bayOwnerName: field('E5.9', Nullable(Type.String())),
  technicians: field('E5.10', Type.Array(TechnicianOfOperation, { maxItems: 20 })),
  startsAt: field('E5.12', Nullable(Instant)),
  endsAt: field('E5.13', Nullable(Instant)),
  dispatcherName: field('E5.14', Nullable(Type.String())),
  supervisorId: Nullable(Id),
  supervisorName: field('E5.15', Nullable(Type.String())),
  remark: field('E5.16', Type.String()),
  overrideReason: Type.String(),
  /** By whom it is locked to its place, and since when. */
  lockedAt: Nullable(Instant),
  lockedByName: Nullable(Type.String()),
  version: Version,
});

export const TechnicianJob = shape({
  id: Id,
  workOrderId: Id,
  workOrderNumber: Type.String(),
  plate: Type.String(),
  plateKind: Nullable(Type.String()),
  modelName: Nullable(Type.String()),
  ...named,
  ownerWords: Type.Array(Type.String(), { maxItems: 30 }),
  equipment: Type.String(),
  manuals: Type.String(),
  remark: Type.String(),
  plannedMinutes: Type.Integer(),
  /** Of all its people, rework included. */
  clockedMinutes: Type.Integer(),
  /** The work is done again: the clock runs, nothing is billed or credited. Null for work done the first time. */
  rework: Nullable(Rework),
  technicians: Type.Array(TechnicianOfOperation, { maxItems: 20 }),
  bayName: Nullable(Type.String()),
  startsAt: Nullable(Instant),
  promisedAt: Nullable(Instant),
  status: OperationStatus,
  pauseReason: Nullable(PauseReason),
  pausedSince: Nullable(Instant),
  /** How long it may stand still for that reason, minutes in which the store is open. */
  pauseLimitMinutes: Nullable(Type.Integer()),
  /** It stands still for longer, and whoever can end the wait was told. */
  isPauseOverrun: Type.Boolean(),
  /** Since when one's own clock runs. */
  runningSince: Nullable(Instant),
  handovers: Type.Array(shape({ fromName: Type.String(), toName: Type.String(), note: Type.String(), handedAt: Instant }), {
    maxItems: 100,
  }),
  questions: Type.Array(QuestionView, { maxItems: 100 }),
  kitLight: KitLight,
  version: Version,
  allowedActions: AllowedActions,
});

const byId = { params: shape({ id: Id }) };
const language = shape({ language: OneOf(['zh-CN', 'en'] as const) });

export const workshop = {
  dispatchList: endpoint({
    method: 'GET',
    path: '/workshop/dispatch',
    permission: 'workshop.read',
    summary:
      'Approved operations still to be done, with where and when they are planned; from that day on for a week what is booked, and who and what is there',
    query: shape({ day: Day }),
    reply: shape({
      operations: Type.Array(DispatchOperation, { maxItems: 1000 }),
      /** `label`: the plate. */
      bookings: Type.Array(
        shape({ bayId: Id, ...span, subjectType: Type.String(), subjectId: Id, equipment: Type.String(), label: Type.String() }),
        {
          maxItems: 5000,
        },
      ),
      technicianBookings: Type.Array(shape({ technicianId: Id, ...span, operationId: Id, label: Type.String() }), { maxItems: 5000 }),
      hours: StoreHours,
      bays: Type.Array(shape({ id: Id, name: Type.String(), type: BayType, closed: Spans }), { maxItems: 200 }),
      technicians: Type.Array(
        shape({
          id: Id,
          name: Type.String(),
          /** Of the standard time. */
          speedPercent: Type.Integer(),
          learned: Type.Array(shape({ skill: Trade, certificateUntil: Nullable(Day) }), { maxItems: 7 }),
          working: Spans,
          absent: Spans,
        }),
        { maxItems: 200 },
      ),
      equipment: Type.Array(
        shape({
          kind: Type.String(),
          quantity: Type.Integer(),
          unavailable: Type.Array(shape({ ...span, quantity: Type.Integer() }), { maxItems: 500 }),
        }),
        { maxItems: 200 },
      ),
      /** Who may answer for the workshop. */
      supervisors: Type.Array(shape({ id: Id, name: Type.String() }), { maxItems: 100 }),
    }),
  }),
  assign: endpoint({
    method: 'POST',
    path: '/workshop/operations/:id/assign',
    permission: 'workshop.dispatch',
    summary: 'Put an operation on a bay and its people; moves it when it was already planned',
    ...byId,
    body: shape({
      version: Version,
      bayId: Id,
      technicians: field('E5.10', Type.Array(shape({ technicianId: Id, sharePercent: SharePercent }), { minItems: 1, maxItems: 6 })),
      startsAt: field('E5.12', Instant),
      /** Left out: when the planned minutes are over. A slower hand, a break or a night in between makes it later. */
      endsAt: Type.Optional(Instant),
      /** Null: the first technician. */
      bayOwnerId: field('E5.9', Nullable(Id)),
      supervisorId: field('E5.15', Nullable(Id)),
      manuals: field('E5.11', Text(200, 0)),
      remark: field('E5.16', Text(300, 0)),
      overrideReason: Nullable(Text(200)),
    }),
    reply: DispatchOperation,
    refusals: planRefusals,
  }),
  takeProposal,
  unassign: endpoint({
    method: 'POST',
    path: '/workshop/operations/:id/unassign',
    permission: 'workshop.dispatch',
    summary: 'Take an operation off the plan',
    ...byId,
    body: shape({ version: Version }),
    reply: DispatchOperation,
    refusals: ['wrong-state', 'plan-locked'],
  }),
  lock: endpoint({
    method: 'POST',
    path: '/workshop/operations/:id/lock',
    permission: 'workshop.dispatch',
    summary: 'Lock an operation to its bay, people and time: nothing moves it until it is unlocked',
    ...byId,
    body: shape({ version: Version }),
    reply: DispatchOperation,
    refusals: ['wrong-state'],
  }),
  unlock: endpoint({
    method: 'POST',
    path: '/workshop/operations/:id/unlock',
    permission: 'workshop.dispatch',
    summary: 'It may be moved again',
    ...byId,
    body: shape({ version: Version }),
    reply: DispatchOperation,
    refusals: ['wrong-state'],
  }),
  exportDispatch: endpoint({
    method: 'POST',
    path: '/workshop/dispatch/export',
    permission: 'workshop.dispatch',
    summary: 'The dispatch list as a sheet',
    body: language,
    produces: xlsx,
    reply: sheetOf(dispatchColumns),
  }),
  myJobs: endpoint({
    method: 'GET',
    path: '/workshop/my-jobs',
    permission: 'workshop.clock',
    summary: 'A technician’s own operations: the running one first, then by planned start',
    reply: shape({
      rows: Type.Array(TechnicianJob, { maxItems: 100 }),
      /** The store lets technicians take the next job themselves. */
      mayPull: Type.Boolean(),
    }),
  }),
  rules,
  setRules,
  pull: endpoint({
    method: 'POST',
    path: '/workshop/my-jobs/pull',
    permission: 'workshop.clock',
    summary: 'The next job that fits the caller, planned with him from now on in a bay that is free',
    reply: TechnicianJob,
    refusals: ['pull-not-allowed', 'another-job-running', 'own-work-first', 'nothing-fits', ...planRefusals],
  }),
  start: endpoint({
    method: 'POST',
    path: '/workshop/operations/:id/start',
    permission: 'workshop.clock',
    summary: 'Start or go on with one’s own operation',
    ...byId,
    body: shape({ version: Version }),
    reply: TechnicianJob,
    refusals: [
      'wrong-state',
      'not-yours',
      'another-job-running',
      'job-not-approved',
      'before-its-turn',
      'technician-unknown',
      'skill-missing',
      'high-voltage-certificate-missing',
      'high-voltage-certificate-expired',
    ],
  }),
  pause: endpoint({
    method: 'POST',
    path: '/workshop/operations/:id/pause',
    permission: 'workshop.clock',
    summary: 'Pause with a reason; the operation goes on while others work on it',
    ...byId,
    body: shape({ version: Version, reason: PauseReason }),
    reply: TechnicianJob,
    refusals: ['wrong-state', 'not-yours', 'clock-not-running'],
  }),
  finish: endpoint({
    method: 'POST',
    path: '/workshop/operations/:id/finish',
    permission: 'workshop.clock',
    summary: 'Finish one’s work; the operation is finished with the last of its people',
    ...byId,
    body: shape({ version: Version }),
    reply: TechnicianJob,
    refusals: ['wrong-state', 'not-yours', 'clock-not-running', 'parts-not-issued'],
  }),
  handOver: endpoint({
    method: 'POST',
    path: '/workshop/operations/:id/hand-over',
    permission: 'workshop.clock',
    summary: 'Hand one’s part of an operation to another technician or the next shift, with what is left to do',
    ...byId,
    body: shape({ version: Version, handoverId: Id, toTechnicianId: Id, sharePercent: SharePercent, note: Text(300) }),
    reply: TechnicianJob,
    refusals: [
      'wrong-state',
      'not-yours',
      'technician-twice',
      'share-too-large',
      'technician-occupied',
      'technician-unknown',
      'skill-missing',
      'high-voltage-certificate-missing',
      'high-voltage-certificate-expired',
      'technician-absent',
    ],
  }),
  ask: endpoint({
    method: 'POST',
    path: '/workshop/operations/:id/questions',
    permission: 'workshop.clock',
    summary: 'A short question to the adviser of the order',
    ...byId,
    body: shape({ questionId: Id, words: Text(300) }),
    reply: TechnicianJob,
    refusals: ['not-yours', 'already-exists'],
  }),
  questions,
  answer,
  wash: endpoint({
    method: 'POST',
    path: '/workshop/visits/:visitId/wash',
    permission: 'workshop.wash',
    summary: 'The car has been washed',
    params: shape({ visitId: Id }),
    reply: Done,
    refusals: ['wrong-state', 'wash-not-wanted', 'already-washed'],
  }),
  board: endpoint({
    method: 'GET',
    path: '/workshop/board',
    permission: 'workshop.read',
    summary: 'Every car in the house, in columns of the work',
    reply: shape({
      waitingCars: field('E6.1', Type.Integer()),
      cards: Type.Array(BoardCard, { maxItems: 1000 }),
    }),
  }),
  lounge: endpoint({
    method: 'GET',
    path: '/workshop/lounge',
    permission: 'workshop.read',
    summary: 'The board for the owners’ lounge: plate and name masked',
    reply: shape({
      cards: Type.Array(
        shape({
          workOrderId: Id,
          column: BoardColumn,
          plateMasked: Type.String(),
          ownerNameMasked: Type.String(),
          promisedAt: Nullable(Instant),
          ...Expected,
        }),
        { maxItems: 1000 },
      ),
    }),
  }),
  exportBoard: endpoint({
    method: 'POST',
    path: '/workshop/board/export',
    permission: 'workshop.dispatch',
    summary: 'The board as a sheet',
    body: language,
    produces: xlsx,
    reply: sheetOf(boardColumnsOfSheet),
  }),
};

// All news of the trade: every event that a store records is one of these, whoever records it.
import { appointmentsEvents } from '../appointments/events.ts';
import { capacityEvents } from '../capacity/events.ts';
import { catalogueEvents } from '../catalogue/events.ts';
import { customersEvents } from '../customers/events.ts';
import { followUpEvents } from '../follow-up/events.ts';
import { importsEvents } from '../imports/events.ts';
import { inspectionEvents } from '../inspection/events.ts';
import { type DataOf, type EventData, type EventShape, eventAsToday, eventToKeep } from '../kernel/index.ts';
import { noticesEvents } from '../notices/events.ts';
import { organisationEvents } from '../organisation/events.ts';
import { promiseEvents } from '../promise/events.ts';
import { receptionEvents } from '../reception/events.ts';
import { settlementEvents } from '../settlement/events.ts';
import { vehiclesEvents } from '../vehicles/events.ts';
import { warehouseEvents } from '../warehouse/events.ts';
import { workOrdersEvents } from '../work-orders/events.ts';
import { workshopEvents } from '../workshop/events.ts';

/** What an event may be about. */
export const subjectTypes = [
  'visit',
  'work-order',
  'operation',
  'appointment',
  'parts-request',
  'stock',
  'supplier',
  'settlement',
  'customer',
  'vehicle',
  'follow-up',
  'catalogue',
  'capacity',
  'staff',
  'store',
  'import-run',
  'notice',
  'plan',
] as const;
export type SubjectType = (typeof subjectTypes)[number];

/** What reactions to events are called, and the work by the clock: the name of the job that fails, is shown and is tried again. */
const reactionTasks = [
  'catalogue.take-over',
  'follow-up.plan-call',
  'imports.take',
  'notices.tell',
  'planning.remember',
  'planning.came-true',
  'planning.follow',
  'workshop.free-cancelled',
  'workshop.stop-who-left',
] as const;
const clockTasks = [
  'appointments.close-day',
  'appointments.release-bays',
  'workshop.tell-overrun-pauses',
  'books.check',
  'imports.forget',
  'imports.go-on',
  'notices.forget',
  'organisation.forget-sessions',
  'planning.follow-clock',
  'platform.back-up',
  'platform.forget-answers',
] as const;
export type ReactionTask = (typeof reactionTasks)[number];
export type ClockTask = (typeof clockTasks)[number];
export const jobTasks = [...reactionTasks, ...clockTasks] as const;
export type JobTask = (typeof jobTasks)[number];

const catalogue = {
  ...appointmentsEvents,
  ...capacityEvents,
  ...catalogueEvents,
  ...customersEvents,
  ...followUpEvents,
  ...importsEvents,
  ...inspectionEvents,
  ...noticesEvents,
  ...organisationEvents,
  ...promiseEvents,
  ...receptionEvents,
  ...settlementEvents,
  ...vehiclesEvents,
  ...warehouseEvents,
  ...workOrdersEvents,
  ...workshopEvents,
};

export type EventType = keyof typeof catalogue;
export type EventDataOf<Type extends EventType> = DataOf<(typeof catalogue)[Type]>;
/** The type, version and data of one event, as it is recorded. */
export type EventBody = {
  readonly [Type in EventType]: {
    readonly type: Type;
    readonly version: (typeof catalogue)[Type]['version'];
    readonly data: EventDataOf<Type>;
  };
}[EventType];

export const eventTypes = Object.keys(catalogue) as readonly EventType[];

/** The data of an event as it is kept; throws when it is not what its type carries. */
export function dataToKeep(event: EventBody): EventData {
  const shape: EventShape = catalogue[event.type];
  return eventToKeep(event.type, shape, event.data);
}

/** The data of a kept event in today's form; throws for a type or version that this Bayline does not know. */
export function dataAsToday(kept: { readonly type: string; readonly version: number; readonly data: EventData }): EventData {
  const shape: EventShape | undefined = Object.hasOwn(catalogue, kept.type) ? catalogue[kept.type as EventType] : undefined;
  if (shape === undefined) throw new Error(`event type ${kept.type} is not known`);
  return eventAsToday(kept.type, shape, kept);
}

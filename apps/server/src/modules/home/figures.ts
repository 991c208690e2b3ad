// The three figures that a role looks at first. Nobody is shown a figure that the permissions do not open.
import type { Permission } from '@bayline/domain/organisation';
import type { DayFigures } from './statements/day.ts';
import type { HomeReply } from './statements/row.ts';

type Figure = HomeReply['figures'][number];
type Code = Figure['code'];

const sources: Readonly<Record<Code, { readonly from: keyof DayFigures; readonly needs: readonly Permission[]; readonly unit?: 'fen' }>> = {
  'in-house': { from: 'inHouse', needs: ['vehicles.read', 'reports.read'] },
  'arrived-today': { from: 'arrivedToday', needs: ['vehicles.read', 'reports.read'] },
  'released-today': { from: 'releasedToday', needs: ['vehicles.read', 'reports.read'] },
  'late-cars': { from: 'lateCars', needs: ['work-orders.read', 'reports.read'] },
  'appointments-today': { from: 'appointmentsToday', needs: ['appointments.read'] },
  'takings-today': { from: 'takingsFen', needs: ['settlement.read', 'reports.read'], unit: 'fen' },
  outstanding: { from: 'outstandingFen', needs: ['settlement.read'], unit: 'fen' },
  'jobs-to-plan': { from: 'jobsToPlan', needs: ['workshop.read'] },
  'jobs-in-work': { from: 'jobsInWork', needs: ['workshop.read'] },
  'jobs-to-inspect': { from: 'jobsToInspect', needs: ['inspection.read'] },
  rework: { from: 'rework', needs: ['workshop.read'] },
  'my-jobs-today': { from: 'myJobsToday', needs: ['workshop.clock'] },
  'my-jobs-done': { from: 'myJobsDone', needs: ['workshop.clock'] },
  'my-jobs-open': { from: 'myJobsOpen', needs: ['workshop.clock'] },
  'to-pick': { from: 'toPick', needs: ['warehouse.read'] },
  'short-parts': { from: 'shortParts', needs: ['warehouse.read'] },
  'below-threshold': { from: 'belowThreshold', needs: ['warehouse.read'] },
  'calls-due': { from: 'callsDue', needs: ['follow-up.read'] },
  'calls-overdue': { from: 'callsOverdue', needs: ['follow-up.read'] },
  staff: { from: 'staff', needs: ['organisation.read'] },
  'people-without-role': { from: 'peopleWithoutRole', needs: ['organisation.read'] },
  roles: { from: 'roles', needs: ['organisation.read'] },
};

const figuresOfRole: Readonly<Record<string, readonly Code[]>> = {
  'service-manager': ['in-house', 'late-cars', 'takings-today'],
  'workshop-manager': ['jobs-in-work', 'jobs-to-plan', 'late-cars'],
  dispatcher: ['jobs-to-plan', 'jobs-in-work', 'late-cars'],
  'service-adviser': ['appointments-today', 'in-house', 'late-cars'],
  technician: ['my-jobs-today', 'my-jobs-done', 'my-jobs-open'],
  'quality-inspector': ['jobs-to-inspect', 'rework', 'late-cars'],
  storekeeper: ['to-pick', 'short-parts', 'below-threshold'],
  cashier: ['takings-today', 'outstanding', 'released-today'],
  'follow-up-caller': ['calls-due', 'calls-overdue', 'appointments-today'],
  // The stores side by side say it for each store.
  'group-viewer': [],
  administrator: ['staff', 'people-without-role', 'roles'],
};
/** For the roles without figures of their own, and for roles that a store made. */
const figuresOfTheHouse: readonly Code[] = ['appointments-today', 'arrived-today', 'in-house', 'staff', 'people-without-role', 'roles'];

/** At most three, of the first of the person's roles that has its own. */
export function figuresOf(roles: readonly string[], may: (permission: Permission) => boolean, day: DayFigures): Figure[] {
  const [wanted = figuresOfTheHouse] = Object.entries(figuresOfRole).flatMap(([role, codes]) => (roles.includes(role) ? [codes] : []));
  return wanted
    .filter((code) => sources[code].needs.some(may))
    .slice(0, 3)
    .map((code) => ({ code, value: day[sources[code].from], unit: sources[code].unit ?? 'count' }));
}

// Which list is whose. A role of the store's own making gets every list that its permissions open.
import type { Permission, RoleCode } from '@bayline/domain/organisation';
import type { Statement } from '../../platform/db/statement.ts';
import * as desk from './statements/desk.ts';
import * as floor from './statements/floor.ts';
import type { FoundRow, HomeReply, HomeRow } from './statements/row.ts';
import * as stores from './statements/stores-and-cash.ts';

export interface Day {
  readonly now: string;
  /** Half an hour from now: a promise before it is at risk. */
  readonly soon: string;
  readonly today: string;
  readonly tomorrow: string;
  /** Null for the system, which has no jobs of its own. */
  readonly staffId: string | null;
}

export interface HomeList {
  readonly code: HomeReply['lists'][number]['code'];
  readonly roles: readonly RoleCode[];
  readonly permission: Permission;
  readonly kind: HomeRow['kind'];
  readonly ask: Statement<FoundRow>;
  /** What follows the dealership. */
  readonly values: (day: Day) => readonly (string | null)[];
  /** Late only when its day is over, not its hour. */
  readonly isDueByDay?: true;
  readonly to: (target: string) => string;
}

const nothing = () => [];
const order = (id: string) => `/work-orders/${id}`;
const person = (id: string) => `/settings/staff/${id}`;
const bill = (visitId: string) => `/settlement/visits/${visitId}`;

/** In the order of the page: what burns first. */
export const homeLists: readonly HomeList[] = [
  {
    code: 'promises-at-risk',
    roles: ['service-adviser'],
    permission: 'work-orders.edit',
    kind: 'visit',
    ask: desk.promisesUntil,
    values: (d) => [d.soon],
    to: order,
  },
  {
    code: 'late-cars',
    roles: ['service-manager'],
    permission: 'reports.read',
    kind: 'visit',
    ask: desk.promisesUntil,
    values: (d) => [d.now],
    to: order,
  },
  {
    code: 'late-jobs',
    roles: ['dispatcher', 'workshop-manager'],
    permission: 'workshop.dispatch',
    kind: 'operation',
    ask: floor.lateJobs,
    values: (d) => [d.now],
    to: order,
  },
  {
    code: 'ready-to-release',
    roles: ['service-adviser'],
    permission: 'handover.release',
    kind: 'visit',
    ask: desk.readyToRelease,
    values: nothing,
    to: () => '/handover',
  },
  {
    code: 'bills-to-make',
    roles: ['service-adviser'],
    permission: 'settlement.prepare',
    kind: 'visit',
    ask: desk.billsToMake,
    values: nothing,
    to: bill,
  },
  {
    code: 'findings-to-price',
    roles: ['service-adviser'],
    permission: 'work-orders.edit',
    kind: 'work-order',
    ask: desk.findingsToPrice,
    values: nothing,
    to: order,
  },
  {
    code: 'cars-waiting',
    roles: ['service-adviser'],
    permission: 'work-orders.edit',
    kind: 'work-order',
    ask: desk.carsWaiting,
    values: nothing,
    to: order,
  },
  {
    code: 'complaints',
    roles: ['service-manager'],
    permission: 'follow-up.resolve',
    kind: 'follow-up',
    ask: desk.complaints,
    values: nothing,
    to: (id) => `/follow-up/${id}`,
  },
  {
    code: 'discounts-to-decide',
    roles: ['service-manager'],
    permission: 'work-orders.discount',
    kind: 'work-order',
    ask: desk.discountsToDecide,
    values: (d) => [d.staffId],
    to: order,
  },
  {
    code: 'appointments-today',
    roles: ['service-adviser', 'sales-consultant', 'tool-keeper'],
    permission: 'appointments.read',
    kind: 'appointment',
    ask: desk.appointmentsToday,
    values: (d) => [d.today, d.tomorrow],
    to: (id) => `/appointments/${id}`,
  },
  {
    code: 'my-jobs',
    roles: ['technician'],
    permission: 'workshop.clock',
    kind: 'operation',
    ask: floor.myJobs,
    values: (d) => [d.staffId],
    to: () => '/workshop/my-jobs',
  },
  {
    code: 'to-check',
    roles: ['technician', 'workshop-manager'],
    permission: 'inspection.check',
    kind: 'work-order',
    ask: floor.toCheck,
    values: (d) => [d.staffId],
    to: (id) => `/inspection/${id}`,
  },
  {
    code: 'rework',
    roles: ['dispatcher', 'workshop-manager', 'service-manager'],
    permission: 'workshop.read',
    kind: 'operation',
    ask: floor.rework,
    values: nothing,
    to: order,
  },
  {
    code: 'to-plan',
    roles: ['dispatcher', 'workshop-manager'],
    permission: 'workshop.dispatch',
    kind: 'operation',
    ask: floor.toPlan,
    values: nothing,
    to: () => '/workshop/dispatch',
  },
  {
    code: 'to-inspect',
    roles: ['quality-inspector'],
    permission: 'inspection.decide',
    kind: 'work-order',
    ask: floor.toInspect,
    values: (d) => [d.staffId],
    to: (id) => `/inspection/${id}`,
  },
  {
    code: 'to-pick',
    roles: ['storekeeper'],
    permission: 'warehouse.issue',
    kind: 'parts-request',
    ask: stores.toPick,
    values: nothing,
    to: () => '/warehouse/picking',
  },
  {
    code: 'short-parts',
    roles: ['storekeeper'],
    permission: 'warehouse.issue',
    kind: 'parts-request',
    ask: stores.shortParts,
    values: nothing,
    to: () => '/warehouse/missing',
  },
  {
    code: 'below-threshold',
    roles: ['storekeeper'],
    permission: 'warehouse.receive',
    kind: 'part',
    ask: stores.belowThreshold,
    values: nothing,
    to: (partId) => `/warehouse/stock/${partId}`,
  },
  {
    code: 'to-collect',
    roles: ['cashier'],
    permission: 'settlement.collect',
    kind: 'settlement',
    ask: stores.toCollect,
    values: (d) => [d.today],
    to: bill,
  },
  {
    code: 'arrears',
    roles: ['cashier'],
    permission: 'settlement.collect',
    kind: 'settlement',
    ask: stores.arrears,
    values: (d) => [d.today],
    isDueByDay: true,
    to: bill,
  },
  {
    code: 'calls-due',
    roles: ['follow-up-caller'],
    permission: 'follow-up.call',
    kind: 'follow-up',
    ask: desk.callsDue,
    values: (d) => [d.tomorrow, d.today],
    isDueByDay: true,
    to: (id) => `/follow-up/${id}`,
  },
  {
    code: 'files-incomplete',
    roles: ['records-clerk'],
    permission: 'vehicles.edit',
    kind: 'vehicle',
    ask: desk.filesIncomplete,
    values: nothing,
    to: (id) => `/vehicles/${id}`,
  },
  {
    code: 'locked-accounts',
    roles: ['administrator'],
    permission: 'organisation.edit',
    kind: 'staff',
    ask: desk.lockedAccounts,
    values: (d) => [d.now],
    to: person,
  },
  {
    code: 'people-without-role',
    roles: ['administrator'],
    permission: 'organisation.edit',
    kind: 'staff',
    ask: desk.peopleWithoutRole,
    values: nothing,
    to: person,
  },
  {
    code: 'first-passwords',
    roles: ['administrator'],
    permission: 'organisation.edit',
    kind: 'staff',
    ask: desk.firstPasswords,
    values: nothing,
    to: person,
  },
];

/** The lists of a person, by roles where the roles are the trade's, else by permissions alone. */
export function listsOf(
  roles: readonly string[],
  may: (permission: Permission) => boolean,
  knownRoles: readonly string[],
): readonly HomeList[] {
  const isKnown = roles.some((role) => knownRoles.includes(role));
  return homeLists.filter((list) => may(list.permission) && (!isKnown || list.roles.some((role) => roles.includes(role))));
}

// Permissions in words, grouped by the trade's areas. A permission without words does not compile.
import { type Permission, permissions } from '@bayline/domain/organisation';
import { m } from '../../paraglide/messages.js';

type AreaOf<P extends string> = P extends `${infer Area}.${string}` ? Area : never;
type PermissionArea = AreaOf<Permission>;

const permissionWords: Readonly<Record<Permission, () => string>> = {
  'customers.read': () => m.organisation_may_customers_read(),
  'customers.edit': () => m.organisation_may_customers_edit(),
  'customers.reveal': () => m.organisation_may_customers_reveal(),
  'customers.merge': () => m.organisation_may_customers_merge(),
  'customers.export': () => m.organisation_may_customers_export(),
  'vehicles.read': () => m.organisation_may_vehicles_read(),
  'vehicles.edit': () => m.organisation_may_vehicles_edit(),
  'vehicles.reveal': () => m.organisation_may_vehicles_reveal(),
  'vehicles.correct-mileage': () => m.organisation_may_vehicles_correct_mileage(),
  'vehicles.export': () => m.organisation_may_vehicles_export(),
  'catalogue.read': () => m.organisation_may_catalogue_read(),
  'catalogue.edit': () => m.organisation_may_catalogue_edit(),
  'catalogue.price': () => m.organisation_may_catalogue_price(),
  'catalogue.publish': () => m.organisation_may_catalogue_publish(),
  'capacity.read': () => m.organisation_may_capacity_read(),
  'capacity.edit': () => m.organisation_may_capacity_edit(),
  'appointments.read': () => m.organisation_may_appointments_read(),
  'appointments.edit': () => m.organisation_may_appointments_edit(),
  'reception.check-in': () => m.organisation_may_reception_check_in(),
  'work-orders.read': () => m.organisation_may_work_orders_read(),
  'work-orders.edit': () => m.organisation_may_work_orders_edit(),
  'work-orders.approve': () => m.organisation_may_work_orders_approve(),
  'work-orders.cancel': () => m.organisation_may_work_orders_cancel(),
  'work-orders.find': () => m.organisation_may_work_orders_find(),
  'work-orders.discount': () => m.organisation_may_work_orders_discount(),
  'work-orders.price': () => m.organisation_may_work_orders_price(),
  'workshop.read': () => m.organisation_may_workshop_read(),
  'workshop.dispatch': () => m.organisation_may_workshop_dispatch(),
  'workshop.override': () => m.organisation_may_workshop_override(),
  'workshop.wash': () => m.organisation_may_workshop_wash(),
  'work-orders.guarantee': () => m.organisation_may_work_orders_guarantee(),
  'inspection.check': () => m.organisation_may_inspection_check(),
  'inspection.sheets': () => m.organisation_may_inspection_sheets(),
  'inspection.penalise': () => m.organisation_may_inspection_penalise(),
  'workshop.clock': () => m.organisation_may_workshop_clock(),
  'inspection.read': () => m.organisation_may_inspection_read(),
  'inspection.decide': () => m.organisation_may_inspection_decide(),
  'warehouse.read': () => m.organisation_may_warehouse_read(),
  'warehouse.receive': () => m.organisation_may_warehouse_receive(),
  'warehouse.issue': () => m.organisation_may_warehouse_issue(),
  'warehouse.cost': () => m.organisation_may_warehouse_cost(),
  'settlement.read': () => m.organisation_may_settlement_read(),
  'settlement.prepare': () => m.organisation_may_settlement_prepare(),
  'settlement.collect': () => m.organisation_may_settlement_collect(),
  'settlement.approve': () => m.organisation_may_settlement_approve(),
  'settlement.reverse': () => m.organisation_may_settlement_reverse(),
  'handover.release': () => m.organisation_may_handover_release(),
  'follow-up.read': () => m.organisation_may_follow_up_read(),
  'follow-up.call': () => m.organisation_may_follow_up_call(),
  'follow-up.resolve': () => m.organisation_may_follow_up_resolve(),
  'reports.read': () => m.organisation_may_reports_read(),
  'imports.run': () => m.organisation_may_imports_run(),
  'imports.cars': () => m.organisation_may_imports_cars(),
  'imports.parts': () => m.organisation_may_imports_parts(),
  'organisation.read': () => m.organisation_may_organisation_read(),
  'organisation.edit': () => m.organisation_may_organisation_edit(),
  'organisation.operate': () => m.organisation_may_organisation_operate(),
  'group.read': () => m.organisation_may_group_read(),
};

const areaWords: Readonly<Record<PermissionArea, () => string>> = {
  customers: () => m.organisation_area_customers(),
  vehicles: () => m.organisation_area_vehicles(),
  catalogue: () => m.organisation_area_catalogue(),
  capacity: () => m.organisation_area_capacity(),
  appointments: () => m.organisation_area_appointments(),
  reception: () => m.organisation_area_reception(),
  'work-orders': () => m.organisation_area_work_orders(),
  workshop: () => m.organisation_area_workshop(),
  inspection: () => m.organisation_area_inspection(),
  warehouse: () => m.organisation_area_warehouse(),
  settlement: () => m.organisation_area_settlement(),
  handover: () => m.organisation_area_handover(),
  'follow-up': () => m.organisation_area_follow_up(),
  imports: () => m.organisation_area_imports(),
  reports: () => m.organisation_area_reports(),
  organisation: () => m.organisation_area_organisation(),
  group: () => m.organisation_area_group(),
};

function isPermission(code: string): code is Permission {
  return permissions.some((known) => known === code);
}

/** A permission's name in the reader's language. */
export function permissionWord(code: string): string {
  return isPermission(code) ? permissionWords[code]() : code;
}

export interface PermissionGroup {
  readonly area: PermissionArea;
  readonly label: () => string;
  readonly permissions: readonly Permission[];
}

/** In the order of the trade. */
export const permissionGroups: readonly PermissionGroup[] = (Object.keys(areaWords) as PermissionArea[]).map((area) => ({
  area,
  label: areaWords[area],
  permissions: permissions.filter((code) => code.startsWith(`${area}.`)),
}));

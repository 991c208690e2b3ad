// The whole contract: module → endpoints.
import { appointments } from './appointments.ts';
import { capacity } from './capacity.ts';
import { catalogue } from './catalogue.ts';
import { customers } from './customers.ts';
import { followUp } from './follow-up.ts';
import { handover } from './handover.ts';
import { home } from './home.ts';
import { imports } from './imports.ts';
import { inspection } from './inspection.ts';
import { notices } from './notices.ts';
import { organisation } from './organisation.ts';
import { planning } from './planning.ts';
import { reception } from './reception.ts';
import { reports } from './reports.ts';
import { search } from './search.ts';
import { serviceProcess } from './service-process.ts';
import { setUp } from './set-up.ts';
import { settlement } from './settlement.ts';
import { vehicles } from './vehicles.ts';
import { warehouse } from './warehouse.ts';
import { workOrders } from './work-orders.ts';
import { workshop } from './workshop.ts';

export * from './endpoint.ts';

export const contract = {
  appointments,
  capacity,
  catalogue,
  customers,
  followUp,
  handover,
  home,
  imports,
  inspection,
  notices,
  organisation,
  planning,
  reception,
  reports,
  search,
  serviceProcess,
  settlement,
  setUp,
  vehicles,
  warehouse,
  workOrders,
  workshop,
};
export type Contract = typeof contract;

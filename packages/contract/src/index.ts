// The whole contract: module → endpoints.
import { appointments } from './appointments.ts';
import { capacity } from './capacity.ts';
import { catalogue } from './catalogue.ts';
import { customers } from './customers.ts';
import { organisation } from './organisation.ts';
import { setUp } from './set-up.ts';
import { vehicles } from './vehicles.ts';
import { workOrders } from './work-orders.ts';
import { workshop } from './workshop.ts';

export * from './endpoint.ts';

export const contract = { organisation, setUp, customers, catalogue, vehicles, capacity, workOrders, appointments, workshop };
export type Contract = typeof contract;

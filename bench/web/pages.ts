// The pages whose switches are timed, by who works there; `one` opens another file or order each time.
import { contract } from '@bayline/contract';
import type { RoleCode } from '@bayline/domain/organisation';
import type { Desk } from '../../tests/stories/desk.ts';

export interface TimedPage {
  readonly name: string;
  readonly role: RoleCode;
  readonly address: (turn: number) => string;
}

const always = (address: string) => () => address;
const one = (folder: string, ids: readonly string[]) => (turn: number) => `${folder}/${ids[turn % ids.length] ?? ''}`;
const idsOf = (rows: readonly { readonly id: string }[]) => rows.slice(0, 100).map(({ id }) => id);

export async function timedPages(adviser: Desk): Promise<TimedPage[]> {
  const [orders, cars, customers] = await Promise.all([
    adviser.do(contract.workOrders.list, { query: {} }),
    adviser.do(contract.vehicles.list, { query: {} }),
    adviser.do(contract.customers.list, { query: {} }),
  ]);
  return [
    { name: 'home', role: 'service-adviser', address: always('/') },
    { name: 'orders', role: 'service-adviser', address: always('/work-orders') },
    { name: 'order', role: 'service-adviser', address: one('/work-orders', idsOf(orders.rows)) },
    { name: 'cars', role: 'service-adviser', address: always('/vehicles') },
    { name: 'car', role: 'service-adviser', address: one('/vehicles', idsOf(cars.rows)) },
    { name: 'customers', role: 'service-adviser', address: always('/customers') },
    { name: 'customer', role: 'service-adviser', address: one('/customers', idsOf(customers.rows)) },
    { name: 'appointments', role: 'service-adviser', address: always('/appointments') },
    { name: 'board', role: 'service-adviser', address: always('/workshop/board') },
    { name: 'dispatch', role: 'dispatcher', address: always('/workshop/dispatch') },
    { name: 'stock', role: 'storekeeper', address: always('/warehouse/stock') },
    { name: 'bills', role: 'cashier', address: always('/settlement') },
  ];
}

// What people look at most, as the requests of their screens, each time another car or word out of fifty.
import { contract, type EndpointShape } from '@bayline/contract';
import type { Asked, Desk } from '../../tests/stories/desk.ts';

export interface Screen {
  readonly name: string;
  /** All that one look at it asks. */
  readonly look: (turn: number) => Promise<unknown>;
}

const mostOfEach = 50;

interface People {
  readonly adviser: Desk;
  readonly dispatcher: Desk;
  /** Today at the store, as a calendar day. */
  readonly day: string;
}

/** Cars of all years, so that nothing looks at the newest pages only. */
async function someCars(adviser: Desk): Promise<{ id: string; plate: string }[]> {
  const cars = new Map<string, string>();
  for (let number = 0; number < 10; number += 1) {
    const { rows } = await adviser.do(contract.search.search, { query: { q: `${number}${9 - number}` } });
    for (const { kind, id, plate } of rows) if (kind === 'vehicle' && plate !== null) cars.set(id, plate);
  }
  if (cars.size === 0) throw new Error('the store has no cars');
  return [...cars].slice(0, mostOfEach).map(([id, plate]) => ({ id, plate }));
}

/** Asked for and received, and not taken apart. */
const look = async <E extends EndpointShape>(desk: Desk, endpoint: E, asked: Asked<E> = {}) => {
  const { status, code } = await desk.ask(endpoint, asked);
  if (status !== 200) throw new Error(`${endpoint.path}: ${code}`);
};

/** One look after the other at what `of` has. */
const each =
  <T>(of: readonly T[], ask: (one: T) => Promise<unknown>) =>
  (turn: number) =>
    ask(of[turn % of.length] as T);

export async function screensOf({ adviser, dispatcher, day }: People): Promise<Screen[]> {
  const cars = await someCars(adviser);
  const { rows: orders } = await adviser.do(contract.workOrders.list, { query: {} });
  const { rows: people } = await adviser.do(contract.customers.list, { query: {} });
  const names = people.slice(0, mostOfEach);
  const search = (q: string) => look(adviser, contract.search.search, { query: { q } });
  return [
    { name: 'orders', look: () => look(adviser, contract.workOrders.list, { query: {} }) },
    { name: 'openOrders', look: () => look(adviser, contract.workOrders.list, { query: { open: 'yes' } }) },
    { name: 'order', look: each(orders.slice(0, mostOfEach), ({ id }) => look(adviser, contract.workOrders.get, { params: { id } })) },
    {
      name: 'car',
      look: each(cars, ({ id }) =>
        Promise.all([
          look(adviser, contract.vehicles.get, { params: { id } }),
          look(adviser, contract.workOrders.visitsOfCar, { params: { id }, query: {} }),
          look(adviser, contract.workOrders.guaranteesOfCar, { params: { id } }),
          look(adviser, contract.vehicles.mileageLog, { params: { id }, query: {} }),
        ]),
      ),
    },
    { name: 'searchPlate', look: each(cars, ({ plate }) => search(plate.slice(2, 6))) },
    { name: 'searchName', look: each(names, ({ name }) => search(name)) },
    { name: 'searchPinyin', look: each(['wf', 'lq', 'zw', 'cj', 'ly', 'wxm', 'zhj', 'liu', 'chen', 'zhao'], search) },
    { name: 'searchPhone', look: each(names, ({ mobileMasked }) => search((mobileMasked ?? '').slice(-4))) },
    { name: 'board', look: () => look(adviser, contract.workshop.board) },
    { name: 'dispatch', look: () => look(dispatcher, contract.workshop.dispatchList, { query: { day } }) },
  ];
}

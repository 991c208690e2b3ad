// What people look at most, as the requests of their screens, each time another car or word out of fifty.
import { contract } from '@bayline/contract';
import type { Desk } from '../../tests/stories/desk.ts';

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
  const search = (q: string) => adviser.do(contract.search.search, { query: { q } });
  return [
    { name: 'orders', look: () => adviser.do(contract.workOrders.list, { query: {} }) },
    { name: 'openOrders', look: () => adviser.do(contract.workOrders.list, { query: { open: 'yes' } }) },
    { name: 'order', look: each(orders.slice(0, mostOfEach), ({ id }) => adviser.do(contract.workOrders.get, { params: { id } })) },
    {
      name: 'car',
      look: each(cars, ({ id }) =>
        Promise.all([
          adviser.do(contract.vehicles.get, { params: { id } }),
          adviser.do(contract.workOrders.visitsOfCar, { params: { id }, query: {} }),
          adviser.do(contract.workOrders.guaranteesOfCar, { params: { id } }),
          adviser.do(contract.vehicles.mileageLog, { params: { id }, query: {} }),
        ]),
      ),
    },
    { name: 'searchPlate', look: each(cars, ({ plate }) => search(plate.slice(2, 6))) },
    { name: 'searchName', look: each(names, ({ name }) => search(name)) },
    { name: 'searchPinyin', look: each(['wf', 'lq', 'zw', 'cj', 'ly', 'wxm', 'zhj', 'liu', 'chen', 'zhao'], search) },
    { name: 'searchPhone', look: each(names, ({ mobileMasked }) => search((mobileMasked ?? '').slice(-4))) },
    { name: 'board', look: () => adviser.do(contract.workshop.board) },
    { name: 'dispatch', look: () => dispatcher.do(contract.workshop.dispatchList, { query: { day } }) },
  ];
}

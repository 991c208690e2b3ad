// What does not depend on the line is looked up once, however many lines an order has: its jobs, and the price list in force.
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import '../../apps/server/src/composition.ts';
import { contract } from '@bayline/contract';
import { declaredStatements } from '../../apps/server/src/platform/db/statement.ts';
import { newId } from '../../apps/server/src/platform/ids.ts';
import { openShops, type Shops } from '../stories/desk.ts';
import { addOperation, checkInOf, newCar, openShop, stockShop } from '../stories/shop.ts';
import { ownDatabase } from './own-database.ts';

const lines = 5;
const zone = 'Asia/Shanghai';

interface Node {
  readonly 'Relation Name'?: string;
  readonly 'Actual Loops': number;
  readonly Plans?: readonly Node[];
}

/** How often a table is gone into. */
const timesIn = (table: string, node: Node): number =>
  (node['Relation Name'] === table ? node['Actual Loops'] : 0) + (node.Plans ?? []).reduce((sum, below) => sum + timesIn(table, below), 0);

let shops: Shops;
let client: pg.Client;
let cannedJobId: string;
let orderId: string;
let car: Awaited<ReturnType<typeof newCar>>;

beforeAll(async () => {
  shops = await openShops();
  const shop = openShop(shops, 1);
  const goods = await stockShop(shop, 26_000);
  const manager = await shop.desk('service-manager');
  const labour: { labourOperationId: string; billedHours: null }[] = [];
  for (let number = 1; number <= lines; number += 1) {
    const operation = { code: `BY-${number}`, nameZh: `保养项目 ${number}`, hours: 20, bayType: 'maintenance' as const, minutes: 12 };
    labour.push({ labourOperationId: await addOperation(manager, operation), billedHours: null });
  }
  cannedJobId = newId();
  const [fits, days] = [
    { vehicleClasses: [], modelIds: [] },
    { validFrom: '2026-01-01', validUntil: null },
  ];
  const parts = [
    { partId: goods.oilId, quantity: 4000 },
    { partId: goods.filterId, quantity: 1000 },
  ];
  const head = { id: cannedJobId, code: 'TC60', nameZh: '定期保养', nameEn: '', priceClass: 'customer' as const, fixedPriceFen: null };
  await manager.do(contract.catalogue.addCannedJob, { body: { ...head, ...fits, ...days, isActive: true, labour, parts } });
  car = await newCar(shop, '301');
  const work = { jobs: [{ jobId: newId(), cannedJobId }], bookedJobId: null, promisedAt: null };
  const adviser = await shop.desk('service-adviser');
  orderId = (await adviser.do(contract.reception.checkIn, { body: { ...checkInOf(car, null), work } })).workOrderId;
  client = new pg.Client({ connectionString: (await ownDatabase(shops)).appUrl });
  await client.connect();
  await client.query(`select set_config('app.dealership_id', '1', false)`);
});
afterAll(async () => {
  await client.end();
  await shops.close();
});

async function planOf(name: string, values: readonly unknown[]): Promise<Node> {
  const text = declaredStatements().find((one) => one.name === name)?.text ?? '';
  const { rows } = await client.query<{ 'QUERY PLAN': { Plan: Node }[] }>(`explain (analyze, timing off, format json) ${text}`, [
    ...values,
  ]);
  const plan = rows[0]?.['QUERY PLAN'][0]?.Plan;
  if (!plan) throw new Error(`${name} has no plan`);
  return plan;
}

it('an order of seven lines is locked, and shown, without asking each line for its job', async () => {
  const locked = await planOf('work-orders.lock-order', [1, orderId]);
  expect(timesIn('labour_lines', locked)).toBe(1);
  // The jobs themselves, and once for each kind of line.
  expect(timesIn('jobs', locked)).toBeLessThanOrEqual(4);
});

it('a canned job of five operations and two parts finds the car, the owner’s level and the list once', async () => {
  const placed = await planOf('work-orders.canned-job', [1, orderId, cannedJobId, zone]);
  expect([timesIn('price_lists', placed), timesIn('vehicle_models', placed)]).toEqual([1, 1]);
  expect(timesIn('labour_rates', placed)).toBe(lines);
  const asked = [1, '2026-11-24', car.vehicleId, car.ownerId, [cannedJobId]];
  for (const name of ['appointments.canned-labour', 'appointments.canned-parts'])
    expect(timesIn('price_lists', await planOf(name, asked)), name).toBe(1);
});

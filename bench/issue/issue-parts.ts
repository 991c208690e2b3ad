// Handing out the five parts of an order: their shelves are locked, their value leaves with them, the ledger is written.
import { contract } from '@bayline/contract';
import { plusMinutes } from '@bayline/domain/kernel';
import pg from 'pg';
import { newId } from '../../apps/server/src/platform/ids.ts';
import type { Desk } from '../../tests/stories/desk.ts';
import { type Car, checkInOf } from '../../tests/stories/shop.ts';
import { hammer, round, untilAtRest, warmUp } from '../store/load.ts';
import { openBenchStore } from '../store/people.ts';
import { pgbench } from '../store/pgbench.ts';
import { scriptOfRows } from '../store/same-rows.ts';
import { type BenchServer, machine, startBenchServer } from '../store/server.ts';
import { addCars, addPackage } from '../write/goods.ts';

const clientCounts = [1, 8, 32] as const;
const seconds = 5;
const ordersMade = 3000;
/** Orders of its own for each client of pgbench, in turn: they do not wait for each other's. */
const ordersEach = 10;

/** An order with five parts that are held for it. */
async function agreedOrder(desk: Desk, car: Car, cannedJobId: string): Promise<string> {
  const sheet = checkInOf(car, null);
  const work = { jobs: [{ jobId: newId(), cannedJobId }], bookedJobId: null, promisedAt: plusMinutes(new Date().toISOString(), 24 * 60) };
  const { workOrderId } = await desk.do(contract.reception.checkIn, { body: { ...sheet, work } });
  const { version } = await desk.do(contract.workOrders.get, { params: { id: workOrderId } });
  const body = { version, signedByName: car.ownerName, signature: sheet.signature };
  await desk.do(contract.workOrders.approve, { params: { id: workOrderId }, body });
  return workOrderId;
}

async function agreedOrders(desk: Desk, cars: Car[], cannedJobId: string): Promise<string[]> {
  const ids: string[] = [];
  const person = async () => {
    for (let car = cars.pop(); car !== undefined; car = cars.pop()) ids.push(await agreedOrder(desk, car, cannedJobId));
  };
  await Promise.all(Array.from({ length: 8 }, person));
  return ids;
}

/** What is locked and changed beside the new rows: the five shelves that everybody wants, the order's own requests, the batches. */
const changes = `
select id, status, quantity, reserved from parts_requests where dealership_id = 1 and demand_order_id = (select id from bench_orders where n = :mine) order by part_id for update;
select part_id, on_hand, value_fen from stock_levels where dealership_id = 1 and part_id = any (select part_id from parts_requests where dealership_id = 1 and demand_order_id = (select id from bench_orders where n = :mine)) order by warehouse_id, part_id for update;
select id, on_hand from stock_batches where dealership_id = 1 and part_id = any (select part_id from parts_requests where dealership_id = 1 and demand_order_id = (select id from bench_orders where n = :mine)) order by id for update;
update stock_levels set on_hand = on_hand where dealership_id = 1 and part_id = any (select part_id from parts_requests where dealership_id = 1 and demand_order_id = (select id from bench_orders where n = :mine));
update parts_requests set version = version + 1 where dealership_id = 1 and demand_order_id = (select id from bench_orders where n = :mine);
update stock_batches set on_hand = on_hand where dealership_id = 1 and part_id = any (select part_id from parts_requests where dealership_id = 1 and demand_order_id = (select id from bench_orders where n = :mine));`;

async function keepOrders(server: BenchServer, ids: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: server.databaseUrl() });
  await client.connect();
  await client.query('create table bench_orders (n integer primary key, id uuid not null)');
  await client.query('insert into bench_orders select o.n - 1, o.id from unnest($1::uuid[]) with ordinality o (id, n)', [ids]);
  await client.query('analyze');
  await client.end();
}

export async function benchIssue() {
  const server = await startBenchServer();
  try {
    const { desk, shop } = await openBenchStore(server, { bays: 12, technicians: 15 });
    const { cannedJobId } = await addPackage(shop);
    const orders = await agreedOrders(desk, await addCars(shop, { from: 1, count: ordersMade }), cannedJobId);
    const [taker] = (await desk.do(contract.warehouse.takers)).rows;
    const issue = () => {
      const orderId = orders.pop();
      return orderId === undefined
        ? undefined
        : desk.do(contract.warehouse.issueOrder, { params: { orderId }, body: { handedToId: taker?.id ?? '' } });
    };
    await keepOrders(server, orders.splice(0, ordersEach * Math.max(...clientCounts)));
    await untilAtRest(server);
    await warmUp(issue);
    const { script, rows, tables } = await scriptOfRows(
      server,
      async () => {
        const before = new Set(await ledgerIds(server));
        await issue();
        return { table: 'stock_ledger', id: (await ledgerIds(server)).find((id) => !before.has(id)) ?? '' };
      },
      { idempotency_keys: { key: "'key-' || TRANSACTION" } },
    );
    const levels = [];
    for (const clients of clientCounts) {
      const before = server.cpuMs();
      const http = await hammer({ clients, seconds, ask: issue });
      const after = server.cpuMs();
      const cpuMs = {
        server: round((after.server - before.server) / http.count, 2),
        database: round((after.database - before.database) / http.count, 2),
      };
      const mine = `\\set mine :client_id * ${ordersEach} + :n % ${ordersEach}\n`;
      const limit = pgbench(server, { scripts: [`${mine}${script.replace('begin;', `begin;${changes}`)}`], clients, seconds });
      levels.push({ clients, http, pgbench: limit, rate: round(http.perSecond / limit.perSecond, 2), cpuMs });
    }
    return { bench: 'issue', parts: 5, rows, tables, limitRateAt8: 0.35, levels, ordersLeft: orders.length, machine };
  } finally {
    await server.close();
  }
}

async function ledgerIds(server: BenchServer): Promise<string[]> {
  const client = new pg.Client({ connectionString: server.databaseUrl() });
  await client.connect();
  const { rows } = await client.query<{ id: string }>('select id from stock_ledger order by id desc limit 10');
  await client.end();
  return rows.map(({ id }) => id);
}

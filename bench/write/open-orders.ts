// Opening a work order with five labour and five part lines: the request that checks a car in with a package.
import { contract } from '@bayline/contract';
import { newId } from '../../apps/server/src/platform/ids.ts';
import type { Desk } from '../../tests/stories/desk.ts';
import { type Car, checkInOf } from '../../tests/stories/shop.ts';
import { hammer, round, warmUp } from '../store/load.ts';
import { openBenchStore } from '../store/people.ts';
import { pgbench } from '../store/pgbench.ts';
import { scriptOfRows } from '../store/same-rows.ts';
import { machine, startBenchServer } from '../store/server.ts';
import { addCars, addPackage } from './goods.ts';

const clientCounts = [1, 8, 32] as const;
const seconds = 5;
const carsMade = 5000;

async function open(desk: Desk, car: Car, cannedJobId: string): Promise<string> {
  const work = { jobs: [{ jobId: newId(), cannedJobId }], bookedJobId: null, promisedAt: null };
  const { workOrderId } = await desk.do(contract.reception.checkIn, { body: { ...checkInOf(car, null), work } });
  return workOrderId;
}

export async function benchWrite() {
  const server = await startBenchServer();
  try {
    const { desk, shop } = await openBenchStore(server, { bays: 12, technicians: 15 });
    const { cannedJobId } = await addPackage(shop);
    const cars = await addCars(shop, { from: 1, count: carsMade });
    const next = () => cars.pop();
    const openNext = () => {
      const car = next();
      return car && open(desk, car, cannedJobId);
    };
    await warmUp(openNext);
    // Rows like these would stand in each other's way: a car has one open visit.
    const instead = {
      visits: { status: "'released'" },
      work_orders: { number: "'RO-' || TRANSACTION" },
      idempotency_keys: { key: "'key-' || TRANSACTION" },
    };
    const { script, rows, tables } = await scriptOfRows(
      server,
      async () => ({ table: 'work_orders', id: (await openNext()) ?? '' }),
      instead,
    );
    const levels = [];
    for (const clients of clientCounts) {
      const before = server.cpuMs();
      const http = await hammer({ clients, seconds, ask: openNext });
      const after = server.cpuMs();
      const cpuMs = {
        server: round((after.server - before.server) / http.count, 2),
        database: round((after.database - before.database) / http.count, 2),
      };
      const limit = pgbench(server, { scripts: [script], clients, seconds });
      levels.push({
        clients,
        http,
        pgbench: limit,
        rate: round(http.perSecond / limit.perSecond, 2),
        p99Times: round(http.p99Ms / limit.p99Ms),
        cpuMs,
      });
    }
    return {
      bench: 'write',
      rows,
      tables,
      limitRateAt8: 0.35,
      limitP99Times: 5,
      levels,
      carsLeft: cars.length,
      memoryMb: server.memoryMb(),
      machine,
    };
  } finally {
    await server.close();
  }
}

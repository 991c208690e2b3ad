// Whole visits of walk-ins one after the other in several bays at once: how many a second, and what each costs.
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { hammer, round } from '../store/load.ts';
import { openBenchStore } from '../store/people.ts';
import { type BenchServer, machine, startBenchServer } from '../store/server.ts';
import { addCars } from '../write/goods.ts';
import { openForVisits } from './whole-visit.ts';

const lanes = 4;
const seconds = 30;
const carsMade = 900;

function filesBytes(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).reduce(
    (sum, entry) => sum + (entry.isFile() ? statSync(path.join(entry.parentPath, entry.name)).size : 0),
    0,
  );
}

/** Of the database and of the files; after a checkpoint, so that nothing is still to be written. */
async function bytesStored(server: BenchServer): Promise<{ database: number; files: number }> {
  const client = new pg.Client({ connectionString: server.databaseUrl() });
  await client.connect();
  await client.query('checkpoint');
  const { rows } = await client.query<{ size: string }>('select pg_database_size(current_database())::text as size');
  await client.end();
  return { database: Number(rows[0]?.size), files: filesBytes(path.join(server.folder, 'files')) };
}

export async function benchVisit() {
  const server = await startBenchServer();
  try {
    const store = await openBenchStore(server, { bays: 8, technicians: 1 });
    const { openLanes, visit } = await openForVisits(store);
    const bays = await openLanes(lanes);
    const cars = await addCars(store.shop, { from: 1, count: carsMade });
    let calls = 0;
    const ask = (client: number) => {
      const [lane, car] = [bays[client], cars.pop()];
      return (
        lane &&
        car &&
        visit(lane, car).then(() => {
          calls += 1;
        })
      );
    };
    await hammer({ clients: lanes, seconds: 10, ask });
    const [before, stored] = [server.cpuMs(), await bytesStored(server)];
    const visits = await hammer({ clients: lanes, seconds, ask });
    const [after, storedAfter] = [server.cpuMs(), await bytesStored(server)];
    return {
      bench: 'visit',
      atOnce: lanes,
      visitsPerSecond: visits.perSecond,
      visitMs: { p50: visits.p50Ms, p95: visits.p95Ms },
      cpuMsPerVisit: {
        server: round((after.server - before.server) / visits.count),
        database: round((after.database - before.database) / visits.count),
      },
      bytesPerVisit: {
        database: Math.round((storedAfter.database - stored.database) / visits.count),
        files: Math.round((storedAfter.files - stored.files) / visits.count),
      },
      visits: visits.count,
      visitsInAll: calls,
      memoryMb: server.memoryMb(),
      machine,
    };
  } finally {
    await server.close();
  }
}

// What is done to the running service, one thing a round, while its people work.
import { existsSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { contract } from '@bayline/contract';
import { dayOf, minutesBetween, startOfDay } from '@bayline/domain/kernel';
import { newId } from '../../../apps/server/src/platform/ids.ts';
import { freePort } from '../../free-port.ts';
import type { Desk } from '../../stories/desk.ts';
import { postmasterOf, runStart } from '../server.ts';
import { databaseProcesses, socketOf, withDatabase } from './database.ts';
import type { Disk } from './disk.ts';
import { type Line, openLine } from './line.ts';
import type { Service } from './service.ts';

export interface Bed {
  readonly folder: string;
  readonly dataFolder: string;
  readonly port: number;
  readonly service: Service;
  /** Between the people and the server. */
  readonly line: Line;
  readonly disk: Disk | { readonly whyNot: string };
  readonly administrator: Desk;
  readonly openedAt: string;
  readonly clock: { aheadMinutes: number };
  /** A whole number, both ends included, by the seed. */
  readonly between: (least: number, most: number) => number;
}

interface Fault {
  /** The server ends with it and is started again; after any other it still runs. */
  readonly endsServer?: true;
  /** What was booked by the moved clock stands in the way of what is booked by the right one. */
  readonly movesClock?: true;
  /** Why it cannot be made on this machine. */
  readonly whyNot?: (bed: Bed) => string | undefined;
  /** Before the people begin. */
  readonly before?: (bed: Bed) => Promise<void>;
  /** Does it; resolves at the moment from which the service has to come back. What is wrong already then. */
  readonly make: (bed: Bed) => Promise<readonly string[]>;
  /** After the people have ended, before all is checked; what was wrong. */
  readonly after?: (bed: Bed) => Promise<readonly string[]>;
}

const none: readonly string[] = [];

function killServer({ service }: Bed): void {
  process.kill(service.pid(), 'SIGKILL');
}

function killDatabase({ dataFolder }: Bed): void {
  const postmaster = postmasterOf(dataFolder);
  if (postmaster === undefined) throw new Error('the database is not running');
  process.kill(postmaster, 'SIGKILL');
}

async function killBackend({ dataFolder, between }: Bed): Promise<void> {
  const pids = await withDatabase(dataFolder, async (client) => {
    const { rows } = await client.query<{ pid: number }>(
      `select pid from pg_stat_activity where application_name like 'bayline%' order by pid`,
    );
    return rows.map(({ pid }) => pid);
  });
  process.kill(pids[between(0, pids.length - 1)] ?? 0, 'SIGKILL');
}

/** Shorter and longer than a page waits for its answer. */
async function stopDatabase({ dataFolder, between }: Bed): Promise<void> {
  const pids = databaseProcesses(dataFolder);
  const signal = (name: NodeJS.Signals) => {
    for (const pid of pids) if (existsSync(`/proc/${pid}`)) process.kill(pid, name);
  };
  signal('SIGSTOP');
  await pause(between(2000, 14_000)).finally(() => signal('SIGCONT'));
}

const diskOf = ({ disk }: Bed) => ('whyNot' in disk ? undefined : disk);

async function fillDisk(bed: Bed): Promise<void> {
  const disk = diskOf(bed);
  disk?.fill();
  await pause(bed.between(2000, 6000)).finally(() => disk?.free());
}

async function cut(line: Line, milliseconds: number): Promise<readonly string[]> {
  const before = line.lost();
  line.cut();
  await pause(milliseconds).finally(() => line.mend());
  return line.lost() > before ? none : ['no answer was lost'];
}

/** Sets a line between the server and its database, which meet at a file. */
async function intercept({ dataFolder }: Bed): Promise<{ readonly line: Line; readonly remove: () => Promise<void> }> {
  const socket = socketOf(dataFolder);
  const away = `${socket}.away`;
  renameSync(socket, away);
  const line = await openLine({ path: socket }, { path: away });
  await withDatabase(dataFolder, (client) =>
    client.query(`select pg_terminate_backend(pid) from pg_stat_activity where application_name like 'bayline%'`),
  );
  return {
    line,
    remove: async () => {
      await line.close();
      // A server that has ended meanwhile took the folder with it.
      if (existsSync(away)) renameSync(away, socket);
    },
  };
}

let intercepted: Awaited<ReturnType<typeof intercept>> | undefined;

const clockLibrary = readdirSync('/usr/lib')
  .map((name) => `/usr/lib/${name}/faketime/libfaketimeMT.so.1`)
  .find((file) => existsSync(file));
const clockFile = ({ folder }: Bed) => path.join(folder, 'clock');
/** Each process looks at its clock anew that often. */
const clockSeconds = 1;

/** The clock of server and database is moved by so many minutes. */
function clockJump(minutes: (bed: Bed) => number): Fault {
  return {
    movesClock: true,
    whyNot: () => (clockLibrary === undefined ? 'no libfaketime; on Debian: apt-get install faketime' : undefined),
    before: async (bed) => {
      writeFileSync(clockFile(bed), '+0');
      await bed.service.startWith({
        LD_PRELOAD: clockLibrary ?? '',
        FAKETIME_TIMESTAMP_FILE: clockFile(bed),
        FAKETIME_CACHE_DURATION: String(clockSeconds),
        FAKETIME_DONT_FAKE_MONOTONIC: '1',
      });
    },
    make: async (bed) => {
      const by = minutes(bed);
      // Nobody gives out work for an hour that has passed: the people's clock is never behind the server's.
      bed.clock.aheadMinutes = Math.max(by, 0);
      writeFileSync(clockFile(bed), `${by > 0 ? '+' : '-'}${Math.abs(by)}m`);
      await pause(2 * clockSeconds * 1000);
      bed.clock.aheadMinutes = by;
      const shown = await bed.administrator.send({ method: 'GET', url: '/api/health' });
      return shown.status === 200 ? none : ['the server does not answer'];
    },
    // And back again: what was written meanwhile lies in the future, or long ago.
    after: async (bed) => {
      await bed.service.startWith({});
      bed.clock.aheadMinutes = 0;
      return none;
    },
  };
}

const poisons = 5;
let poisoned: readonly string[] = [];

/** More work than there are hands for, which throws as often as it is tried. */
async function poisonJobs({ dataFolder }: Bed): Promise<void> {
  poisoned = await withDatabase(dataFolder, async (client) => {
    const ids: string[] = [];
    for (let number = 0; number < poisons; number += 1) {
      const event = {
        dealershipId: 1,
        id: newId(),
        version: 99,
        type: 'car-released',
        subjectType: 'visit',
        subjectId: newId(),
        visitId: null,
        data: {},
      };
      const { rows } = await client.query<{ id: string }>(
        `select id::text from graphile_worker.add_job('follow-up.plan-call', payload => $1::json, job_key => $2, max_attempts => 1)`,
        [JSON.stringify(event), `1:${event.id}:poison`],
      );
      ids.push(rows[0]?.id ?? '');
    }
    return ids;
  });
}

async function standsAmongFailed({ administrator }: Bed): Promise<readonly string[]> {
  const { rows } = await administrator.do(contract.organisation.listFailedJobs);
  const shown = new Set(rows.map(({ id }) => id));
  return poisoned.filter((id) => !shown.has(id)).map((id) => `the poisoned job ${id} does not stand among the failed`);
}

async function startSecond({ dataFolder, port }: Bed): Promise<readonly string[]> {
  const elsewhere = await runStart({ DATA_DIR: dataFolder, PORT: String(await freePort()) });
  const here = await runStart({ DATA_DIR: dataFolder, PORT: String(port) });
  const isRefused = elsewhere.code === 1 && elsewhere.said.includes('is in use by another Bayline');
  const isTold = here.code === 1 && here.said.includes(`port ${port} is taken`);
  return isRefused && isTold ? none : [`a second start was not refused: ${elsewhere.said}${here.said}`];
}

const done = (work: (bed: Bed) => void | Promise<void>) => async (bed: Bed) => {
  await work(bed);
  return none;
};

const zone = 'Asia/Shanghai';
/** On the day before it opened nothing in the store had a price. */
const minutesOfFirstDay = (openedAt: string) =>
  Math.floor(minutesBetween(startOfDay(dayOf(openedAt, zone), zone), new Date().toISOString()));

export const faults = {
  'kill-server': { endsServer: true, make: done(killServer) },
  'kill-database': { endsServer: true, make: done(killDatabase) },
  'kill-backend': { make: done(killBackend) },
  'kill-both': {
    endsServer: true,
    make: done((bed) => {
      killServer(bed);
      killDatabase(bed);
    }),
  },
  'stop-database': { make: done(stopDatabase) },
  'full-disk': {
    endsServer: true,
    whyNot: ({ disk }) => ('whyNot' in disk ? disk.whyNot : undefined),
    make: done(fillDisk),
  },
  'cut-people': { make: ({ line, between }) => cut(line, between(500, 3000)) },
  'cut-database': {
    before: async (bed) => {
      intercepted = await intercept(bed);
    },
    make: async ({ between }) => (intercepted ? await cut(intercepted.line, between(500, 3000)) : none),
    after: done(async () => intercepted?.remove()),
  },
  'clock-forward': clockJump(({ between }) => between(20, 180)),
  'clock-back': clockJump(({ between, openedAt }) => -Math.min(between(20, 180), minutesOfFirstDay(openedAt))),
  'poisoned-job': { make: done(poisonJobs), after: standsAmongFailed },
  'second-start': { make: startSecond },
} satisfies Readonly<Record<string, Fault>> as Readonly<Record<FaultName, Fault>>;

export type FaultName =
  | 'kill-server'
  | 'kill-database'
  | 'kill-backend'
  | 'kill-both'
  | 'stop-database'
  | 'full-disk'
  | 'cut-people'
  | 'cut-database'
  | 'clock-forward'
  | 'clock-back'
  | 'poisoned-job'
  | 'second-start';

export const faultNames = Object.keys(faults) as FaultName[];

// The built server on an empty folder of its own, its database for whoever measures beside it, and what both cost.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readSecrets } from '../../apps/server/src/platform/embedded/data-folder.ts';
import { runningPostgres, supervisorName } from '../../apps/server/src/platform/embedded/postgres.ts';
import { freePort } from '../../tests/free-port.ts';

export interface BenchServer {
  readonly baseUrl: string;
  readonly folder: string;
  /** Address of the database as its superuser: no row security, the rawest that there is. */
  readonly databaseUrl: () => string;
  /** Milliseconds of processor time that server and database have used up to now. */
  readonly cpuMs: () => { server: number; database: number };
  /** Megabytes in use now. */
  readonly memoryMb: () => { server: number; database: number };
  readonly close: () => Promise<void>;
}

export const machine = `${os.cpus().length} cores, ${os.cpus()[0]?.model ?? ''}, Node ${process.version}`;

async function untilHealthy(baseUrl: string, child: ChildProcess): Promise<void> {
  for (const until = Date.now() + 120_000; Date.now() < until; ) {
    if ((await fetch(`${baseUrl}/api/health`).catch(() => undefined))?.ok) return;
    if (child.exitCode !== null) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('the server did not start');
}

interface Process {
  readonly pid: number;
  readonly parent: number;
  /** Clock ticks, those of ended children among them. */
  readonly ticks: number;
}

const ticksPerSecond = 100;

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

function processOf(pid: number): Process[] {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    return [{ pid, parent: fields[1] ?? 0, ticks: sum(fields.slice(11, 15)) }];
  } catch {
    return [];
  }
}

/** What it has for itself, and its share of what it has with others. */
function memoryKb(pid: number): number {
  try {
    return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}

/** The process with all below it, those of `without` left out. */
function tree(root: number, all: readonly Process[], without: number): Process[] {
  if (root === without) return [];
  const own = all.filter(({ pid }) => pid === root);
  return [...own, ...all.filter(({ parent }) => parent === root).flatMap(({ pid }) => tree(pid, all, without))];
}

function processes(serverPid: number, databasePid: number) {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => processOf(Number(name)));
  return { server: tree(serverPid, all, databasePid), database: tree(databasePid, all, 0) };
}

export interface BenchStart {
  /** A folder that is there already is left there. */
  readonly standing?: string;
  readonly hasDemo?: boolean;
}

export async function startBenchServer({ standing, hasDemo = false }: BenchStart = {}): Promise<BenchServer> {
  const port = await freePort();
  const baseUrl = `http://127.0.0.1:${port}`;
  const folder = standing ?? mkdtempSync(path.join(os.tmpdir(), 'bayline-bench-'));
  const env = { ...process.env, PORT: String(port), DATA_DIR: folder };
  const child = spawn(process.execPath, ['scripts/start.mjs', ...(hasDemo ? [] : ['--empty'])], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const close = async () => {
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await gone;
    if (standing === undefined) rmSync(folder, { recursive: true, force: true });
  };
  try {
    await untilHealthy(baseUrl, child);
  } catch (error) {
    await close();
    throw error;
  }
  const databasePid = Number(readFileSync(path.join(folder, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);
  const now = () => processes(child.pid ?? 0, databasePid);
  const cpuOf = (of: readonly Process[]) => Math.round((sum(of.map(({ ticks }) => ticks)) * 1000) / ticksPerSecond);
  const memoryOf = (of: readonly Process[]) => Math.round(sum(of.map(({ pid }) => memoryKb(pid))) / 1024);
  return {
    baseUrl,
    folder,
    close,
    databaseUrl: () => {
      const urlFor = runningPostgres(folder);
      if (!urlFor) throw new Error('the database is not running');
      return urlFor(supervisorName, readSecrets(folder).supervisor);
    },
    cpuMs: () => {
      const { server, database } = now();
      return { server: cpuOf(server), database: cpuOf(database) };
    },
    memoryMb: () => {
      const { server, database } = now();
      return { server: memoryOf(server), database: memoryOf(database) };
    },
  };
}

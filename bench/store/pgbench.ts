// PostgreSQL's own benchmark on the server's database: the limit that a figure is set beside.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type Load, loadOf } from './load.ts';
import type { BenchServer } from './server.ts';

export interface PgbenchRun {
  /** In pgbench's words, one of them at random each time; `:n` counts the transactions of a client, `:run` is another number in every run. */
  readonly scripts: readonly string[];
  readonly clients: number;
  readonly seconds: number;
}

let runs = 0;
/** The first transactions are slow here as well: each connection plans its statements and reads what a table is. */
const warmSeconds = 2;
const microseconds = 1e6;

/** Throws when pgbench is not installed, or a statement fails. */
export function pgbench(server: BenchServer, { scripts, clients, seconds }: PgbenchRun): Load {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'bayline-pgbench-'));
  try {
    const files = scripts.map((script, at) => {
      const file = path.join(folder, `script-${at}.sql`);
      writeFileSync(file, `\\set n :n + 1\n${script}`);
      return file;
    });
    const url = new URL(server.databaseUrl());
    const connection = ['-h', url.searchParams.get('host') ?? url.hostname, '-p', url.port, '-U', url.username];
    runs += 1;
    const how = [
      '-n',
      '-M',
      'prepared',
      ...files.flatMap((file) => ['-f', file]),
      '-c',
      String(clients),
      '-j',
      '1',
      '-T',
      String(warmSeconds + seconds),
      '-D',
      'n=0',
      '-D',
      `run=${runs}`,
    ];
    execFileSync('pgbench', [...connection, ...how, '-l', `--log-prefix=${path.join(folder, 'log')}`, url.pathname.slice(1)], {
      env: { ...process.env, PGPASSWORD: decodeURIComponent(url.password) },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    // Client, transaction, microseconds, script, and when it ended: second and microsecond.
    const ended = readdirSync(folder)
      .filter((name) => name.startsWith('log'))
      .flatMap((name) => readFileSync(path.join(folder, name), 'utf8').trim().split('\n'))
      .map((line) => line.split(' ').map(Number))
      .map(([, , took = 0, , second = 0, rest = 0]) => ({ tookMs: took / 1000, at: second + rest / microseconds }));
    const first = ended.reduce((least, { at }) => Math.min(least, at), Number.POSITIVE_INFINITY);
    const warm = ended.filter(({ at }) => at >= first + warmSeconds);
    return loadOf(
      warm.map(({ tookMs }) => tookMs),
      seconds,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

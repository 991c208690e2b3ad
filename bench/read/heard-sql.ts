// What the server asks its database for a request, as the database's own log tells it, and the same as a script of pgbench.
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { literal } from '../store/same-rows.ts';
import type { BenchServer } from '../store/server.ts';

/** The log is written by another process. */
const writtenWithinMs = 150;
const mostTries = 20;
/** Those who write the log are told by their process; the server starts its database with a log without values. */
const prefix = { log_line_prefix: "'|%p|'" };
const ofConnections = { log_min_duration_statement: '0', log_error_verbosity: 'default' };
/** A setting of the database counts from the next connection on. */
const endConnections = `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'bayline'`;
const reconnectedWithinMs = 1500;

function tail(file: string, from: number): string {
  const descriptor = openSync(file, 'r');
  try {
    const buffer = Buffer.alloc(Math.max(0, statSync(file).size - from));
    readSync(descriptor, buffer, 0, buffer.length, from);
    return buffer.toString('utf8');
  } finally {
    closeSync(descriptor);
  }
}

interface Heard {
  readonly pid: string;
  readonly sql: string;
}

/** `$1` becomes the value that was sent for it. */
function filledIn(sql: string, parameters: string): string {
  const values = new Map(
    [...parameters.matchAll(/\$(\d+) = (NULL|'(?:[^']|'')*')/g)].map(([, number = '', value = '']) => [
      number,
      value === 'NULL' ? 'null' : literal(value.slice(1, -1).replaceAll("''", "'")),
    ]),
  );
  return sql.replaceAll(/\$(\d+)/g, (whole, number: string) => values.get(number) ?? whole);
}

/** One entry begins where a prefix stands; what follows on lines of its own belongs to it. */
function entriesOf(log: string): Heard[] {
  const heard: Heard[] = [];
  const entries = log.split(/^\|(?=\d+\|)/m).slice(1);
  for (const [at, entry] of entries.entries()) {
    const [, pid = '', sql = ''] = /^(\d+)\|LOG:\s+duration: [\d.]+ ms\s+(?:statement|execute [^:]+): ([\s\S]*)$/.exec(entry) ?? [];
    if (sql === '') continue;
    const [, ofPid = '', parameters = ''] = /^(\d+)\|DETAIL:\s+[Pp]arameters: ([\s\S]*)$/.exec(entries[at + 1] ?? '') ?? [];
    heard.push({ pid, sql: filledIn(sql.trim(), ofPid === pid ? parameters : '').replaceAll(/\s+/g, ' ') });
  }
  return heard;
}

const isOwn = ({ sql }: Heard) => /from sessions|app\.dealership_id/.test(sql);

const isWhole = (statements: readonly string[]) =>
  statements.filter((sql) => sql.startsWith('begin')).length === statements.filter((sql) => /^(commit|rollback)/.test(sql)).length;

/** The last lines may come a little after the answer. */
async function ownSince(file: string, from: number): Promise<string[]> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    await pause(writtenWithinMs);
    const heard = entriesOf(tail(file, from));
    const own = [...new Set(heard.filter(isOwn).map(({ pid }) => pid))];
    // What connections do at the same time is told mixed; a script has one.
    const statements = own.flatMap((connection) => heard.filter(({ pid }) => pid === connection).map(({ sql }) => sql));
    if (statements.length > 0 && isWhole(statements)) return statements;
  }
  throw new Error('the log does not tell the end of a transaction');
}

/** The statements of each request, in their order. What other work the server does at the same time is left out. */
export async function hear(server: BenchServer, requests: readonly (() => Promise<unknown>)[]): Promise<string[][]> {
  const client = new pg.Client({ connectionString: server.databaseUrl() });
  await client.connect();
  const file = path.join(server.folder, 'postgres.log');
  const scripts: string[][] = [];
  try {
    for (const [name, value] of Object.entries(prefix)) await client.query(`alter system set ${name} = ${value}`);
    for (const [name, value] of Object.entries(ofConnections)) await client.query(`alter database bayline set ${name} = '${value}'`);
    await client.query('select pg_reload_conf()');
    await client.query(endConnections);
    await pause(reconnectedWithinMs);
    // The first ones of a connection ask more.
    for (const request of requests) await request();
    for (const request of requests) {
      const from = statSync(file).size;
      await request();
      scripts.push(await ownSince(file, from));
    }
    return scripts;
  } finally {
    for (const name of Object.keys(prefix)) await client.query(`alter system reset ${name}`);
    for (const name of Object.keys(ofConnections)) await client.query(`alter database bayline reset ${name}`);
    await client.query('select pg_reload_conf()');
    await client.query(endConnections);
    await pause(reconnectedWithinMs);
    await client.end();
  }
}

/** A colon in a constant would be a variable of pgbench. */
const withoutVariables = (sql: string) =>
  sql.replaceAll(/(E?)'((?:[^']|'')*)'/g, (whole, escaped: string, text: string) =>
    escaped === '' && text.includes(':') ? literal(text.replaceAll("''", "'")) : whole,
  );

/** One transaction after the other, as they were heard. */
export const scriptOf = (statements: readonly string[]): string =>
  statements
    .flatMap((sql) => (sql.startsWith('begin') ? sql.split('; ') : [sql]))
    .map((sql) => `${withoutVariables(sql)};`)
    .join('\n');

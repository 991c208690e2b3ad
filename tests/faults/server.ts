// A real server in a process of its own, which the tests may kill, and the browser's side of talking to it.
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { EndpointShape, InputOf, ReplyOf } from '@bayline/contract';
import { newId } from '../../apps/server/src/platform/ids.ts';
import { addressOf } from '../endpoint-address.ts';

const startWithinMilliseconds = 120_000;
const root = path.resolve(import.meta.dirname, '../..');

export interface Server {
  readonly base: string;
  /** Resolves when the process is gone. */
  readonly gone: Promise<void>;
  /** What it has written, for the message of a failed test. */
  readonly said: () => string;
  readonly kill: (signal: NodeJS.Signals) => void;
  readonly pid: number;
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function spawnProgram(
  program: string,
  words: readonly string[],
  env: Readonly<Record<string, string>>,
): { child: ChildProcess; gone: Promise<number>; said: () => string } {
  const child = spawn(process.execPath, [path.join(root, program), ...words], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => lines.push(chunk.toString()));
  const gone = new Promise<number>((resolve) => child.once('close', (code) => resolve(code ?? -1)));
  return { child, gone, said: () => lines.join('') };
}

/** The processes that answer behind the one port: Node children of the first one; the database is not of Node. */
export function webProcessesOf({ pid }: Server): number[] {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').map(Number);
  return children.filter((child) => readFileSync(`/proc/${child}/cmdline`, 'utf8').includes('main.js')).toSorted((a, b) => a - b);
}

/** What the machine says of a process that is in the way. */
function stateOf(pid: number | undefined): string {
  const file = `/proc/${pid ?? 0}/status`;
  return existsSync(file) ? `process ${pid}: ${readFileSync(file, 'utf8').split('\n').slice(0, 7).join(', ')}` : `no process ${pid ?? ''}`;
}

export interface Place {
  readonly dataFolder: string;
  readonly port: number;
  readonly env?: Readonly<Record<string, string>>;
  /** As somebody starts it who only wants to look: an empty database gets the demo group. */
  readonly hasDemo?: true;
  readonly words?: readonly string[];
}

/** Starts the server and waits until it answers. */
export async function startServer(place: Place): Promise<Server> {
  const base = `http://127.0.0.1:${place.port}`;
  const { child, gone, said } = spawnProgram('scripts/start.mjs', [...(place.hasDemo ? [] : ['--empty']), ...(place.words ?? [])], {
    DATA_DIR: place.dataFolder,
    PORT: String(place.port),
    LOG_LEVEL: 'error',
    ...place.env,
  });
  let isGone = false;
  const ended = gone.then(() => {
    isGone = true;
  });
  const until = Date.now() + startWithinMilliseconds;
  for (;;) {
    const reply = await fetch(`${base}/api/health`, { redirect: 'manual', signal: AbortSignal.timeout(2000) }).catch(() => undefined);
    // A server with HTTPS refuses a plain question.
    if (reply?.ok || reply?.status === 400) break;
    if (isGone || Date.now() > until) {
      child.kill('SIGKILL');
      throw new Error(`the server does not start:\n${said()}\n${stateOf(postmasterOf(place.dataFolder))}`);
    }
    await pause(50);
  }
  return { base, gone: ended, said, kill: (signal) => void child.kill(signal), pid: child.pid ?? 0 };
}

export interface Ended {
  readonly code: number;
  readonly said: string;
}

async function runProgram(program: string, words: readonly string[], env: Readonly<Record<string, string>>): Promise<Ended> {
  const { gone, said } = spawnProgram(program, words, env);
  return { code: await gone, said: said() };
}

/** Starts with the demo and pulls the plug at the moment that the server says the word; what it had said. */
export async function killAtWord(word: string, env: Readonly<Record<string, string>>): Promise<string> {
  const { child, gone, said } = spawnProgram('scripts/start.mjs', [], env);
  const until = Date.now() + startWithinMilliseconds;
  while (!said().includes(word) && child.exitCode === null && Date.now() < until) await pause(5);
  child.kill('SIGKILL');
  await gone;
  return said();
}

/** A start that is expected to end by itself. */
export const runStart = (env: Readonly<Record<string, string>>) => runProgram('scripts/start.mjs', ['--empty'], env);

/** Runs `npm run books` on the data folder: its exit code and what it printed. */
export const runBooks = (dataFolder: string, env: Readonly<Record<string, string>> = {}) =>
  runProgram('scripts/run.mjs', ['books'], { ...env, DATA_DIR: dataFolder });

/** Runs `npm run doctor`. */
export const runDoctor = (env: Readonly<Record<string, string>>) => runProgram('scripts/run.mjs', ['doctor'], env);

/** Runs `npm run backup -- FOLDER` on the data folder, and `npm run restore -- BACKUP` into it. */
export const runBackup = (dataFolder: string, words: readonly string[]) =>
  runProgram('scripts/run.mjs', ['backup', ...words], { DATA_DIR: dataFolder });
export const runRestore = (dataFolder: string, backup: string) =>
  runProgram('scripts/run.mjs', ['restore', backup], { DATA_DIR: dataFolder });

/** Runs `npm run import -- FILE`. */
export const runImport = (file: string, env: Readonly<Record<string, string>>) => runProgram('scripts/run.mjs', ['import', file], env);

/** The word that an empty server asks for before its first store is set up. */
export const setUpTokenOf = (dataFolder: string) => readFileSync(path.join(dataFolder, 'set-up-token'), 'utf8').trim();

/** The process id of the postmaster of a data folder; undefined when none runs. */
export function postmasterOf(dataFolder: string): number | undefined {
  const file = path.join(dataFolder, 'postgres/postmaster.pid');
  const pid = existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : 0;
  return pid > 1 ? pid : undefined;
}

export interface Asked<E extends EndpointShape> {
  readonly endpoint: E;
  readonly input?: Partial<InputOf<E>>;
  readonly key?: string;
  readonly cookie?: string;
}

export interface Reply<E extends EndpointShape> {
  readonly status: number;
  readonly body: ReplyOf<E>;
  readonly cookie: string;
}

/** One request; throws when the connection breaks. */
export async function call<E extends EndpointShape>(
  base: string,
  { endpoint, input = {}, key = newId(), cookie = '' }: Asked<E>,
): Promise<Reply<E>> {
  const body = input.body === undefined ? {} : { body: JSON.stringify(input.body) };
  const headers = { 'x-bayline': '1', 'idempotency-key': key, 'content-type': 'application/json', cookie };
  const reply = await fetch(`${base}${addressOf(endpoint, input)}`, {
    method: endpoint.method,
    headers: endpoint.method === 'GET' ? { cookie } : headers,
    ...body,
    signal: AbortSignal.timeout(10_000),
  });
  return { status: reply.status, body: (await reply.json()) as ReplyOf<E>, cookie: reply.headers.getSetCookie()[0]?.split(';')[0] ?? '' };
}

// The built server with the demo group or an empty store, started as a stranger starts it, on a free port and a
// folder of its own. The demo's own clock stands on an afternoon; it is loaded once a run, and each server begins with a
// copy of that folder.
import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { newDataFolder } from '../../data-folder.ts';
import { beginWithCopy } from '../../first-start.ts';
import { freePort } from '../../free-port.ts';

export interface RunningServer {
  readonly baseUrl: string;
  /** The word that an empty server asks for before its first store is set up. */
  readonly setUpToken: () => string;
  /** The plug is pulled. */
  readonly kill: () => Promise<void>;
  /** After that, on the same port and folder. */
  readonly startAgain: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

async function untilHealthy(baseUrl: string, child: ChildProcess, output: () => string): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    if (child.exitCode !== null) throw new Error(`the server ended while starting:\n${output()}`);
    const answer = await fetch(`${baseUrl}/api/health`, { redirect: 'manual' }).catch(() => undefined);
    // A server with HTTPS refuses a plain question.
    if (answer?.ok || answer?.status === 400) return;
    await pause(200);
  }
  throw new Error(`the server did not answer within two minutes:\n${output()}`);
}

export interface Start {
  readonly words?: readonly string[];
  readonly program?: string;
  /** A free one where none is named. */
  readonly port?: number;
}

/** Starts the server on that folder; stopping leaves the folder. */
export async function startIn(folder: string, { words = [], program = 'scripts/start.mjs', ...start }: Start = {}): Promise<RunningServer> {
  const port = start.port ?? (await freePort());
  const baseUrl = `http://127.0.0.1:${port}`;
  const begin = async () => {
    let text = '';
    const child = spawn(process.execPath, [program, ...words], {
      // Little is asked of the disk here: the database itself is killed by the faults alone.
      env: { ...process.env, PORT: String(port), DATA_DIR: folder, PGOPTIONS: '-c synchronous_commit=off' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        text += chunk.toString();
      });
    }
    await untilHealthy(baseUrl, child, () => text);
    return child;
  };
  let child = await begin();
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await gone;
  };
  return {
    baseUrl,
    setUpToken: () => readFileSync(path.join(folder, 'set-up-token'), 'utf8').trim(),
    kill: () => end('SIGKILL'),
    startAgain: async () => {
      child = await begin();
    },
    stop: () => end('SIGTERM'),
  };
}

export const newFolder = () => newDataFolder('journey');
export const removeFolder = (folder: string) => rmSync(folder, { recursive: true, force: true });

/** Fills the folder with the demo group. */
export const copyDemo = (folder: string) => beginWithCopy(folder, async (first) => (await startIn(first)).stop());

export async function startServer(begins: 'with-demo' | 'empty' = 'with-demo', words: readonly string[] = []): Promise<RunningServer> {
  const folder = newFolder();
  if (begins === 'with-demo') await copyDemo(folder);
  const server = await startIn(folder, { words: [...(begins === 'empty' ? ['--empty'] : []), ...words] });
  return { ...server, stop: () => server.stop().finally(() => removeFolder(folder)) };
}

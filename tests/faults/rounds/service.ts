// The server as its unit keeps it: one that ends by itself or is killed is started again two seconds later.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Place, type Server, startServer } from '../server.ts';

const unit = readFileSync(path.resolve(import.meta.dirname, '../../../deploy/bayline.service'), 'utf8');
const restartMilliseconds = 1000 * Number(/^RestartSec=(\d+)$/m.exec(unit)?.[1]);

export interface Service {
  readonly pid: () => number;
  /** What its starts have said, those that failed among them. */
  readonly said: () => string;
  /** Stops it in peace and starts it with these settings. */
  readonly startWith: (env: Readonly<Record<string, string>>) => Promise<void>;
  readonly stop: () => Promise<void>;
}

export async function keepRunning(place: Place): Promise<Service> {
  let isWanted = true;
  let server: Server | undefined;
  const former: string[] = [];
  const runUntilUnwanted = async (env: Readonly<Record<string, string>>, onRunning: () => void) => {
    while (isWanted) {
      // A start that fails, on a full disk say, is tried again as well.
      server = await startServer({ ...place, env }).catch((error: Error) => {
        former.push(error.message);
        return undefined;
      });
      if (server) {
        onRunning();
        await server.gone;
        former.push(server.said());
      }
      if (isWanted) await pause(restartMilliseconds);
    }
  };
  let running: Promise<void> = Promise.resolve();
  const begin = (env: Readonly<Record<string, string>>) =>
    new Promise<void>((resolve) => {
      isWanted = true;
      running = runUntilUnwanted(env, resolve);
    });
  const stop = async () => {
    isWanted = false;
    server?.kill('SIGTERM');
    await running;
  };
  await begin({});
  return {
    pid: () => server?.pid ?? 0,
    said: () => [...former, server?.said() ?? ''].join(''),
    startWith: async (env) => {
      await stop();
      await begin(env);
    },
    stop,
  };
}

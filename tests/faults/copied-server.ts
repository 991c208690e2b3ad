// A server that begins where the first start of an empty one ends, for tests of what comes after it.

import { beginWithCopy } from '../first-start.ts';
import { freePort } from '../free-port.ts';
import { type Place, type Server, startServer } from './server.ts';

async function firstStart(dataFolder: string): Promise<void> {
  const { kill, gone } = await startServer({ dataFolder, port: await freePort() });
  kill('SIGTERM');
  await gone;
}

/** As `startServer`, for a data folder in which nothing is yet. */
export async function startOnCopy(place: Place): Promise<Server> {
  await beginWithCopy(place.dataFolder, firstStart);
  return await startServer(place);
}

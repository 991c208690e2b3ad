// The server's database for whoever looks at it from outside: its processes, and a connection as its superuser.
import path from 'node:path';
import pg from 'pg';
import { readSecrets } from '../../../apps/server/src/platform/embedded/data-folder.ts';
import { runningPostgres, supervisorName } from '../../../apps/server/src/platform/embedded/postgres.ts';
import { postmasterLines, strayProcesses } from '../../../apps/server/src/platform/embedded/processes.ts';

/** The postmaster with all that it has started. */
export const databaseProcesses = (dataFolder: string) => strayProcesses(path.join(dataFolder, 'postgres'));

/** The file of the socket at which it is asked. */
export const socketOf = (dataFolder: string) => path.join(postmasterLines(path.join(dataFolder, 'postgres'))[4] ?? '', '.s.PGSQL.5432');

export async function withDatabase<R>(dataFolder: string, work: (client: pg.Client) => Promise<R>): Promise<R> {
  const urlFor = runningPostgres(dataFolder);
  if (!urlFor) throw new Error('the database is not running');
  const client = new pg.Client({ connectionString: urlFor(supervisorName, readSecrets(dataFolder).supervisor) });
  client.on('error', () => undefined);
  await client.connect();
  return await work(client).finally(() => client.end());
}

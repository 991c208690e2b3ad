// A database of its own for the specimens, in a temp folder: the one that is filled never sees them.
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { migrate } from '../../apps/server/src/platform/db/migrate.ts';
import { ensureDatabase, ensureRoles } from '../../apps/server/src/platform/db/roles.ts';
import { noBackups } from '../../apps/server/src/platform/embedded/backups.ts';
import { readSecrets } from '../../apps/server/src/platform/embedded/data-folder.ts';
import { startEmbeddedPostgres, supervisorName } from '../../apps/server/src/platform/embedded/postgres.ts';
import type { Services } from '../../apps/server/src/platform/request.ts';
import { startServices } from '../../apps/server/src/platform/serve.ts';

/** Where the specimens are played: nobody else writes there. */
export interface Scratch {
  readonly services: Services;
  /** A user who sees every row. */
  readonly readerUrl: string;
  readonly filesFolder: string;
}

async function withClient(url: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

/** Starts it for the while; `root` holds db/migrations. */
export async function withScratch<R>(root: string, work: (scratch: Scratch) => Promise<R>): Promise<R> {
  const dataFolder = mkdtempSync(path.join(os.tmpdir(), 'bayline-specimens-'));
  const secrets = readSecrets(dataFolder);
  const settings = { fsync: 'off', synchronous_commit: 'off' };
  const postgres = await startEmbeddedPostgres({ dataFolder, secrets, settings });
  try {
    const readerUrl = postgres.urlFor(supervisorName, secrets.supervisor);
    await withClient(postgres.urlFor(supervisorName, secrets.supervisor, 'postgres'), async (client) => {
      await ensureRoles(client, secrets);
      await ensureDatabase(client, 'bayline');
    });
    await withClient(readerUrl, (client) => client.query('alter schema public owner to bayline_owner'));
    await migrate(postgres.urlFor('bayline_owner', secrets.owner), path.join(root, 'db/migrations'));
    const filesFolder = path.join(dataFolder, 'files');
    const running = await startServices({
      appUrl: postgres.urlFor('bayline_app', secrets.app),
      jobsUrl: postgres.urlFor('bayline_jobs', secrets.jobs),
      filesFolder,
      idNumberKey: Buffer.from(secrets.idNumberKey, 'base64'),
      setUpTokenFile: path.join(filesFolder, 'set-up-token'),
      backups: noBackups,
      usesPreparedStatements: true,
      processes: 1,
      onError: (error) => {
        throw error;
      },
    });
    try {
      return await work({ services: running.services, readerUrl, filesFolder });
    } finally {
      await running.stop();
    }
  } finally {
    await postgres.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

// A database as it stood before a migration, with rows of its own in it: what the migration makes of them.
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';
import { migrate } from '../apps/server/src/platform/db/migrate.ts';
import { ensureDatabase } from '../apps/server/src/platform/db/roles.ts';

const files = 'db/migrations';

export interface StandingDatabase {
  readonly name: string;
  /** The number of the first migration that it has not seen, as four digits. */
  readonly before: string;
  /** SQL of the rows that stood in it. */
  readonly rows: string;
}

/** Makes it, migrates it to this day and gives it to `look` through the eyes of a superuser; it is gone afterwards. */
export async function lookAtStanding({ name, before, rows }: StandingDatabase, look: (eye: pg.Client) => Promise<void>): Promise<void> {
  const { supervisorUrl, ownerUrl } = inject('database');
  const folder = mkdtempSync(path.join(os.tmpdir(), 'bayline-standing-'));
  for (const file of readdirSync(files)) if (file < before) cpSync(path.join(files, file), path.join(folder, file));
  const insideUrl = (url: string) => url.replace(/\/[^/?]+(\?|$)/, `/${name}$1`);
  const admin = new pg.Client({ connectionString: supervisorUrl });
  await admin.connect();
  await admin.query(`drop database if exists ${name} with (force)`);
  await ensureDatabase(admin, name);
  const eye = new pg.Client({ connectionString: insideUrl(supervisorUrl) });
  try {
    await eye.connect();
    await eye.query('alter schema public owner to bayline_owner');
    await migrate(insideUrl(ownerUrl), folder);
    await eye.query(rows);
    await migrate(insideUrl(ownerUrl), files);
    await look(eye);
  } finally {
    await eye.end();
    await admin.query(`drop database if exists ${name} with (force)`);
    await admin.end();
    rmSync(folder, { recursive: true, force: true });
  }
}

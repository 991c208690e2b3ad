// Debian's PostgreSQL 15 in a temp folder: the oldest version we promise, and the one whose pg_dump writes the schema.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { SettingRefused } from '../config.ts';
import { readSecrets, type Secrets } from './data-folder.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './postgres.ts';

export const debianBinaries = '/usr/lib/postgresql/15';

export interface TemporaryPostgres extends EmbeddedPostgres {
  readonly secrets: Secrets;
}

/** Starts it; stopping removes its folder. Refuses with a sentence where Debian's postgresql-15 is not installed. */
export async function startDebianPostgres(settings: Readonly<Record<string, string>> = {}): Promise<TemporaryPostgres> {
  if (!existsSync(path.join(debianBinaries, 'bin/pg_dump'))) {
    throw new SettingRefused(
      "需要 Debian 的 PostgreSQL 15:apt-get install postgresql-15 · Debian's PostgreSQL 15 is needed: apt-get install postgresql-15",
    );
  }
  const dataFolder = mkdtempSync(path.join(os.tmpdir(), 'bayline-pg15-'));
  const remove = () => rmSync(dataFolder, { recursive: true, force: true });
  try {
    const secrets = readSecrets(dataFolder);
    const postgres = await startEmbeddedPostgres({ dataFolder, secrets, settings, binaries: debianBinaries });
    return { ...postgres, secrets, stop: () => postgres.stop().finally(remove) };
  } catch (error) {
    remove();
    throw error;
  }
}

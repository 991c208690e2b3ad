// A program beside the server uses the server's database: the own one by its setting; the embedded one through
// the running server's socket, or started for the while when no server runs.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { type Config, SettingRefused } from '../platform/config.ts';
import { lockDataFolder, readSecrets, type Secrets } from '../platform/embedded/data-folder.ts';
import { runningPostgres, startEmbeddedPostgres, supervisorName, type UrlFor } from '../platform/embedded/postgres.ts';

export interface CommandDatabase {
  readonly appUrl: string;
  readonly ownerUrl: string;
  readonly jobsUrl: string;
  /** Of the one who may do everything; undefined where the database is one's own. */
  readonly supervisorUrl: string | undefined;
  readonly close: () => Promise<void>;
}

const urlsWith = (urlFor: UrlFor, secrets: Secrets) => ({
  appUrl: urlFor('bayline_app', secrets.app),
  ownerUrl: urlFor('bayline_owner', secrets.owner),
  jobsUrl: urlFor('bayline_jobs', secrets.jobs),
  supervisorUrl: urlFor(supervisorName, secrets.supervisor, 'postgres'),
});

async function startForTheWhile(dataFolder: string, secrets: Secrets, release: () => Promise<void>): Promise<CommandDatabase> {
  const embedded = await startEmbeddedPostgres({ dataFolder, secrets });
  return {
    ...urlsWith(embedded.urlFor, secrets),
    close: async () => {
      await embedded.stop();
      await release();
    },
  };
}

/** Opens the database that the settings name; throws SettingRefused when there is none yet. */
export async function openCommandDatabase(config: Config): Promise<CommandDatabase> {
  const { ownDatabase, dataFolder } = config;
  if (ownDatabase) {
    const { url: appUrl, migrationUrl: ownerUrl, jobsUrl } = ownDatabase;
    return { appUrl, ownerUrl, jobsUrl, supervisorUrl: undefined, close: async () => undefined };
  }
  if (!existsSync(path.join(dataFolder, 'postgres')))
    throw new SettingRefused(
      `${dataFolder} 中还没有数据库,请先运行 npm start · there is no database in ${dataFolder} yet, run npm start first`,
    );
  const secrets = readSecrets(dataFolder);
  const lock = await lockDataFolder(dataFolder);
  if (lock) return await startForTheWhile(dataFolder, secrets, lock.release);
  const urlFor = runningPostgres(dataFolder);
  if (!urlFor) throw new SettingRefused('服务正在启动或停止,请稍后再试 · the server is just starting or stopping, try again in a moment');
  return { ...urlsWith(urlFor, secrets), close: async () => undefined };
}

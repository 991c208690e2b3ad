// What the doors of the modules need, beside the running server or without one.
import path from 'node:path';
import { openCommandDatabase } from '../books/command-database.ts';
import type { Config } from '../platform/config.ts';
import { noBackups } from '../platform/embedded/backups.ts';
import { readSecrets } from '../platform/embedded/data-folder.ts';
import type { Services } from '../platform/request.ts';
import { startServices } from '../platform/serve.ts';
import { setUpTokenFile } from '../set-up-start.ts';

export interface Connection {
  readonly services: Services;
  readonly close: () => Promise<void>;
}

/** Throws SettingRefused when there is no database yet. */
export async function connect(config: Config, onError: (error: unknown) => void): Promise<Connection> {
  const database = await openCommandDatabase(config);
  const running = await startServices({
    appUrl: database.appUrl,
    jobsUrl: database.jobsUrl,
    filesFolder: path.join(config.dataFolder, 'files'),
    idNumberKey: Buffer.from(readSecrets(config.dataFolder).idNumberKey, 'base64'),
    setUpTokenFile: setUpTokenFile(config.dataFolder),
    backups: noBackups,
    usesPreparedStatements: config.usesPreparedStatements,
    processes: 1,
    onError,
  });
  return {
    services: running.services,
    close: async () => {
      await running.stop();
      await database.close();
    },
  };
}

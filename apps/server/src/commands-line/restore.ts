// npm run restore: puts a backup into an empty data folder.
import path from 'node:path';
import { readConfig, SettingRefused } from '../platform/config.ts';
import { restoreBackup } from '../platform/embedded/backup.ts';

async function restore(): Promise<void> {
  const [backup, ...more] = process.argv.slice(2);
  if (backup === undefined || backup.startsWith('-') || more.length > 0)
    throw new SettingRefused('用法:DATA_DIR=空文件夹 npm run restore -- 备份 · usage: DATA_DIR=EMPTY-FOLDER npm run restore -- BACKUP');
  const { dataFolder } = readConfig(process.env, []);
  const began = performance.now();
  const restored = await restoreBackup(path.resolve(backup), dataFolder);
  process.stdout.write(`${JSON.stringify({ dataFolder, ...restored, seconds: Math.round(performance.now() - began) / 1000 })}\n`);
}

await restore().catch((error: unknown) => {
  const sentence =
    error instanceof SettingRefused
      ? error.message
      : `恢复失败:${error instanceof Error ? error.message : String(error)} · the backup was not restored`;
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
});

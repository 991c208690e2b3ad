// npm run backup: copies database, files and keys of the embedded default into a folder, while people work.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { openCommandDatabase } from '../books/command-database.ts';
import { systemClock } from '../platform/clock.ts';
import { mostBackups, readConfig, SettingRefused } from '../platform/config.ts';
import { makeBackup } from '../platform/embedded/backup.ts';
import { productVersion } from '../platform/version.ts';

const usage = '用法:npm run backup -- [文件夹] [--keep 份数 1–1000] · usage: npm run backup -- [FOLDER] [--keep 1–1000]';

function readWords(words: readonly string[]): { into: string | undefined; keep: number | undefined } {
  try {
    const { values, positionals } = parseArgs({ args: [...words], options: { keep: { type: 'string' } }, allowPositionals: true });
    const { keep } = values;
    if (positionals.length <= 1 && (keep === undefined || /^[1-9]\d{0,2}$|^1000$/.test(keep)))
      return { into: positionals[0], keep: keep === undefined ? undefined : Number(keep) };
  } catch {
    // Said below.
  }
  throw new SettingRefused(usage);
}

async function backup(): Promise<void> {
  const { into, keep } = readWords(process.argv.slice(2));
  const config = readConfig(process.env, []);
  const { dataFolder } = config;
  const database = await openCommandDatabase(config);
  try {
    if (database.supervisorUrl === undefined)
      throw new SettingRefused(
        '此命令只备份内置数据库;自备的 PostgreSQL 请用 pg_dump 或 pg_basebackup,并复制 DATA_DIR · this command backs up the embedded database; for a PostgreSQL of your own use pg_dump or pg_basebackup, and copy DATA_DIR',
      );
    const { supervisorUrl } = database;
    const began = performance.now();
    const made = await makeBackup({
      dataFolder,
      into: path.resolve(into ?? config.backups.folder),
      supervisorUrl,
      // Who wants none by night throws his own away himself.
      keep: keep ?? (config.backups.keep || mostBackups),
      version: productVersion,
      at: new Date(systemClock()),
    });
    process.stdout.write(`${JSON.stringify({ ...made, seconds: Math.round(performance.now() - began) / 1000 })}\n`);
  } finally {
    await database.close();
  }
}

await backup().catch((error: unknown) => {
  const sentence =
    error instanceof SettingRefused
      ? error.message
      : `备份失败:${error instanceof Error ? error.message : String(error)} · no backup was made`;
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
});

// npm run books: goes over the books of all stores and ends with 1 when a figure disagrees with another.

import { openCommandDatabase } from '../books/command-database.ts';
import { findingText, runBooks } from '../books/run-books.ts';
import { readConfig, SettingRefused } from '../platform/config.ts';
import { openDatabase } from '../platform/db/pool.ts';

async function books(): Promise<number> {
  const database = await openCommandDatabase(readConfig(process.env, process.argv.slice(2)));
  const { pool } = openDatabase({ url: database.appUrl, connections: 1 });
  try {
    const broken = await runBooks(pool, (finding) => process.stdout.write(`${findingText(finding)}\n`));
    process.stdout.write(broken === 0 ? '账目相符 · the books agree\n' : `${broken} 项账目不符 · ${broken} checks are broken\n`);
    return broken === 0 ? 0 : 1;
  } finally {
    await pool.end();
    await database.close();
  }
}

process.exitCode = await books().catch((error: unknown) => {
  const sentence =
    error instanceof SettingRefused
      ? error.message
      : `账目检查失败:${error instanceof Error ? error.message : String(error)} · the books could not be read`;
  process.stderr.write(`${sentence}\n`);
  return 2;
});

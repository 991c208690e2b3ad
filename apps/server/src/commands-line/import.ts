// npm run import -- FILE [--dealership CODE]: takes the clean rows of a store's old file and tells which it refused.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { connect } from '../import/connect.ts';
import { type ImportResult, importFile } from '../import/import-file.ts';
import { type Store, stores } from '../import/known.ts';
import { reasonWords } from '../import/reasons.ts';
import { writeRefused } from '../import/refused-file.ts';
import { FileUnreadable } from '../import/sheet.ts';
import { clockOf, rowsAboveStores } from '../modules/organisation/index.ts';
import { systemClock } from '../platform/clock.ts';
import { readConfig, SettingRefused } from '../platform/config.ts';
import type { Services } from '../platform/request.ts';

function say(zh: string, en: string): void {
  process.stdout.write(`${zh} · ${en}\n`);
}

interface Words {
  readonly file: string;
  readonly dealership: string | undefined;
}

function readWords(words: readonly string[]): Words {
  const [file, option, dealership, ...more] = words;
  const isRight =
    file !== undefined &&
    !file.startsWith('--') &&
    more.length === 0 &&
    (option === undefined || (option === '--dealership' && dealership !== undefined));
  if (!isRight)
    throw new SettingRefused('用法:npm run import -- 文件 [--dealership 门店代码] · usage: npm run import -- FILE [--dealership CODE]');
  // npm runs scripts in the root of the program: the file is named from where the person stands.
  return { file: path.resolve(process.env['INIT_CWD'] ?? process.cwd(), file), dealership };
}

async function storeFor(services: Services, code: string | undefined): Promise<Store> {
  const all = await rowsAboveStores(services, stores, []);
  const chosen = code === undefined ? all[0] : all.find((store) => store.code === code);
  if (chosen) return chosen;
  if (all.length === 0) throw new SettingRefused('还没有门店,请先启动售后通 · there is no store yet: start Bayline first');
  const codes = all.map((store) => store.code).join(', ');
  throw new SettingRefused(`没有代码为 ${code} 的门店,现有 ${codes} · there is no store ${code}, there are ${codes}`);
}

function tellRefused(result: ImportResult): void {
  for (const { row, code, column, otherRow } of result.refused) {
    const where = [column, otherRow === undefined ? '' : `见第 ${otherRow} 行`].filter((text) => text !== '').join(',');
    process.stdout.write(`  第 ${row} 行 · row ${row}\t${code}${where === '' ? '' : `\t${where}`}\n`);
  }
  const counts = new Map<string, number>();
  for (const { code } of result.refused) counts.set(code, (counts.get(code) ?? 0) + 1);
  for (const [code, count] of [...counts].sort((a, b) => b[1] - a[1]))
    process.stdout.write(`  ${String(count).padStart(5)}  ${code}  ${reasonWords(code)}\n`);
}

function tellNotes(result: ImportResult): void {
  if (result.rowsBeside > 0)
    say(`${result.rowsBeside} 行为空行、合计或落款,未计入`, `${result.rowsBeside} rows are empty, totals or signatures`);
  if (result.columnsNotTaken.length > 0) say(`未导入的列:${result.columnsNotTaken.join('、')}`, 'these columns are not imported');
  if (result.sheetsNotTaken.length > 0) say(`未导入的工作表:${result.sheetsNotTaken.join('、')}`, 'these sheets are not imported');
  if (result.firmsApart > 0)
    say(
      `${result.firmsApart} 个单位名称对应多个手机号,已分别建档,请核对`,
      `${result.firmsApart} firms stand under several mobiles and were kept as several customers: please check`,
    );
}

function tell(result: ImportResult, file: string): void {
  tellRefused(result);
  tellNotes(result);
  const { rows, taken, alreadyThere, refused } = result;
  const [zh, en] = result.kind === 'cars' ? ['客户车辆', 'cars with their owners'] : ['配件', 'parts'];
  const kept = result.refusedSheet === '' ? undefined : writeRefused(file, result.refusedSheet);
  say(
    `导入完成:${zh} ${rows} 行,新增 ${taken},已有 ${alreadyThere},退回 ${refused.length}${kept ? `(见 ${kept})` : ''}`,
    `import finished: ${rows} ${en}, ${taken} taken, ${alreadyThere} already there, ${refused.length} refused`,
  );
}

async function run(): Promise<void> {
  const words = readWords(process.argv.slice(2));
  if (!existsSync(words.file)) throw new FileUnreadable(`没有文件 ${words.file}`, `there is no file ${words.file}`);
  const { services, close } = await connect(readConfig(process.env, []), (error) =>
    say('数据库连接中断', error instanceof Error ? error.message : 'the database connection was lost'),
  );
  try {
    const store = await storeFor(services, words.dealership);
    say(`导入到 ${store.code} ${store.nameZh}`, `importing into ${store.code} ${store.nameEn}`);
    const clock = await clockOf(services, systemClock);
    const result = await importFile(services, { file: words.file, dealershipId: store.id, timeZone: store.timeZone, now: clock() });
    tell(result, words.file);
  } finally {
    await close();
  }
}

await run().catch((error: unknown) => {
  const isExpected = error instanceof SettingRefused || error instanceof FileUnreadable;
  process.stderr.write(
    `${isExpected ? error.message : `导入失败:${error instanceof Error ? error.message : String(error)} · the import failed`}\n`,
  );
  process.exitCode = 1;
});

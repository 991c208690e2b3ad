// npm run import -- FILE [--map FILE.json] [--dealership CODE] [--lang zh|en]: takes the clean rows of a store's old file and tells which
// it did not take. The same engine as on the page; nothing doubtful is stored, no decision is taken.
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { kindRules, type SheetKind } from '@bayline/domain/imports';
import { dayOf } from '@bayline/domain/kernel';
import * as imports from '../modules/imports/index.ts';
import { clockOf, rowsAboveStores } from '../modules/organisation/index.ts';
import { systemClock } from '../platform/clock.ts';
import { readConfig, SettingRefused } from '../platform/config.ts';
import { inDealership } from '../platform/db/in-dealership.ts';
import { newId } from '../platform/ids.ts';
import { ProblemError } from '../platform/problems.ts';
import type { RequestContext, Services } from '../platform/request.ts';
import { systemContext } from '../platform/system-context.ts';
import { connect } from './connect.ts';
import { fileWords } from './file-words.ts';
import { writeRefused } from './refused-file.ts';
import { type Store, stores } from './stores.ts';

interface Words {
  readonly file: string;
  readonly map: string | undefined;
  readonly dealership: string | undefined;
  readonly language: 'zh-CN' | 'en';
}

const usage =
  '用法:npm run import -- 文件 [--map 列.json] [--dealership 门店代码] [--lang zh|en] · usage: npm run import -- FILE [--map COLUMNS.json] [--dealership CODE] [--lang zh|en]';

const names = (kind: SheetKind) => kindRules[kind].keys.join(', ');
const help = `${usage}

--map 列.json:指定各列的含义,写成 {"表头文字": "列名"},不导入的列写 null;未写的列按识别或上次所记,本次所写会记住
--map COLUMNS.json: says what the columns are, as {"word of the header": "name"}, null for a column that is not taken;
  a word that is left out stays as guessed or remembered, and what is said is remembered for the next file with this header
  客户车辆 · cars: ${names('cars')}
  配件 · parts: ${names('parts')}
`;

function languageOf(asked: string | undefined): Words['language'] {
  if (asked !== undefined && asked !== 'zh' && asked !== 'en') throw new SettingRefused(usage);
  return asked === 'en' || (asked === undefined && /^en/i.test(process.env['LC_ALL'] ?? process.env['LANG'] ?? '')) ? 'en' : 'zh-CN';
}

// npm runs scripts in the root of the program: a file is named from where the person stands.
const standing = process.env['INIT_CWD'] ?? process.cwd();

function readWords([file, ...options]: readonly string[]): Words {
  const given = new Map<string, string>();
  for (let at = 0; at < options.length; at += 2) given.set(options[at] ?? '', options[at + 1] ?? '');
  const isRight = [...given].every(([name, value]) => ['--map', '--dealership', '--lang'].includes(name) && value !== '');
  if (file === undefined || file.startsWith('--') || !isRight) throw new SettingRefused(usage);
  const language = languageOf(given.get('--lang'));
  const placed = (name: string) => path.resolve(standing, name);
  const map = given.get('--map');
  return { file: placed(file), map: map && placed(map), dealership: given.get('--dealership'), language };
}

async function storeFor(services: Services, code: string | undefined): Promise<Store> {
  const all = await rowsAboveStores(services, stores, []);
  const chosen = code === undefined ? all[0] : all.find((store) => store.code === code);
  if (chosen) return chosen;
  if (all.length === 0) throw new SettingRefused('还没有门店,请先启动售后通 · there is no store yet: start Bayline first');
  const codes = all.map((store) => store.code).join(', ');
  throw new SettingRefused(`没有代码为 ${code} 的门店,现有 ${codes} · there is no store ${code}, there are ${codes}`);
}

interface Work {
  readonly ctx: RequestContext;
  readonly words: Words;
  readonly say: (zh: string, en: string) => void;
}

async function tellRows({ ctx, words, say }: Work, run: imports.RunView): Promise<void> {
  const rows = await inDealership(ctx, (tx) => imports.rowsNotTaken(tx, run.id));
  for (const { sheetRow, outcome, code, columnWord, otherRow } of rows) {
    const where = [columnWord, otherRow === null ? '' : imports.rowWords(otherRow, words.language)]
      .filter((text) => text !== '')
      .join(', ');
    const state = outcome === 'held' ? ['待定', 'held'] : ['退回', 'refused'];
    say(`  第 ${sheetRow} 行\t${state[0]}\t${code}\t${where}`, `  row ${sheetRow}\t${state[1]}\t${code}\t${where}`);
  }
  for (const { outcome, code, count } of run.reasons)
    process.stdout.write(`  ${String(count).padStart(5)}  ${outcome}  ${code}  ${imports.reasonWords(code, words.language)}\n`);
}

function tellNotes({ say }: Work, run: imports.RunView): void {
  if (run.rowsBeside > 0) say(`${run.rowsBeside} 行为空行、合计或落款,未计入`, `${run.rowsBeside} rows are empty, totals or signatures`);
  const left = run.columns.filter(({ key, word }) => key === null && word !== '').map(({ word }) => word);
  if (left.length > 0) say(`未导入的列:${left.join('、')}`, `columns that are not imported: ${left.join(', ')}`);
  const sheets = run.sheetsNotTaken;
  if (sheets.length > 0) say(`未导入的工作表:${sheets.join('、')}`, `sheets that are not imported: ${sheets.join(', ')}`);
  if (run.firmsApart > 0)
    say(
      `${run.firmsApart} 个单位名称对应多个手机号,已分别建档,请核对`,
      `${run.firmsApart} firms stand under several mobiles and were kept as several customers: please check`,
    );
}

async function importFile(work: Work): Promise<boolean> {
  const { ctx, words, say } = work;
  const bytes = readFileSync(words.file);
  const columns = words.map === undefined ? undefined : imports.readNamedColumns(readFileSync(words.map, 'utf8'));
  const file = { id: newId(), fileName: path.basename(words.file).slice(0, 200), bytes };
  let latest: imports.RunView | undefined;
  // Ctrl+C ends the import like the button of the page: what was taken stays.
  process.once('SIGINT', () => latest && void imports.cancel(ctx, latest));
  const run = await imports.importFile(ctx, file, {
    columns,
    onPreview: (preview) => tellNotes(work, preview),
    onProgress: (progress) => {
      latest = progress;
      say(`  已导入 ${progress.taken} / ${progress.toTake}`, `  ${progress.taken} of ${progress.toTake} taken`);
    },
  });
  await tellRows(work, run);
  const kept = run.hasRefusedFile
    ? writeRefused(words.file, standing, imports.refusedText(await inDealership(ctx, (tx) => imports.notTaken(ctx, tx, run.id))))
    : undefined;
  if (kept === null)
    say(
      '无法写入退回行的文件,可在网页“设置 › 导入”中下载',
      'the file of the rows that were not taken could not be written: download it on the page Settings › Import',
    );
  const [zh, en] = run.kind === 'cars' ? ['客户车辆', 'cars with their owners'] : ['配件', 'parts'];
  say(
    `导入完成:${zh} ${run.rows} 行,接收 ${run.accepted},合并 ${run.merged},待定 ${run.held},退回 ${run.refused},本次导入 ${run.taken}${kept ? `(见 ${kept})` : ''}`,
    `import finished: ${run.rows} ${en}, ${run.accepted} accepted, ${run.merged} merged, ${run.held} held, ${run.refused} refused, ${run.taken} taken this time${kept ? ` (see ${kept})` : ''}`,
  );
  return run.held + run.refused === 0;
}

/** Something was not taken: the caller's script should know. */
const exitNotAll = 2;

function refuseMissing(file: string): void {
  if (!existsSync(file) || !statSync(file).isFile()) throw new SettingRefused(`没有文件 ${file} · there is no file ${file}`);
}

async function run(): Promise<void> {
  if (process.argv[2] === '--help') return void process.stdout.write(help);
  const words = readWords(process.argv.slice(2));
  const say: Work['say'] = (zh, en) => void process.stdout.write(`${words.language === 'en' ? en : zh}\n`);
  for (const file of [words.file, ...(words.map === undefined ? [] : [words.map])]) refuseMissing(file);
  const { services, close } = await connect(readConfig(process.env, []), (error) =>
    say('数据库连接中断', error instanceof Error ? error.message : 'the database connection was lost'),
  );
  try {
    const { id: dealershipId, code, nameZh, nameEn, timeZone } = await storeFor(services, words.dealership);
    const now = (await clockOf(services, systemClock))();
    say(`导入到 ${code} ${nameZh}(${dayOf(now, timeZone)})`, `importing into ${code} ${nameEn} (${dayOf(now, timeZone)})`);
    const system = systemContext(services, { dealershipId, timeZone, now, requestId: `import-${newId()}` });
    const permissions = new Set(['imports.run', 'imports.cars', 'imports.parts'] as const);
    const ctx = { ...system, actor: { ...system.actor, language: words.language, permissions } };
    if (!(await importFile({ ctx, words, say }))) process.exitCode = exitNotAll;
  } finally {
    await close();
  }
}

await run().catch((error: unknown) => {
  const told = error instanceof ProblemError ? fileWords(error) : undefined;
  const expected = error instanceof SettingRefused ? error.message : told;
  process.stderr.write(`${expected ?? `导入失败:${error instanceof Error ? error.message : String(error)} · the import failed`}\n`);
  process.exitCode = 1;
});

// npm run generate: fills an empty database with stores that lived for years, to measure and to try things on.

import path from 'node:path';
import { parseArgs } from 'node:util';
import { dayOf, plusDays } from '@bayline/domain/kernel';
import { generate, isFresh, mostOrders, mostStores, ordersOf, type Wanted, withScratch } from '../../../../db/generate/index.ts';
import { readyDatabase } from '../database-start.ts';
import { demoPassword } from '../modules/organisation/index.ts';
import { systemClock } from '../platform/clock.ts';
import { type Config, readConfig, SettingRefused } from '../platform/config.ts';
import { lockDataFolder, readSecrets } from '../platform/embedded/data-folder.ts';
import { repositoryRoot } from '../repository-root.ts';

const usage =
  '用法:npm run generate -- --stores 门店数 --years 年数 --seed 种子 [--orders 工单总数] [--lean] [--until 日期] · usage: npm run generate -- --stores N --years Y --seed S [--orders M] [--lean] [--until DAY]';

const help = `${usage}

向空数据库载入模拟门店:相同参数得到相同数据 · Loads stores that were never there into an empty database: the same words give the same rows
--stores 1–${mostStores}         门店数,默认 1 · how many stores, 1 by default
--years 0.1–20          营业年数,默认 5 · for how many years they have been open, 5 by default
--seed 0–4294967295     种子,默认 1 · the seed of chance, 1 by default
--orders 1–${mostOrders}  所有门店的工单总数,默认每店每年 13000 · work orders of all stores together, 13,000 a store and year by default
--lean                  每单至多 20 行:不含检验、派工、预约与逐行估价 · at most 20 rows an order: without inspections, plans, bookings and quoted lines
--until 2026-11-24      最后一天,默认昨天 · the last day, yesterday by default

账号:第一家门店为岗位代码(service-adviser、cashier、technician …),第 N 家在其后加 N(cashier2);更多的顾问与技师为 technician-2、service-adviser-2 …;密码 ${demoPassword}
Log-ins: the role's code in the first store, with the store's number behind it in the others (cashier2); further people are technician-2, service-adviser-2 …; password ${demoPassword}
数据库由 DATA_DIR 或 DATABASE_URL 与 MIGRATION_DATABASE_URL 指定;载入时服务须已停止 · The database is that of DATA_DIR, or of DATABASE_URL and MIGRATION_DATABASE_URL; the server must not be running
`;

const refuse = (): never => {
  throw new SettingRefused(usage);
};

function numberOf(text: string | undefined, of: { least: number; most: number; usual: number; isWhole: boolean }): number {
  if (text === undefined) return of.usual;
  const value = Number(text);
  const isRight = /^\d+(\.\d+)?$/.test(text) && value >= of.least && value <= of.most && (!of.isWhole || Number.isInteger(value));
  return isRight ? value : refuse();
}

function readWords(words: readonly string[]): Wanted {
  const option = { type: 'string' } as const;
  const options = { stores: option, years: option, seed: option, orders: option, until: option, lean: { type: 'boolean' } } as const;
  const parsed = (() => {
    try {
      return parseArgs({ args: [...words], options }).values;
    } catch {
      return refuse();
    }
  })();
  const stores = numberOf(parsed.stores, { least: 1, most: mostStores, usual: 1, isWhole: true });
  const years = numberOf(parsed.years, { least: 0.1, most: 20, usual: 5, isWhole: false });
  const until = parsed.until ?? plusDays(dayOf(systemClock(), 'Asia/Shanghai'), -1);
  if (!/^20\d\d-\d\d-\d\d$/.test(until) || Number.isNaN(Date.parse(until))) refuse();
  return {
    stores,
    years,
    until,
    seed: numberOf(parsed.seed, { least: 0, most: 4_294_967_295, usual: 1, isWhole: true }),
    orders: numberOf(parsed.orders, {
      least: stores,
      most: mostOrders,
      usual: Math.min(mostOrders, ordersOf(stores, years)),
      isWhole: true,
    }),
    isLean: parsed.lean ?? false,
  };
}

const say = (zh: string, en: string) => void process.stderr.write(`${zh} · ${en}\n`);

async function fill(config: Config, wanted: Wanted): Promise<void> {
  const root = repositoryRoot();
  const database = await readyDatabase({
    config,
    secrets: readSecrets(config.dataFolder),
    root,
    say,
    hasHalfDemo: false,
    onDatabaseExit: () => undefined,
  });
  try {
    if (!(await isFresh(database.ownerUrl)))
      throw new SettingRefused('数据库中已有门店,请换一个空数据库 · the database holds a store already: choose an empty one');
    say('正在演练样本 …', 'playing the specimens …');
    const target = { ownerUrl: database.ownerUrl, filesFolder: path.join(config.dataFolder, 'files') };
    const { rows, loadMs, specimensMs, analyzeMs } = await withScratch(root, (scratch) => generate(scratch, target, wanted));
    const seconds = (milliseconds: number) => Math.round(milliseconds / 100) / 10;
    const figures = {
      ...wanted,
      rows,
      loadSeconds: seconds(loadMs),
      rowsPerSecond: Math.round((rows / loadMs) * 1000),
      rowsPerOrder: Math.round((rows / wanted.orders) * 10) / 10,
      specimensSeconds: seconds(specimensMs),
      analyzeSeconds: seconds(analyzeMs),
      peakMemoryMb: Math.round(process.resourceUsage().maxRSS / 1024),
    };
    process.stdout.write(`${JSON.stringify(figures)}\n`);
  } finally {
    await database.embedded?.stop();
  }
}

async function run(): Promise<void> {
  const words = process.argv.slice(2);
  if (words.includes('--help')) return void process.stdout.write(help);
  const wanted = readWords(words);
  const config = readConfig(process.env, []);
  const lock = await lockDataFolder(config.dataFolder);
  if (!lock)
    throw new SettingRefused(
      `数据目录 ${config.dataFolder} 正被另一个售后通使用,请先停止 · the data folder ${config.dataFolder} is in use by another Bayline: stop it first`,
    );
  await fill(config, wanted).finally(() => lock.release());
}

await run().catch((error: unknown) => {
  const sentence =
    error instanceof SettingRefused
      ? error.message
      : `载入失败:${error instanceof Error ? error.message : String(error)} · nothing was loaded`;
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
});

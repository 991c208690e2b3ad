// The demo group at a start: loaded at the first one, its log-ins told at every one. A mark stands in the data folder
// while it is being loaded: a demo that was cut short is emptied at the next start and loaded whole.
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { clockAtStart, demoClock, demoLogIns, keepDemoShift, lastDealership, rowsAboveStores } from './modules/organisation/index.ts';
import { type Clock, systemClock } from './platform/clock.ts';
import type { Config } from './platform/config.ts';
import type { Services } from './platform/request.ts';

export type Say = (zh: string, en: string) => void;

const markOf = (dataFolder: string) => path.join(dataFolder, 'demo-is-loading');

/** The loading of the demo was cut short. */
export const hasHalfDemo = (dataFolder: string) => existsSync(markOf(dataFolder));

async function firstClock(services: Services, { config, say }: { config: Config; say: Say }): Promise<Clock> {
  const { loadDemo } = await import('../../../db/demo/load.ts');
  say('首次启动,正在载入演示集团 …', 'first start: loading the demo group …');
  const { clock, shiftMinutes } = demoClock(systemClock);
  writeFileSync(markOf(config.dataFolder), '', { flush: true });
  await loadDemo(services, { clock, say });
  await keepDemoShift(services, shiftMinutes);
  return clock;
}

/** The clock that the server goes by; an empty database gets the demo group first. */
export async function clockWithDemo(services: Services, { config, say }: { config: Config; say: Say }): Promise<Clock> {
  const [last] = await rowsAboveStores(services, lastDealership, []);
  const isFirst = last?.id === 0 && !config.isEmptyStart;
  const clock = isFirst ? await firstClock(services, { config, say }) : await clockAtStart(services, systemClock);
  rmSync(markOf(config.dataFolder), { force: true });
  return clock;
}

/** One log-in a role; a real store has none to tell. */
export async function sayDemoLogIns(services: Services, { clock, say }: { clock: Clock; say: Say }): Promise<void> {
  const { password, rows } = await demoLogIns({ ...services, now: clock(), requestId: 'start' });
  if (rows.length === 0) return;
  say(`演示账号(密码 ${password},第二家门店在账号后加 2)`, `demo log-ins (password ${password}; at the second store with a 2 behind)`);
  for (const { username, roleNameZh, roleNameEn } of rows) say(`  ${username}  ${roleNameZh}`, roleNameEn);
}

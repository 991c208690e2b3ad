// A store of years with today's cars in its house: how fast its screens answer, beside the same statements in pgbench.
import { dayOf } from '@bayline/domain/kernel';
import { openGeneratedStore } from '../store/generated.ts';
import { hammer, round, warmUp } from '../store/load.ts';
import { pgbench } from '../store/pgbench.ts';
import type { BenchServer } from '../store/server.ts';
import { hear, scriptOf } from './heard-sql.ts';
import { type Screen, screensOf } from './screens.ts';

const clients = 8;
const seconds = { alone: 4, together: 3 };
/** Turn and turn about with pgbench: the machine is faster in one minute than in the next, and both are to have the same of it. */
const rounds = 3;
/** So many different ones go into pgbench, one of them at random each time. */
const scriptsOfEach = 10;

export interface ScreenFigures {
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly perSecond: number;
  readonly pgbenchPerSecond: number;
  readonly rate: number;
}

async function figuresOf(server: BenchServer, { look }: Screen): Promise<ScreenFigures> {
  let turn = 0;
  const ask = () => {
    turn += 1;
    return look(turn);
  };
  const heard = await hear(
    server,
    Array.from({ length: scriptsOfEach }, (_, at) => () => look(at)),
  );
  await warmUp(ask);
  const alone = await hammer({ clients: 1, seconds: seconds.alone, ask });
  const sum = { here: 0, there: 0 };
  for (let turns = 0; turns < rounds; turns += 1) {
    sum.here += (await hammer({ clients, seconds: seconds.together, ask })).perSecond;
    sum.there += pgbench(server, { scripts: heard.map(scriptOf), clients, seconds: seconds.together }).perSecond;
  }
  return {
    p50Ms: alone.p50Ms,
    p95Ms: alone.p95Ms,
    perSecond: round(sum.here / rounds),
    pgbenchPerSecond: round(sum.there / rounds),
    rate: round(sum.here / sum.there, 2),
  };
}

export async function readStore(folder: string) {
  const { server, shop } = await openGeneratedStore(folder);
  try {
    const [adviser, dispatcher] = [await shop.desk('service-adviser'), await shop.desk('dispatcher')];
    const screens = await screensOf({ adviser, dispatcher, day: dayOf(shop.now(), 'Asia/Shanghai') });
    const figures: Record<string, ScreenFigures> = {};
    for (const screen of screens) figures[screen.name] = await figuresOf(server, screen);
    return { screens: figures, memoryMb: server.memoryMb() };
  } finally {
    await server.close();
  }
}

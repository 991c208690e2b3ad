// npm run bench:plan: the planner on generated shop days against three dispatch rules, and its repairs. One JSON line a case, with
// the machine and the limit.
// npm run bench:plan -- --fjsp-folder DIR: plain flexible job shops against the best known, at 1 and 10 seconds.
// npm run bench:plan -- --fjsp FILE --seconds S --out CSV: one of them; writes the schedule (job,operation,machine,start,end).
// npm run bench:plan -- --tuning: the shop days that the planner may be tuned on.
import { parseArgs } from 'node:util';
import { benchFile, benchFolder } from './plan/fjsp-cases.ts';
import { benchRepair } from './plan/repair-cases.ts';
import { benchShopDays } from './plan/shop-day-cases.ts';
import { heldOutSeeds, tuningSeeds } from './shop-days/seeds.ts';

const { values } = parseArgs({
  options: {
    fjsp: { type: 'string' },
    'fjsp-folder': { type: 'string' },
    seconds: { type: 'string', default: '10' },
    out: { type: 'string' },
    tuning: { type: 'boolean', default: false },
  },
});

const seconds = Number(values.seconds);
if (!(seconds > 0)) throw new Error('--seconds wants a number above 0');
if (values.fjsp !== undefined) benchFile(values.fjsp, { seconds, out: values.out });
else if (values['fjsp-folder'] !== undefined) benchFolder(values['fjsp-folder']);
else if (values.tuning) for (const size of ['small', 'large']) benchShopDays(size, tuningSeeds);
else {
  for (const size of ['small', 'large']) benchRepair(size);
  for (const size of ['small', 'large']) benchShopDays(size, heldOutSeeds);
}

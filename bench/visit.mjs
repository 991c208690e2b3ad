// npm run bench:visit: whole visits without think time: how many a second, what each costs server and database in processor
// time, and how many bytes it leaves. One JSON line, with the machine.
import { benchVisit } from './visit/visits.ts';

process.stdout.write(`${JSON.stringify(await benchVisit())}\n`);

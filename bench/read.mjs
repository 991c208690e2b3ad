// npm run bench:read -- FOLDER [FOLDER]: the lists, files, searches and walls that people look at all day, on stores that
// `npm run generate` loaded, the small one first: p95 alone, rate of eight at once beside pgbench with the same statements. One
// JSON line, with the machine and the limits.
import { readStore } from './read/read-store.ts';
import { round } from './store/load.ts';
import { machine } from './store/server.ts';

const folders = process.argv.slice(2);
if (folders.length === 0 || folders.length > 2) {
  process.stderr.write('npm run bench:read -- FOLDER [FOLDER]\n');
  process.exit(2);
}
const stores = [];
for (const folder of folders) stores.push({ folder, ...(await readStore(folder)) });
const [small, large] = stores;
const p95Grows =
  large === undefined
    ? undefined
    : Object.fromEntries(
        Object.entries(large.screens).map(([name, { p95Ms }]) => [name, round(p95Ms / (small.screens[name]?.p95Ms ?? Number.NaN), 2)]),
      );
process.stdout.write(`${JSON.stringify({ bench: 'read', limitRate: 0.5, limitP95Grows: 1.3, p95Grows, stores, machine })}\n`);

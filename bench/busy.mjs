// npm run bench:busy: a store with 30 bays, 36 technicians and 200 cars in the house behind the real server. While its day is
// planned again and again, twenty other requests a second come: how long those wait, and how long a question for a promise
// takes. One JSON line, with the machine and the limits.
import { openBusyStore } from './busy/busy-store.ts';
import { askBeside } from './busy/traffic.ts';

const store = await openBusyStore({ bays: 30, technicians: 36, cars: 200 });
try {
  process.stdout.write(`${JSON.stringify(await askBeside(store))}\n`);
} finally {
  await store.close();
}

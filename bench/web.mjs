// npm run bench:web -- FOLDER: a real Chromium on a store that `npm run generate` loaded: what pages load, log-in to usable home,
// page switches and a save until they are painted, at full speed and four times slower, and long tasks of the board while
// events arrive. One JSON line, with the machine and the limits.
import { openGeneratedStore } from './store/generated.ts';
import { machine } from './store/server.ts';
import { boardTasks, logInTimes, openBrowser, timesOf } from './web/measure.mjs';
import { timedPages } from './web/pages.ts';

const [folder, ...more] = process.argv.slice(2);
if (folder === undefined || more.length > 0) {
  process.stderr.write('npm run bench:web -- FOLDER\n');
  process.exit(2);
}
const { server, shop } = await openGeneratedStore(folder);
const browser = await openBrowser();
try {
  const adviser = await shop.desk('service-adviser');
  const asked = { browser, baseUrl: server.baseUrl };
  const figures = {
    logIn: await logInTimes(asked),
    ...(await timesOf({ ...asked, pages: await timedPages(adviser) })),
    board: await boardTasks({ ...asked, adviser }),
  };
  const limits = { limitP95Ms: { full: 100, slow: 400 }, limitTaskMs: 50 };
  process.stdout.write(`${JSON.stringify({ bench: 'web', ...limits, ...figures, machine, chromium: browser.version() })}\n`);
} finally {
  await browser.close();
  await server.close();
}

// A failed journey tells what every page was at, since nobody sees the screen of the machine that ran it.
import { afterEach } from 'vitest';
import { openPages } from './browser.ts';

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') process.stderr.write(`${task.name}\n  ${(await openPages()).join('\n  ')}\n`);
});

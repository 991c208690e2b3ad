// A failed journey tells what every page was at, in its own error, since nobody sees the screen of the machine that ran it.
import { afterEach } from 'vitest';
import { openPages } from './browser.ts';

afterEach(async ({ task }) => {
  const fault = task.result?.state === 'fail' ? task.result.errors?.[0] : undefined;
  if (fault !== undefined) fault.message = [fault.message, 'The pages stood at:', ...(await openPages())].join('\n  ');
});

// npm run bench:live: 200 and 2,000 open screens; from an acknowledged change until the last of them is told. One JSON line, with
// the machine and the limits.
import { benchLive } from './live/streams.ts';

process.stdout.write(`${JSON.stringify(await benchLive())}\n`);

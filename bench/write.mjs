// npm run bench:write: opening a work order with five labour and five part lines over HTTP, beside a pgbench script that writes
// the same rows in one transaction on the same PostgreSQL; 1, 8 and 32 clients. One JSON line, with the machine and the limits.
import { benchWrite } from './write/open-orders.ts';

process.stdout.write(`${JSON.stringify(await benchWrite())}\n`);

// npm run bench:issue: handing out the five parts of an order over HTTP, beside a pgbench script that locks, changes and writes the
// same rows in one transaction on the same PostgreSQL; 1, 8 and 32 clients. One JSON line, with the machine and the limit.
import { benchIssue } from './issue/issue-parts.ts';

process.stdout.write(`${JSON.stringify(await benchIssue())}\n`);

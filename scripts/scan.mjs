// npm run scan -- --minutes 10: Debian's sqlmap and wapiti against a server of its own with the demo, over the endpoints
// of the API document, logged in as whoever may ask. Prints one JSON line and ends with 1 when anything was found, with 2
// when a tool is missing.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { openGateway } from './scan/gateway.mjs';
import { requestsOf } from './scan/requests.mjs';
import { startDemo } from './scan/server.mjs';
import { runSqlmap, runWapiti } from './scan/tools.mjs';

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '10' } } });
const minutes = Number(values.minutes);
if (!(minutes >= 1 && minutes <= 600)) {
  process.stderr.write('--minutes: from 1 to 600\n');
  process.exit(2);
}
const missing = ['sqlmap', 'wapiti'].filter((tool) => spawnSync(tool, ['--version'], { stdio: 'ignore' }).error);
if (missing.length > 0) {
  process.stderr.write(`not run: ${missing.join(' and ')} missing; on Debian: apt-get install sqlmap wapiti\n`);
  process.exit(2);
}

const folder = mkdtempSync(path.join(os.tmpdir(), 'bayline-scan-'));
const since = performance.now();
const milliseconds = minutes * 60_000;
const demo = await startDemo(path.join(folder, 'data'));
try {
  const gateway = await openGateway(demo.base);
  const requests = await requestsOf(gateway);
  // A third of the time for the crawler, which tries more kinds of attack at fewer places.
  const wapiti = await runWapiti({ folder, gateway, requests, milliseconds: milliseconds / 3 });
  const sqlmap = await runSqlmap({ folder, gateway, requests, until: since + milliseconds });
  const findings = [...wapiti.findings, ...sqlmap.findings, ...gateway.failures()];
  const report = {
    endpoints: requests.length,
    asked: gateway.asked(),
    answers: gateway.answers(),
    wapiti: wapiti.told,
    sqlmap: sqlmap.told,
    findings,
    seconds: Math.round((performance.now() - since) / 1000),
  };
  process.stdout.write(`${JSON.stringify(report)}\n`);
  process.exitCode = findings.length > 0 ? 1 : 0;
  await gateway.close();
} finally {
  await demo.stop();
  rmSync(folder, { recursive: true, force: true });
}

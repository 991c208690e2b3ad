// npm run bench:start: how long a stranger waits from a clean clone to the first page, how long the built server takes until
// it answers, first with the demo to load, then again on the same data, and what it holds in memory at rest and while eight
// people ask without a pause. One JSON line, with the machine and the limit.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { contract } from '@bayline/contract';
import { demoPassword } from '../apps/server/src/modules/organisation/index.ts';
import { freePort } from '../tests/free-port.ts';
import { hammer, round } from './store/load.ts';
import { deskAt } from './store/people.ts';
import { machine, startBenchServer } from './store/server.ts';

const place = mkdtempSync(path.join(os.tmpdir(), 'bayline-bench-start-'));
const secondsSince = (began) => round((performance.now() - began) / 1000);
const restMs = 5000;

/** The two commands of the README; what npm has fetched before is in its cache. */
async function cleanClone() {
  const clone = path.join(place, 'clone');
  execFileSync('git', ['clone', '--quiet', path.resolve(import.meta.dirname, '..'), clone]);
  const began = performance.now();
  execFileSync('npm', ['ci'], { cwd: clone, stdio: 'ignore' });
  const installSeconds = secondsSince(began);
  const port = await freePort();
  const env = { ...process.env, PORT: String(port), DATA_DIR: path.join(place, 'cloned') };
  const child = spawn('npm', ['start'], { cwd: clone, env, stdio: 'ignore', detached: true });
  const gone = new Promise((resolve) => child.once('exit', resolve));
  try {
    for (const until = Date.now() + 600_000; Date.now() < until; ) {
      const page = await fetch(`http://127.0.0.1:${port}/`).catch(() => undefined);
      if (page?.ok) return { installSeconds, firstPageSeconds: secondsSince(began) };
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error('a clean clone does not start');
  } finally {
    process.kill(-child.pid, 'SIGTERM');
    await gone;
  }
}

async function startedIn(folder) {
  const began = performance.now();
  const server = await startBenchServer({ standing: folder, hasDemo: true });
  return { server, took: Math.round(performance.now() - began) };
}

async function memoryOf(server) {
  const adviser = deskAt(server.baseUrl);
  await adviser.do(contract.organisation.logIn, { body: { username: 'service-adviser', password: demoPassword } });
  await new Promise((resolve) => setTimeout(resolve, restMs));
  const rest = server.memoryMb();
  const screens = [contract.home.home, contract.workOrders.list, contract.workshop.board];
  let turn = 0;
  const ask = () => {
    turn += 1;
    return adviser.do(screens[turn % screens.length], { query: {} });
  };
  await hammer({ clients: 8, seconds: 10, ask });
  return { rest, load: server.memoryMb() };
}

try {
  const clone = await cleanClone();
  const folder = path.join(place, 'data');
  const first = await startedIn(folder);
  await first.server.close();
  const again = [];
  let memoryMb;
  for (let time = 0; time < 3; time += 1) {
    const { server, took } = await startedIn(folder);
    again.push(took);
    if (time === 2) memoryMb = await memoryOf(server);
    await server.close();
  }
  const figures = { clone, firstMs: first.took, againMs: again, limitAgainMs: 3000, memoryMb };
  process.stdout.write(`${JSON.stringify({ bench: 'start', ...figures, machine })}\n`);
} finally {
  rmSync(place, { recursive: true, force: true });
}

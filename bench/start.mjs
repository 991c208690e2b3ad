// npm run bench:start: how long the built server takes until it answers, first with the demo to load, then again on the
// same data. One JSON line, with the machine and the limit.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const port = 41_000 + (process.pid % 1000);
const folder = mkdtempSync(path.join(os.tmpdir(), 'bayline-bench-'));

async function startMilliseconds() {
  const began = performance.now();
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    env: { ...process.env, PORT: String(port), DATA_DIR: folder },
    stdio: 'ignore',
  });
  for (;;) {
    const reply = await fetch(`http://127.0.0.1:${port}/api/health`).catch(() => undefined);
    if (reply?.ok) break;
    if (child.exitCode !== null || performance.now() - began > 120_000) throw new Error('the server did not start');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const took = Math.round(performance.now() - began);
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await gone;
  return took;
}

try {
  const first = await startMilliseconds();
  const again = [await startMilliseconds(), await startMilliseconds(), await startMilliseconds()];
  const machine = `${os.cpus().length} cores, ${os.cpus()[0]?.model ?? ''}, Node ${process.version}`;
  process.stdout.write(`${JSON.stringify({ bench: 'start', firstMs: first, againMs: again, limitAgainMs: 3000, machine })}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

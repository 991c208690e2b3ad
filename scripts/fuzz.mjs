// npm run fuzz -- --requests 100000 --seed 7: made-up requests to every endpoint of the API document, against stores in a
// database of their own. Prints one JSON line and ends with 1 when anything was found.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runNode } from './checks/run-step.mjs';

const root = path.resolve(import.meta.dirname, '..');
const { values } = parseArgs({ options: { requests: { type: 'string', default: '100000' }, seed: { type: 'string', default: '1' } } });
for (const [name, value] of Object.entries(values))
  if (!/^[1-9]\d{0,7}$/.test(value)) {
    process.stderr.write(`--${name}: a whole number from 1 to 99999999\n`);
    process.exit(2);
  }

const folder = mkdtempSync(path.join(os.tmpdir(), 'bayline-fuzz-'));
const report = path.join(folder, 'report.json');
const words = [path.join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--project', 'guards', 'tests/guards/fuzz/fuzz.test.ts'];
const env = { BAYLINE_FUZZ_REQUESTS: values.requests, BAYLINE_FUZZ_SEED: values.seed, BAYLINE_FUZZ_REPORT: report };
const since = performance.now();
const { isOk, output } = await runNode(words, { cwd: root, env });
try {
  const fuzzed = JSON.parse(readFileSync(report, 'utf8'));
  process.stdout.write(`${JSON.stringify({ ...fuzzed, seconds: Math.round((performance.now() - since) / 1000) })}\n`);
} catch {
  process.stderr.write(output);
}
rmSync(folder, { recursive: true, force: true });
process.exitCode = isOk ? 0 : 1;

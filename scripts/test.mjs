// npm test: every check and every suite, one line each. A failure does not hide what comes after it. With words it
// runs the named steps only: npm test -- walls rules
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { prepareChromium } from './checks/chromium.mjs';
import { preparePostgres15 } from './checks/postgres-15.mjs';
import { runNode } from './checks/run-step.mjs';

const root = path.resolve(import.meta.dirname, '..');
const reports = mkdtempSync(path.join(os.tmpdir(), 'bayline-reports-'));
process.on('exit', () => rmSync(reports, { recursive: true, force: true }));

const program = (file, ...words) => [path.join(root, 'node_modules', file), ...words];
const messageOptions =
  '--silent --project project.inlang --outdir src/paraglide --output-structure message-modules --strategy globalVariable baseLocale';
const compileMessages = program('@inlang/paraglide-js/bin/run.js', 'compile', ...messageOptions.split(' '));

/** Runs the programs one after the other until one fails; counts as one. */
function check(name, ...runs) {
  const run = async () => {
    let output = '';
    for (const { words, folder = '.' } of runs) {
      const result = await runNode(words, { cwd: path.join(root, folder) });
      output += result.output;
      if (!result.isOk) return { passed: 0, failed: 1, output };
    }
    return { passed: 1, failed: 0, output };
  };
  return { name, run };
}

/** Vitest projects in one run. No test found, a test left out or a file that does not load each count as failed. */
function suite(name, { projects, files = [], env = {}, workers = 2 }) {
  const run = async () => {
    const report = path.join(reports, `${name}.json`);
    const words = program(
      'vitest/vitest.mjs',
      'run',
      ...projects.flatMap((project) => ['--project', project]),
      ...files,
      `--maxWorkers=${workers}`,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    );
    const { isOk, output } = await runNode(words, { cwd: root, env });
    return { ...countsOf(report, isOk), output };
  };
  return { name, run, isSuite: true };
}

function countsOf(report, isOk) {
  let read;
  try {
    read = JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    return { passed: 0, failed: 1 };
  }
  const unloaded = read.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  ).length;
  const failed = read.numFailedTests + read.numPendingTests + read.numTodoTests + unloaded;
  const isClean = isOk && read.numTotalTests > 0;
  return { passed: read.numPassedTests, failed: failed === 0 && !isClean ? 1 : failed };
}

const steps = [
  check('types', { words: program('tsc7/bin/tsc', '-p', 'tsconfig.json') }),
  check('types-web', { words: compileMessages, folder: 'apps/web' }, { words: program('tsc7/bin/tsc', '-p', 'apps/web/tsconfig.json') }),
  check('format', { words: program('@biomejs/biome/bin/biome', 'check', '--diagnostic-level=error', '--max-diagnostics=50', '.') }),
  { ...check('lint', { words: program('oxlint/bin/oxlint', '--type-aware') }), after: 'types-web' },
  check('walls', { words: ['scripts/walls.mjs'] }),
  check('tables', { words: ['scripts/checks/sql-tiers.mjs'] }),
  { ...check('unused', { words: program('knip/bin/knip.js', '--no-progress', '--no-config-hints') }), after: 'types-web' },
  check('messages', { words: ['scripts/checks/messages.mjs'] }),
  { ...check('build', { words: ['scripts/build.mjs'] }), after: 'types-web' },
  { ...check('budget', { words: ['scripts/checks/budget.mjs'] }), after: 'build', needsBuild: true },
  // In one run they share a database server, and no core waits for the end of each.
  suite('suites', { projects: ['guards', 'stores', 'rules'] }),
  // The oldest PostgreSQL that we promise: every migration, every statement that the server can send, and whole visits.
  ...(preparePostgres15()
    ? [
        suite('oldest', {
          projects: ['guards', 'stores'],
          files: ['tests/guards/statements.test.ts', 'tests/stories/visit.test.ts'],
          env: { BAYLINE_TEST_POSTGRES: '15' },
        }),
      ]
    : []),
  // Whole servers. The faults wait for starts and ends more than they work: a third worker has the cores for them.
  { ...suite('servers', { projects: ['faults', 'journeys'], workers: 3 }), needsBuild: true, before: prepareChromium },
];

const seconds = (since) => ((performance.now() - since) / 1000).toFixed(1);

async function runStep(step, isBuilt) {
  const since = performance.now();
  if (step.needsBuild && !isBuilt) {
    process.stdout.write(`${step.name.padEnd(12)}not run: the build failed\n`);
    return { name: step.name, passed: 0, failed: 1, took: '0.0' };
  }
  const note = step.before?.();
  const { passed, failed, output } = await step.run();
  const took = seconds(since);
  const verdict = failed === 0 ? 'ok    ' : 'FAILED';
  process.stdout.write(`${step.name.padEnd(12)}${verdict} ${took.padStart(7)} s${note === undefined ? '' : `  (${note})`}\n`);
  if (failed > 0) process.stdout.write(`${output.trimEnd()}\n\n`);
  return { name: step.name, passed, failed, took };
}

const isBuiltIn = (results) => results.every(({ name, failed }) => name !== 'build' || failed === 0);

/** Two checks at a time, since most use one core; what reads the compiled messages or the build waits for them. */
async function runChecks(chosen) {
  const left = [...chosen];
  const running = new Set();
  const results = [];
  const isReady = ({ after }) => chosen.every(({ name }) => name !== after) || results.some(({ name }) => name === after);
  while (left.length + running.size > 0) {
    const next = left.findIndex(isReady);
    if (next !== -1 && running.size < 2) {
      const [step] = left.splice(next, 1);
      const run = runStep(step, isBuiltIn(results)).then((result) => {
        results.push(result);
        running.delete(run);
      });
      running.add(run);
    } else await Promise.race(running);
  }
  return results;
}

/** One after the other: side by side they took as long on two cores, and a busy hook ran out of time. */
async function runSuites(chosen, isBuilt) {
  const results = [];
  for (const step of chosen) results.push(await runStep(step, isBuilt));
  return results;
}

async function runAll(names) {
  const unknown = names.filter((name) => steps.every((step) => step.name !== name));
  if (unknown.length > 0) {
    process.stderr.write(`no such step: ${unknown.join(', ')}; there are: ${steps.map(({ name }) => name).join(', ')}\n`);
    process.exit(2);
  }
  const since = performance.now();
  const chosen = steps.filter(({ name }) => names.length === 0 || names.includes(name));
  const checks = await runChecks(chosen.filter(({ isSuite }) => !isSuite));
  const suites = await runSuites(
    chosen.filter(({ isSuite }) => isSuite),
    isBuiltIn(checks),
  );
  const results = [...checks, ...suites];
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  process.stdout.write(`\n${'step'.padEnd(12)}${'passed'.padStart(8)}${'failed'.padStart(8)}${'seconds'.padStart(9)}\n`);
  for (const { name, passed, failed, took } of [
    ...results,
    { name: 'all', passed: sum('passed'), failed: sum('failed'), took: seconds(since) },
  ]) {
    process.stdout.write(`${name.padEnd(12)}${String(passed).padStart(8)}${String(failed).padStart(8)}${took.padStart(9)}\n`);
  }
  process.stdout.write(`\n${sum('passed')} passed, ${sum('failed')} failed\n`);
  process.exitCode = sum('failed') === 0 ? 0 : 1;
}

await runAll(process.argv.slice(2));

// The walls between the rooms: none is broken in the real tree, the tool has really read that tree, and every
// violation planted in the canary is found. A tool that parses nothing says "0 violations" as well.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { countFiles, printFindings } from './checks/sources.mjs';

const root = path.resolve(import.meta.dirname, '..');
const { forbidden } = createRequire(import.meta.url)('../.dependency-cruiser.cjs');
const canary = path.join(root, 'tests/fixtures/walls');
const rooms = ['packages/domain/src', 'packages/contract/src', 'apps/server/src', 'apps/web/src', 'db/demo', 'bench'];
/** Fewer dependencies a file than this and the tool has not understood TypeScript; the real tree has above three. */
const leastDependenciesPerFile = 1;

function cruise(folder) {
  const tool = path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const config = path.join(root, '.dependency-cruiser.cjs');
  const places = rooms.filter((room) => existsSync(path.join(folder, room)));
  const run = spawnSync(process.execPath, [tool, '--config', config, '--output-type', 'json', ...places], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (!run.stdout.startsWith('{')) throw new Error(`dependency-cruiser gave no report: ${run.stderr}`);
  return JSON.parse(run.stdout);
}

const lineOf = ({ rule, from, to, cycle }) => `${rule.name}: ${from} → ${cycle ? cycle.map(({ name }) => name).join(' → ') : to}`;

function realTree() {
  const { summary, modules } = cruise(root);
  const read = modules.filter(({ source }) => rooms.some((room) => source.startsWith(`${room}/`))).length;
  const present = rooms.reduce((sum, room) => sum + countFiles(path.join(root, room), /(?<!\.test)(?<!\.d)\.tsx?$/), 0);
  const dependencies = modules.reduce((sum, module) => sum + module.dependencies.length, 0);
  const findings = summary.violations.map(lineOf);
  if (read < present) findings.push(`only ${read} of ${present} files were read`);
  if (dependencies < present * leastDependenciesPerFile) findings.push(`only ${dependencies} imports were seen in ${present} files`);
  return { findings, read, dependencies };
}

/** The kernel lies under all modules, the list of all events over them. */
const beyondTiers = new Set(['kernel', 'events']);

/** Folders that stand in no tier would be bound by no wall. */
function foldersWithoutTier() {
  const known = new Set(JSON.parse(readFileSync(path.join(root, 'scripts/checks/tiers.json'), 'utf8')).flat());
  return ['packages/domain/src', 'apps/server/src/modules'].flatMap((place) =>
    readdirSync(path.join(root, place), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !beyondTiers.has(entry.name) && !known.has(entry.name))
      .map((entry) => `${place}/${entry.name} stands in no tier of scripts/checks/tiers.json`),
  );
}

function canaryFindings() {
  const wanted = JSON.parse(readFileSync(path.join(canary, 'expected.json'), 'utf8'));
  const found = new Set(cruise(canary).summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`));
  const rules = new Set(forbidden.map(({ name }) => name));
  const planted = new Set(wanted.map((line) => line.split(':')[0]));
  return [
    ...wanted.filter((line) => !found.has(line)).map((line) => `canary: planted and not found: ${line}`),
    ...[...found].filter((line) => !wanted.includes(line)).map((line) => `canary: found and not planted: ${line}`),
    ...[...rules].filter((name) => !planted.has(name)).map((name) => `canary: no violation is planted for the rule ${name}`),
  ];
}

const { findings, read, dependencies } = realTree();
findings.push(...foldersWithoutTier(), ...canaryFindings());
printFindings('walls', findings, `${read} files, ${dependencies} imports, canary alive`);

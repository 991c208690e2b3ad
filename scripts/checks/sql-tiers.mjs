// No import shows which tables a module's SQL touches, so this reads the SQL: a module reads its own tables and
// those of lower tiers, and writes its own only. Which module owns a table stands in the migrations, as a line
// `-- module: <name>` before its `create table`, or later as `-- table <table> goes to module <name>`. The platform's tables
// lie under all tiers.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { filesBelow, printFindings } from './sources.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const tiers = JSON.parse(readFileSync(path.join(import.meta.dirname, 'tiers.json'), 'utf8'));
const tierOf = new Map([['platform', -1], ...tiers.flatMap((names, tier) => names.map((name) => [name, tier]))]);
/** Every key in the platform begins with the dealership, so the platform may read this one table of a module. */
const tenantTable = 'dealerships';
/** Stands for `${…}` in a template; no SQL holds it. */
const hole = '\u0000';

/** table → module, from the migrations; a table outside any known module is a finding. */
function ownersIn(folder, findings) {
  const owners = new Map();
  const givenIn = new Map();
  for (const file of filesBelow(path.join(folder, 'db/migrations'), /\.sql$/).toSorted()) {
    let owner;
    const give = (table, module) => {
      owners.set(table, module);
      givenIn.set(table, path.relative(folder, file));
    };
    for (const line of readFileSync(file, 'utf8').split('\n')) {
      owner = /^-- module: (\S+)/.exec(line)?.[1] ?? owner;
      const table = /^create table (?:if not exists )?"?(\w+)"?/i.exec(line)?.[1];
      const [, passed, to] = /^-- table (\w+) goes to module (\S+)/.exec(line) ?? [];
      if (table !== undefined) give(table, owner);
      if (passed !== undefined) give(passed, to);
    }
  }
  for (const [table, module] of owners) {
    if (!tierOf.has(module)) findings.push(`${givenIn.get(table)}: table ${table} belongs to no module of tiers.json (${module})`);
  }
  return owners;
}

function textsIn(file) {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022, true);
  const texts = [];
  const visit = (node) => {
    if (ts.isStringLiteralLike(node)) texts.push({ text: node.text, start: node.getStart() });
    if (ts.isTemplateExpression(node)) {
      texts.push({ text: [node.head.text, ...node.templateSpans.map((span) => span.literal.text)].join(hole), start: node.getStart() });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return texts.map(({ text, start }) => ({
    text: text.replace(/--[^\n]*/g, ' '),
    line: source.getLineAndCharacterOfPosition(start).line + 1,
  }));
}

const name = String.raw`(?:only\s+)?(?:public\s*\.\s*)?"?(\w+|${hole})"?`;
const writes = new RegExp(String.raw`\b(?:insert\s+into|merge\s+into|update|delete\s+from|truncate(?:\s+table)?)\s+${name}`, 'gi');
const reads = new RegExp(
  String.raw`\b(?:from|join|using)\s+(?:lateral\s+)?${name}((?:\s+(?:as\s+)?\w+)?(?:\s*,\s*(?:public\s*\.\s*)?"?\w+"?(?:\s+(?:as\s+)?\w+)?)*)`,
  'gi',
);

/** { table, isWrite } for each table that the text names where SQL names tables. */
function touchesIn(text) {
  const written = [...text.matchAll(writes)].map(([, table]) => ({ table, isWrite: true }));
  const read = [...text.matchAll(reads)].flatMap(([, first, rest]) => {
    const further = rest
      .split(',')
      .slice(1)
      .map((item) => /(\w+)"?(?:\s|$)/.exec(item.trim())?.[1] ?? '');
    return [first, ...further].map((table) => ({ table, isWrite: false }));
  });
  return [...written, ...read];
}

function objection({ module, table, isWrite, owner }) {
  if (table === hole) return 'a table name must be written out, so that it can be checked';
  if (owner === undefined || owner === module) return undefined;
  if (isWrite) return `${module} writes ${table}, which belongs to ${owner}: call its command`;
  if (table === tenantTable && module === 'platform') return undefined;
  if (tierOf.get(owner) < tierOf.get(module)) return undefined;
  return `${module} (tier ${tierOf.get(module)}) reads ${table} of ${owner} (tier ${tierOf.get(owner)})`;
}

function check(folder) {
  const findings = [];
  const owners = ownersIn(folder, findings);
  const place = path.join(folder, 'apps/server/src');
  let touched = 0;
  for (const file of filesBelow(place, /(?<!\.test)\.ts$/)) {
    const [room, inside] = path.relative(place, file).split(path.sep);
    const module = room === 'platform' ? 'platform' : room === 'modules' ? inside : undefined;
    if (module === undefined) continue;
    for (const { text, line } of textsIn(file)) {
      const complaints = new Set();
      for (const { table, isWrite } of touchesIn(text)) {
        const owner = owners.get(table.toLowerCase());
        if (owner !== undefined) touched += 1;
        const complaint = objection({ module, table, isWrite, owner });
        if (complaint !== undefined) complaints.add(complaint);
      }
      for (const complaint of complaints) findings.push(`${path.relative(folder, file)}:${line}: ${complaint}`);
    }
  }
  return { findings, tables: owners.size, touched };
}

const canary = path.join(root, 'tests/fixtures/sql-tiers');
const { findings, tables, touched } = check(root);
if (tables === 0 || touched === 0) findings.push(`${tables} tables and ${touched} uses of them were read: the check sees nothing`);
const expectedFile = path.join(canary, 'expected.json');
const expected = existsSync(expectedFile) ? JSON.parse(readFileSync(expectedFile, 'utf8')) : [];
const found = check(canary).findings;
for (const line of expected.filter((wanted) => !found.includes(wanted))) findings.push(`canary: planted and not found: ${line}`);
for (const line of found.filter((seen) => !expected.includes(seen))) findings.push(`canary: found and not planted: ${line}`);
if (expected.length === 0) findings.push('the canary plants nothing');
printFindings('tables and tiers', findings, `${tables} tables, ${touched} uses, canary alive`);

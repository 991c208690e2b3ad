// What a browser must fetch before a page works, as compressed script: the log-in page, the role home in all, and
// what each further page adds to it. Reads the manifest of the built web app.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { printFindings } from './sources.mjs';

const dist = path.resolve(import.meta.dirname, '../../apps/web/dist');
const kilobyte = 1000;
const budget = { logIn: 120 * kilobyte, home: 450 * kilobyte, furtherPage: 80 * kilobyte };
const entry = 'index.html';
const shell = 'src/app/shell-entry.tsx';
const home = 'src/features/home/pages/home-page.tsx';
/** Fetched only when somebody opens a chart, the scanner or the signature surface. */
const isApart = (name) => !name.startsWith('src/features/') && /echarts|charts?\b|scanner|zxing|signature/i.test(name);

const sizes = new Map();
function gzipped(file) {
  if (!sizes.has(file)) sizes.set(file, gzipSync(readFileSync(path.join(dist, file)), { level: 9 }).length);
  return sizes.get(file);
}

/** The scripts that must be there before the named chunks run: they and all they import statically. */
function closure(manifest, names, seen = new Set()) {
  for (const name of names) {
    if (seen.has(name)) continue;
    const chunk = manifest[name];
    if (chunk === undefined) throw new Error(`the manifest has no ${name}`);
    seen.add(name);
    closure(manifest, chunk.imports ?? [], seen);
  }
  return seen;
}

function weigh(manifest, names, { without = new Set() } = {}) {
  const files = new Set([...names].filter((name) => !without.has(name) && !isApart(name)).map((name) => manifest[name].file));
  return [...files].filter((file) => file.endsWith('.js')).reduce((sum, file) => sum + gzipped(file), 0);
}

/** What is there before the chunk is fetched: the home, and the page that fetches it, where that is another page's part. */
function before(manifest, page, atHome) {
  const openers = Object.keys(manifest).filter((name) => manifest[name].dynamicImports?.includes(page));
  const [opener] = openers;
  return openers.length === 1 && opener.startsWith('src/features/') ? closure(manifest, [opener], new Set(atHome)) : atHome;
}

function measure(manifest) {
  const logIn = closure(manifest, [entry]);
  const atHome = closure(manifest, [entry, shell, home]);
  const pages = Object.keys(manifest).filter((name) => name.startsWith('src/features/') && manifest[name].isDynamicEntry && name !== home);
  return [
    { page: 'log-in', bytes: weigh(manifest, logIn), most: budget.logIn },
    { page: 'role home in all', bytes: weigh(manifest, atHome), most: budget.home },
    ...pages.map((page) => ({
      page,
      bytes: weigh(manifest, closure(manifest, [page]), { without: before(manifest, page, atHome) }),
      most: budget.furtherPage,
    })),
  ];
}

function check() {
  const file = path.join(dist, '.vite/manifest.json');
  if (!existsSync(file))
    return printFindings('budget', ['the web app is not built (apps/web/dist/.vite/manifest.json)'], 'nothing weighed');
  const figures = measure(JSON.parse(readFileSync(file, 'utf8')));
  for (const { page, bytes, most } of figures)
    process.stdout.write(`  ${(bytes / kilobyte).toFixed(1).padStart(7)} of ${most / kilobyte} kB  ${page}\n`);
  const findings = figures
    .filter(({ bytes, most }) => bytes > most)
    .map(({ page, bytes, most }) => `${page} weighs ${(bytes / kilobyte).toFixed(1)} kB of ${most / kilobyte}`);
  printFindings('budget', findings, `${figures.length} pages weighed`);
}

check();

// Builds what is stale: the web app with vite, the server with esbuild. The stamp is a hash of paths, sizes and
// times, so that a start with nothing changed costs milliseconds.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const root = path.resolve(import.meta.dirname, '..');
const ignored = new Set(['node_modules', 'dist', 'paraglide', '.vite', 'cache']);

function* filesBelow(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    // Hidden files and a README are what the message compiler leaves in its project at the first build.
    if (ignored.has(entry.name) || entry.name.startsWith('.') || entry.name === 'README.md') continue;
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) yield* filesBelow(file);
    else if (!/\.test\.tsx?$/.test(entry.name)) yield file;
  }
}

/** The first build in a fresh clone writes the message compiler's settings anew with the same words: the second start would build again. */
const isWrittenAnew = (file) => file.includes(`${path.sep}project.inlang${path.sep}`);

function stampOf(folders) {
  const hash = createHash('sha256');
  for (const folder of folders) {
    const place = path.join(root, folder);
    const files = statSync(place).isDirectory() ? [...filesBelow(place)].sort() : [place];
    for (const file of files) {
      const { size, mtimeMs } = statSync(file);
      const change = isWrittenAnew(file) ? readFileSync(file, 'utf8') : mtimeMs;
      hash.update(`${path.relative(root, file)} ${size} ${change}\n`);
    }
  }
  return hash.digest('hex');
}

function isFresh({ name, output }, stamp) {
  const file = path.join(root, 'dist', `${name}.stamp`);
  return existsSync(path.join(root, output)) && existsSync(file) && readFileSync(file, 'utf8') === stamp;
}

function compress(folder) {
  for (const file of filesBelow(folder)) {
    if (!/\.(js|css|html|svg|json)$/.test(file)) continue;
    const bytes = readFileSync(file);
    writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
    writeFileSync(`${file}.br`, brotliCompressSync(bytes));
  }
}

/** It carries the names of the files that it keeps: another version of the app is another worker to the browser. */
async function buildServiceWorker() {
  const { build } = await import('esbuild');
  const dist = path.join(root, 'apps/web/dist');
  const files = [...filesBelow(path.join(dist, 'assets'))].map((file) => `/${path.relative(dist, file).replaceAll(path.sep, '/')}`).sort();
  const version = createHash('sha256')
    .update(readFileSync(path.join(dist, 'index.html')))
    .update(files.join('\n'))
    .digest('hex');
  await build({
    entryPoints: [path.join(root, 'apps/web/service-worker/sw.ts')],
    outfile: path.join(dist, 'sw.js'),
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    define: { builtFiles: JSON.stringify(files), builtVersion: JSON.stringify(version.slice(0, 16)) },
    logLevel: 'warning',
  });
}

async function buildWeb() {
  const vite = path.join(root, 'node_modules/vite/bin/vite.js');
  // Also when a test starts it: with NODE_ENV of the test runner the pages would carry React's development build.
  const env = { ...process.env, NODE_ENV: 'production' };
  execFileSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], { cwd: path.join(root, 'apps/web'), env, stdio: 'inherit' });
  await buildServiceWorker();
  compress(path.join(root, 'apps/web/dist'));
}

/** Ours, and the one package whose hundreds of small files take longer to find than to run. */
const isBundled = (name) => name.startsWith('@bayline/') || /^typebox(\/|$)/.test(name);

async function buildServer() {
  const { build } = await import('esbuild');
  // Chunks carry a hash in their names: without this the old ones would pile up.
  rmSync(path.join(root, 'dist/server'), { recursive: true, force: true });
  const source = path.join(root, 'apps/server/src');
  const workers = [...filesBelow(source)].filter((file) => file.endsWith('.worker.ts'));
  const tools = [...filesBelow(path.join(source, 'commands-line'))].filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));
  await build({
    entryPoints: [path.join(source, 'main.ts'), ...workers, ...tools].map((file) => ({ in: file, out: path.basename(file, '.ts') })),
    outdir: path.join(root, 'dist/server'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: true,
    splitting: true,
    logLevel: 'warning',
    plugins: [
      {
        name: 'packages-outside',
        setup({ onResolve }) {
          onResolve({ filter: /^[^./]/ }, ({ path: name, kind }) =>
            kind === 'entry-point' || isBundled(name) ? undefined : { path: name, external: true },
          );
        },
      },
    ],
  });
}

const parts = [
  {
    name: 'web',
    zh: '网页',
    en: 'web app',
    folders: ['apps/web', 'packages', 'package-lock.json', 'scripts/build.mjs'],
    output: 'apps/web/dist/index.html',
    build: buildWeb,
  },
  {
    name: 'server',
    zh: '服务',
    en: 'server',
    folders: ['apps/server/src', 'packages', 'db/demo', 'db/generate', 'package-lock.json', 'scripts/build.mjs'],
    output: 'dist/server/main.js',
    build: buildServer,
  },
];

/** The parts whose sources changed since they were built, each with the stamp of what it will be built from. */
export function staleParts() {
  return parts.map((part) => ({ ...part, stamp: stampOf(part.folders) })).filter((part) => !isFresh(part, part.stamp));
}

/** Builds the stale parts; prints a line for each. */
export async function buildStale() {
  mkdirSync(path.join(root, 'dist'), { recursive: true });
  for (const { name, zh, en, stamp, build } of staleParts()) {
    const began = performance.now();
    process.stdout.write(`正在构建${zh} … · building the ${en} …\n`);
    await build();
    writeFileSync(path.join(root, 'dist', `${name}.stamp`), stamp);
    process.stdout.write(`  ${((performance.now() - began) / 1000).toFixed(1)} s\n`);
  }
}

if (process.argv[1] === import.meta.filename) {
  await buildStale().catch((error) => {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  });
}

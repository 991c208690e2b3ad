// Runs a bundled program of the server: npm run import, npm run books, and the server itself.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');

function refuse(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

export async function run(name, words) {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) refuse(`需要 Node 20.19 或更高版本,现为 ${process.version} · Node 20.19 or later is needed, this is ${process.version}`);
  if (!existsSync(path.join(root, 'node_modules/esbuild'))) refuse('请先运行 npm ci · run npm ci first');
  const { buildStale } = await import('./build.mjs');
  await buildStale();
  const child = spawn(process.execPath, ['--enable-source-maps', path.join(root, `dist/server/${name}.js`), ...words], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.once('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
}

if (process.argv[1] === import.meta.filename) {
  const [name, ...words] = process.argv.slice(2);
  if (!name) refuse('缺少程序名 · the name of a program is missing');
  await run(name, words);
}

// Runs a bundled program of the server: npm run import, npm run books, and the server itself. It runs in this very
// process, so that signals, the exit code and a kill meet the program and not a parent in between.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const root = path.resolve(import.meta.dirname ?? '.', '..');
const built = path.join(root, 'dist/server');

function refuse(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

function checkMachine() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19))
    refuse(`需要 Node 20.19 或更高版本,现为 ${process.version} · Node 20.19 or later is needed, this is ${process.version}`);
  if (!existsSync(path.join(root, 'node_modules/fastify'))) refuse('请先运行 npm ci · run npm ci first');
}

/** Builds in a process of its own, whose memory the server does not inherit. */
async function build() {
  const { staleParts } = await import('./build.mjs');
  if (staleParts().length === 0) return;
  try {
    execFileSync(process.execPath, [path.join(root, 'scripts/build.mjs')], { stdio: 'inherit' });
  } catch {
    refuse('构建失败,原因见上 · the build failed, see above');
  }
}

export async function run(name, words) {
  checkMachine();
  await build();
  const file = path.join(built, `${name}.js`);
  if (!/^[a-z][a-z0-9-]*$/.test(name) || !existsSync(file)) {
    const names = readdirSync(built)
      .filter((entry) => /^[a-z][a-z0-9-]*\.js$/.test(entry) && !/^(main|chunk-.*)\.js$/.test(entry))
      .map((entry) => entry.slice(0, -3));
    refuse(`没有名为 ${name} 的程序(现有:${names.join('、')}) · there is no program ${name} (there are: ${names.join(', ')})`);
  }
  process.env.NODE_ENV ??= 'production';
  process.setSourceMapsEnabled(true);
  process.argv = [process.execPath, file, ...words];
  await import(pathToFileURL(file).href);
}

if (process.argv[1] === import.meta.filename) {
  const [name, ...words] = process.argv.slice(2);
  if (!name) refuse('缺少程序名 · the name of a program is missing');
  await run(name, words);
}

// npm run upgrade: does the data of an earlier release live on under this one? Builds that commit (by default the one
// before) in a scratch folder, lets it load its demo group, and starts this program on the same data folder.
//   npm run upgrade -- COMMIT
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const root = path.resolve(import.meta.dirname, '..');
const longestStart = 180_000;
const git = (...words) => execFileSync('git', words, { cwd: root, encoding: 'buffer', maxBuffer: 500_000_000 });
const say = (text) => process.stdout.write(`${text}\n`);

async function freePort() {
  const server = net.createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Starts the program of that folder and waits until it answers. */
async function start(program, dataFolder) {
  const port = await freePort();
  const env = { ...process.env, DATA_DIR: dataFolder, PORT: String(port) };
  const child = spawn(process.execPath, ['scripts/start.mjs'], { cwd: program, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      said += chunk;
    });
  const gone = new Promise((resolve) => child.once('exit', resolve));
  const base = `http://127.0.0.1:${port}`;
  for (const until = Date.now() + longestStart; Date.now() < until && child.exitCode === null; await pause(200))
    if ((await fetch(`${base}/api/health`).catch(() => undefined))?.ok)
      return {
        base,
        said: () => said,
        stop: async () => {
          child.kill('SIGTERM');
          await gone;
        },
      };
  child.kill('SIGKILL');
  throw new Error(`it does not start:\n${said}`);
}

/** What an adviser sees: the list of work orders, as many and the same before and after. */
async function orders({ base }) {
  const body = JSON.stringify({ username: 'service-adviser', password: 'bayline-demo' });
  const logIn = await fetch(`${base}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-bayline': '1' },
    body,
  });
  if (!logIn.ok) throw new Error(`the adviser cannot log in: ${logIn.status} ${await logIn.text()}`);
  const cookie = logIn.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const list = await fetch(`${base}/api/work-orders`, { headers: { cookie } });
  if (!list.ok) throw new Error(`the work orders cannot be read: ${list.status} ${await list.text()}`);
  return (await list.json()).rows.map(({ id }) => id).toSorted();
}

function makeProgram(commit, folder) {
  mkdirSync(folder);
  const archive = path.join(folder, '..', 'program.tar');
  writeFileSync(archive, git('archive', commit));
  execFileSync('tar', ['xf', archive, '-C', folder]);
  execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: folder, stdio: 'inherit' });
  execFileSync(process.execPath, ['scripts/build.mjs'], { cwd: folder, stdio: 'inherit' });
}

async function tryUpgrade(commit, scratch) {
  const [program, dataFolder] = [path.join(scratch, 'program'), path.join(scratch, 'data')];
  makeProgram(commit, program);
  const before = await start(program, dataFolder);
  const known = await orders(before);
  await before.stop();
  if (known.length === 0) throw new Error('the earlier program shows no work order');
  const after = await start(root, dataFolder);
  const migrated = after.said().match(/^迁移 .*$/gm)?.length ?? 0;
  const still = await orders(after);
  execFileSync(process.execPath, ['scripts/run.mjs', 'books'], {
    cwd: root,
    env: { ...process.env, DATA_DIR: dataFolder },
    stdio: 'inherit',
  });
  await after.stop();
  if (still.join() !== known.join()) throw new Error(`${known.length} work orders before, ${still.length} after, or others`);
  say(`${known.length} work orders live on, ${migrated} migrations, the books agree`);
}

const [commit = 'HEAD~1'] = process.argv.slice(2);
const name = git('rev-parse', '--short', commit).toString().trim();
const scratch = mkdtempSync(path.join(os.tmpdir(), 'bayline-upgrade-'));
say(`from ${name}`);
try {
  await tryUpgrade(name, scratch);
} catch (error) {
  process.stderr.write(`the upgrade from ${name} failed: ${error.message}\n`);
  process.exitCode = 1;
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

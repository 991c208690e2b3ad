// The data folder belongs to one running server. A socket held open by the process is the lock: the kernel lets
// go of it however the process ends, so a kill -9 leaves nothing to clean up by hand.
import { randomBytes } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { SettingRefused } from '../config.ts';

export interface Secrets {
  readonly supervisor: string;
  readonly owner: string;
  readonly app: string;
  readonly jobs: string;
  /** 32 bytes, base64: seals ID numbers. */
  readonly idNumberKey: string;
}

/**
 * Name of the folder's lock. On Linux it lies in the kernel alone, not in a temp folder that differs between users;
 * it names the folder itself, so that another way to the same place meets the same lock.
 */
function lockName(folder: string): string {
  const { dev, ino } = statSync(folder);
  const name = `bayline-${dev}-${ino}`;
  return process.platform === 'linux' ? `\0${name}` : path.join(os.tmpdir(), `${name}.lock`);
}

async function isAnswered(socketPath: string): Promise<boolean> {
  return await new Promise((resolve) => {
    const socket = net.connect(socketPath);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

async function listen(socketPath: string): Promise<net.Server> {
  return await new Promise((resolve, reject) => {
    const server = net.createServer((socket) => socket.destroy());
    server.once('error', reject);
    server.listen(socketPath, () => {
      server.unref();
      resolve(server);
    });
  });
}

/** One level after the other: Node's own recursion never ends in the kernel's folders, such as /proc/x. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(path.dirname(folder));
  mkdirSync(folder, { mode: 0o711 });
}

function prepareFolder(folder: string): void {
  try {
    makeFolder(folder);
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    if (statSync(folder).isDirectory()) return;
  } catch {
    // Said below, in one sentence for every cause.
  }
  throw new SettingRefused(
    `无法使用数据目录 ${folder}:不是可写的文件夹 · the data folder ${folder} cannot be used: it is not a folder that can be written to`,
  );
}

/** Takes the folder for this process. Returns undefined when another server has it. */
export async function lockDataFolder(folder: string): Promise<{ release: () => Promise<void> } | undefined> {
  prepareFolder(folder);
  const name = lockName(folder);
  if (!name.startsWith('\0') && existsSync(name)) {
    if (await isAnswered(name)) return undefined;
    rmSync(name, { force: true });
  }
  const server = await listen(name).catch(() => undefined);
  if (!server) return undefined;
  return { release: () => new Promise((resolve) => server.close(() => resolve())) };
}

function parseSecrets(file: string): Secrets {
  try {
    const read = JSON.parse(readFileSync(file, 'utf8')) as Partial<Record<keyof Secrets, unknown>>;
    const { supervisor, owner, app, jobs, idNumberKey } = read;
    const isWhole = [supervisor, owner, app, jobs].every((word) => typeof word === 'string' && word.length >= 16);
    if (isWhole && typeof idNumberKey === 'string' && Buffer.from(idNumberKey, 'base64').length === 32) return read as Secrets;
  } catch {
    // Said below.
  }
  throw new SettingRefused(`${file} 无法读取或已损坏,请从备份恢复 · ${file} cannot be read or is damaged: restore it from a backup`);
}

/** What a new disk or a start that was cut short leaves behind. */
const leftBehind: readonly string[] = ['lost+found', 'secrets.json.new', 'postgres.new', 'postgres.log'];
const isNobodys = (name: string) => name.startsWith('.') || leftBehind.includes(name);

/** A folder that somebody uses for something else was named by mistake. */
export function refuseForeign(folder: string): void {
  const foreign = readdirSync(folder).find((name) => !isNobodys(name));
  if (foreign === undefined) return;
  throw new SettingRefused(
    `数据目录 ${folder} 中有别的文件(${foreign}),请用 DATA_DIR 换一个空文件夹 · the data folder ${folder} holds other files (${foreign}), choose an empty one with DATA_DIR`,
  );
}

/** Passwords and keys of this folder, made once, readable by its owner only. */
export function readSecrets(folder: string): Secrets {
  const file = path.join(folder, 'secrets.json');
  if (existsSync(file)) {
    const secrets = parseSecrets(file);
    if ((statSync(file).mode & 0o077) !== 0) chmodSync(file, 0o600);
    return secrets;
  }
  // New keys would open neither the old database nor the ID numbers in it.
  if (existsSync(path.join(folder, 'postgres'))) {
    throw new SettingRefused(
      `${folder} 中有数据库,但缺少 secrets.json,请从备份恢复 · ${folder} holds a database but no secrets.json: restore it from a backup`,
    );
  }
  refuseForeign(folder);
  const word = () => randomBytes(24).toString('base64url');
  const secrets: Secrets = {
    supervisor: word(),
    owner: word(),
    app: word(),
    jobs: word(),
    idNumberKey: randomBytes(32).toString('base64'),
  };
  const fresh = `${file}.new`;
  rmSync(fresh, { force: true });
  writeFileSync(fresh, JSON.stringify(secrets, null, 2), { mode: 0o600, flush: true });
  renameSync(fresh, file);
  return secrets;
}

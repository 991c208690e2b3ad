// The data folder belongs to one running server. A socket held open by the process is the lock: the kernel lets
// go of it however the process ends, so a kill -9 leaves nothing to clean up by hand.
import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';

export interface Secrets {
  readonly supervisor: string;
  readonly owner: string;
  readonly app: string;
  readonly jobs: string;
  /** 32 bytes, base64: seals ID numbers. */
  readonly idNumberKey: string;
}

/** Short name of a data folder for sockets in the temp folder: their paths may not exceed about 100 characters. */
export function folderKey(folder: string): string {
  return createHash('sha256').update(realpathSync(folder)).digest('hex').slice(0, 16);
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

/** Takes the folder for this process. Returns undefined when another server has it. */
export async function lockDataFolder(folder: string): Promise<{ release: () => Promise<void> } | undefined> {
  mkdirSync(folder, { recursive: true });
  const socketPath = path.join(os.tmpdir(), `bayline-${folderKey(folder)}.lock`);
  if (existsSync(socketPath)) {
    if (await isAnswered(socketPath)) return undefined;
    rmSync(socketPath, { force: true });
  }
  const server = await listen(socketPath).catch(() => undefined);
  if (!server) return undefined;
  return { release: () => new Promise((resolve) => server.close(() => resolve())) };
}

/** Passwords and keys of this folder, made once, readable by its owner only. */
export function readSecrets(folder: string): Secrets {
  const file = path.join(folder, 'secrets.json');
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Secrets;
  const word = () => randomBytes(24).toString('base64url');
  const secrets: Secrets = { supervisor: word(), owner: word(), app: word(), jobs: word(), idNumberKey: randomBytes(32).toString('base64') };
  const fresh = `${file}.new`;
  writeFileSync(fresh, JSON.stringify(secrets, null, 2), { mode: 0o600 });
  chmodSync(fresh, 0o600);
  renameSync(fresh, file);
  return secrets;
}

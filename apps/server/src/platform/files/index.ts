// Files outside the database, named by the SHA-256 of their content: written once, never changed, found by store.
import { createHash } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { newId } from '../ids.ts';
import { drawnAnew } from './picture.ts';

export type StoredType = 'image/png' | 'image/jpeg';

export interface StoredFile {
  readonly sha256: string;
  readonly size: number;
  readonly contentType: StoredType;
}

/** Pictures are drawn anew; the same content is kept once. */
export interface FileStore {
  /** A signature: a PNG of at most 300 kB. Refuses `file-not-an-image` for anything else. */
  readonly putPng: (dealershipId: number, bytes: Uint8Array) => Promise<StoredFile>;
  /** A photo: a JPEG or a PNG of at most 300 kB. Refuses `file-not-an-image` for anything else. */
  readonly putPhoto: (dealershipId: number, bytes: Uint8Array) => Promise<StoredFile>;
  /** The content; undefined when this store has no such file. Throws when the disk has damaged it. */
  readonly read: (dealershipId: number, sha256: string) => Promise<Uint8Array | undefined>;
}

/** What a picture is by its first bytes; a name or a header sent along is never believed. */
export function pictureType(bytes: Uint8Array): StoredType {
  return bytes[0] === 0xff && bytes[1] === 0xd8 ? 'image/jpeg' : 'image/png';
}

function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function fileOf(root: string, dealershipId: number, sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256) || !Number.isSafeInteger(dealershipId) || dealershipId < 0) throw new Error('not a file name');
  return path.join(root, String(dealershipId), sha256.slice(0, 2), sha256);
}

/** Makes a new name in a folder last through a power cut; Windows cannot open folders and does without. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function makeFolder(root: string, folder: string): Promise<void> {
  if ((await mkdir(folder, { recursive: true, mode: 0o700 })) === undefined) return;
  await syncFolder(path.dirname(folder));
  await syncFolder(root);
}

/** Written beside and renamed, so that a crash leaves either the whole file or none. */
async function writeOnce(root: string, file: string, bytes: Uint8Array): Promise<void> {
  const known = await stat(file).catch(() => undefined);
  if (known?.size === bytes.length) return;
  await makeFolder(root, path.dirname(file));
  const fresh = `${file}.${newId()}`;
  try {
    const handle = await open(fresh, 'wx', 0o600);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(fresh, file);
  } catch (error) {
    await rm(fresh, { force: true });
    throw error;
  }
  await syncFolder(path.dirname(file));
}

/** Files in folders below root: <dealership>/<first two of the digest>/<digest>. */
export function localFileStore(root: string): FileStore {
  async function keep(dealershipId: number, bytes: Uint8Array, contentType: StoredType): Promise<StoredFile> {
    const sha256 = digest(bytes);
    await writeOnce(root, fileOf(root, dealershipId, sha256), bytes);
    return { sha256, size: bytes.length, contentType };
  }
  return {
    putPng: async (dealershipId, bytes) => await keep(dealershipId, await drawnAnew(bytes, ['png']), 'image/png'),
    putPhoto: async (dealershipId, bytes) => await keep(dealershipId, await drawnAnew(bytes, ['jpeg', 'png']), pictureType(bytes)),
    read: async (dealershipId, sha256) => {
      const bytes = await readFile(fileOf(root, dealershipId, sha256)).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return undefined;
        throw error;
      });
      if (bytes !== undefined && digest(bytes) !== sha256) throw new Error(`file ${sha256} is damaged on disk`);
      return bytes;
    },
  };
}

/** The bytes of a `data:image/…;base64,…` URL as the contract lets it in. */
export function bytesOfDataUrl(url: string): Uint8Array {
  return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
}

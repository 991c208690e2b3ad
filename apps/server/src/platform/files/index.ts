// Files outside the database, named by the SHA-256 of their content: written once, never changed, found by store.
import { createHash } from 'node:crypto';
import { mkdir, open, readFile, rename, stat } from 'node:fs/promises';
import path from 'node:path';
import { newId } from '../ids.ts';
import { cleanPng } from './png.ts';

export interface StoredFile {
  readonly sha256: string;
  readonly size: number;
  readonly contentType: 'image/png';
}

export interface FileStore {
  /** Keeps a PNG, stripped to its picture. Throws a `file-not-an-image` refusal for anything else. */
  readonly putPng: (dealershipId: number, bytes: Uint8Array) => Promise<StoredFile>;
  /** The content; undefined when it is not there. */
  readonly read: (dealershipId: number, sha256: string) => Promise<Uint8Array | undefined>;
}

function fileOf(root: string, dealershipId: number, sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256) || !Number.isSafeInteger(dealershipId)) throw new Error('not a file name');
  return path.join(root, String(dealershipId), sha256.slice(0, 2), sha256);
}

/** Written beside and renamed, so that a crash leaves either the whole file or none. */
async function writeOnce(file: string, bytes: Uint8Array): Promise<void> {
  if (await stat(file).catch(() => undefined)) return;
  await mkdir(path.dirname(file), { recursive: true });
  const fresh = `${file}.${newId()}`;
  const handle = await open(fresh, 'wx', 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(fresh, file);
}

export function localFileStore(root: string): FileStore {
  return {
    putPng: async (dealershipId, bytes) => {
      const clean = cleanPng(bytes);
      const sha256 = createHash('sha256').update(clean).digest('hex');
      await writeOnce(fileOf(root, dealershipId, sha256), clean);
      return { sha256, size: clean.length, contentType: 'image/png' };
    },
    read: async (dealershipId, sha256) => await readFile(fileOf(root, dealershipId, sha256)).catch(() => undefined),
  };
}

/** The bytes of a `data:image/png;base64,…` URL as the contract lets it in. */
export function bytesOfDataUrl(url: string): Uint8Array {
  return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
}

// An .xlsx is a zip, and a small zip can hold a huge sheet. Every part is unpacked once against a bound before the
// reader of sheets sees it; what a part says of its own size is not believed.
import { inflateRawSync } from 'node:zlib';
import { refused } from '../../../platform/problems.ts';

export const mostUnpackedBytes = 60_000_000;
const mostEntries = 500;
const endSign = 0x06054b50;
const entrySign = 0x02014b50;

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packedSize: number;
  readonly localAt: number;
  readonly nextAt: number;
}

function unreadable(): never {
  return refused('import-file-unreadable');
}

/** The comment at the end may be 65,535 bytes long; nobody writes one. */
function directoryAt(bytes: Buffer): { readonly at: number; readonly count: number } {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 66_000); at -= 1)
    if (bytes.readUInt32LE(at) === endSign) return { at: bytes.readUInt32LE(at + 16), count: bytes.readUInt16LE(at + 10) };
  return unreadable();
}

function entryAt(bytes: Buffer, at: number): Entry {
  if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== entrySign) unreadable();
  const nameLength = bytes.readUInt16LE(at + 28);
  return {
    name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
    method: bytes.readUInt16LE(at + 10),
    packedSize: bytes.readUInt32LE(at + 20),
    localAt: bytes.readUInt32LE(at + 42),
    nextAt: at + 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32),
  };
}

function unpacked(bytes: Buffer, entry: Entry, most: number): Buffer {
  const start = entry.localAt + 30 + bytes.readUInt16LE(entry.localAt + 26) + bytes.readUInt16LE(entry.localAt + 28);
  const packed = bytes.subarray(start, start + entry.packedSize);
  if (entry.method === 0) return packed.length > most ? refused('import-file-too-large-unpacked') : packed;
  if (entry.method !== 8) unreadable();
  try {
    return inflateRawSync(packed, { maxOutputLength: most });
  } catch (error) {
    const isTooLarge = error instanceof RangeError || (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    return isTooLarge ? refused('import-file-too-large-unpacked', { highest: mostUnpackedBytes }) : unreadable();
  }
}

function countOf(text: Buffer, sign: string): number {
  let count = 0;
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + sign.length)) count += 1;
  return count;
}

/** Refuses what is no zip, unpacks to more than the bound, or has a sheet with more than `mostRows` rows. */
export function checkZip(bytes: Buffer, mostRows: number): void {
  try {
    const { at, count } = directoryAt(bytes);
    if (count > mostEntries) unreadable();
    let left = mostUnpackedBytes;
    let place = at;
    for (let number = 0; number < count; number += 1) {
      const entry = entryAt(bytes, place);
      const content = unpacked(bytes, entry, left);
      left = Math.max(left - content.length, 1);
      if (/^xl\/worksheets\/[^/]+\.xml$/.test(entry.name) && countOf(content, '<row') > mostRows)
        refused('import-too-many-rows', { highest: mostRows });
      place = entry.nextAt;
    }
  } catch (error) {
    if (error instanceof RangeError) unreadable();
    throw error;
  }
}

// A picture from outside is taken apart and written anew with nothing but what draws it: no text, no metadata,
// nothing behind the end.
import { crc32 } from 'node:zlib';
import { refused } from '../problems.ts';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const drawing = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND']);
const maxBytes = 300_000;
const maxSide = 4096;
const maxChunks = 2000;

/** PNG (RFC 2083) with only the chunks that draw. Refuses `file-not-an-image` for anything that is not one. */
export function cleanPng(bytes: Uint8Array): Buffer {
  const source = Buffer.from(bytes);
  if (source.length > maxBytes || !source.subarray(0, 8).equals(signature)) refused('file-not-an-image');
  const kept: Buffer[] = [signature];
  let at = 8;
  for (let count = 0; count < maxChunks; count += 1) {
    if (at + 12 > source.length) break;
    const length = source.readUInt32BE(at);
    const end = at + 12 + length;
    if (end > source.length) break;
    const type = source.toString('latin1', at + 4, at + 8);
    if (crc32(source.subarray(at + 4, end - 4)) !== source.readUInt32BE(end - 4)) break;
    if ((count === 0) !== (type === 'IHDR')) break;
    if (type === 'IHDR' && (length !== 13 || source.readUInt32BE(at + 8) > maxSide || source.readUInt32BE(at + 12) > maxSide)) break;
    if (drawing.has(type)) kept.push(source.subarray(at, end));
    if (type === 'IEND') return Buffer.concat(kept);
    at = end;
  }
  return refused('file-not-an-image');
}

import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { crc32, deflateSync, inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bytesOfDataUrl, type FileStore, localFileStore } from './index.ts';
import { cleanPng } from './png.ts';

const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);

function chunk(type: string, body: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(body.length, 0);
  ends.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([ends.subarray(0, 4), named, ends.subarray(4)]);
}

function head(width: number, height: number, rest: readonly number[] = [8, 6, 0, 0, 0]): Buffer {
  const body = Buffer.alloc(13);
  body.writeUInt32BE(width, 0);
  body.writeUInt32BE(height, 4);
  body.set(rest, 8);
  return chunk('IHDR', body);
}

const end = chunk('IEND', new Uint8Array());
/** 2 × 2 pixels of 4 bytes: two rows of a filter byte and 8 bytes. */
const pixels = Buffer.from([0, 1, 2, 3, 4, 5, 6, 7, 8, 1, 9, 10, 11, 12, 13, 14, 15, 16]);
const packed = chunk('IDAT', deflateSync(pixels));
const png = Buffer.concat([signature, head(2, 2), packed, end]);

function typesOf(bytes: Buffer): string[] {
  const types: string[] = [];
  for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at)) types.push(bytes.toString('latin1', at + 4, at + 8));
  return types;
}

async function faultOf(bytes: Uint8Array): Promise<unknown> {
  return await cleanPng(bytes).then(
    () => 'accepted',
    (error: { code: string; facts: { fault: string } }) => `${error.code} ${error.facts.fault}`,
  );
}

describe('a PNG from outside', () => {
  it('keeps its pixels and loses everything else', async () => {
    const talkative = Buffer.concat([
      signature,
      head(2, 2),
      chunk('tEXt', Buffer.from('Author\0somebody')),
      packed,
      chunk('tIME', new Uint8Array(7)),
      end,
    ]);
    const clean = await cleanPng(talkative);
    expect(typesOf(clean)).toEqual(['IHDR', 'IDAT', 'IEND']);
    expect(clean.includes('somebody')).toBe(false);
    // IDAT's body starts behind signature (8), IHDR (25), length and type (8), and ends before its CRC (4) and IEND (12).
    expect(inflateSync(clean.subarray(41, -16))).toEqual(pixels);
    expect(await cleanPng(clean)).toEqual(clean);
  });

  it('keeps the palette and the transparency of an indexed picture', async () => {
    const rows = chunk('IDAT', deflateSync(Buffer.from([0, 0b10_000000])));
    const indexed = Buffer.concat([
      signature,
      head(2, 1, [1, 3, 0, 0, 0]),
      chunk('PLTE', new Uint8Array(6)),
      chunk('tRNS', new Uint8Array(2)),
      rows,
      end,
    ]);
    expect(typesOf(await cleanPng(indexed))).toEqual(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND']);
  });

  it.each([
    ['signature', Buffer.from('GIF89a'), 'signature'],
    ['nothing', Buffer.alloc(0), 'signature'],
    ['bytes behind the end', Buffer.concat([png, Buffer.from('PK')]), 'trailing-bytes'],
    ['no end', png.subarray(0, -12), 'order'],
    ['a chunk cut off', png.subarray(0, -3), 'cut-off'],
    ['a broken checksum', Buffer.concat([png.subarray(0, 50), Buffer.from([(png[50] ?? 0) ^ 1]), png.subarray(51)]), 'checksum'],
    ['a side of 4097', Buffer.concat([signature, head(4097, 1), packed, end]), 'dimensions'],
    ['no width', Buffer.concat([signature, head(0, 1), packed, end]), 'dimensions'],
    ['more than 32 MiB of pixels', Buffer.concat([signature, head(4096, 4096), packed, end]), 'dimensions'],
    ['interlaced', Buffer.concat([signature, head(2, 2, [8, 6, 0, 0, 1]), packed, end]), 'header'],
    ['an unknown colour type', Buffer.concat([signature, head(2, 2, [8, 5, 0, 0, 0]), packed, end]), 'header'],
    ['indexed without a palette', Buffer.concat([signature, head(2, 2, [8, 3, 0, 0, 0]), packed, end]), 'palette'],
    ['two headers', Buffer.concat([signature, head(2, 2), head(2, 2), packed, end]), 'order'],
    ['pixels torn apart', Buffer.concat([signature, head(2, 2), packed, chunk('tEXt', new Uint8Array(1)), packed, end]), 'order'],
    [
      'too many pixels (a bomb)',
      Buffer.concat([signature, head(2, 2), chunk('IDAT', deflateSync(Buffer.alloc(1_000_000))), end]),
      'pixels',
    ],
    ['too few pixels', Buffer.concat([signature, head(2, 3), packed, end]), 'pixels'],
    ['an unknown row filter', Buffer.concat([signature, head(2, 2), chunk('IDAT', deflateSync(Buffer.alloc(18, 5))), end]), 'pixels'],
    ['more than 300 kB', Buffer.concat([png, Buffer.alloc(300_000)]), 'too-large'],
  ])('is refused with %s', async (_, bytes, fault) => {
    expect(await faultOf(bytes)).toBe(`file-not-an-image ${fault}`);
  });

  it('is refused, never mistaken, when a byte is changed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(png.length - 1), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
        const broken = Buffer.from(png);
        broken[at] = (broken[at] ?? 0) ^ flip;
        expect(await faultOf(broken)).toMatch(/^file-not-an-image /);
      }),
    );
  });
});

describe('the file store', () => {
  let root = '';
  let store: FileStore;
  beforeEach(async () => {
    root = await mkdtemp(path.join(tmpdir(), 'bayline-files-'));
    store = localFileStore(root);
  });
  afterEach(async () => {
    await rm(root, { recursive: true });
  });

  it('gives back what it kept, under the digest of the content, to its own dealership only', async () => {
    const kept = await store.putPhoto(7, png);
    const file = path.join(root, '7', kept.sha256.slice(0, 2), kept.sha256);
    expect(await store.read(7, kept.sha256)).toEqual(await readFile(file));
    expect(kept).toEqual({ sha256: kept.sha256, size: (await stat(file)).size, contentType: 'image/png' });
    expect(await store.read(8, kept.sha256)).toBeUndefined();
    expect(await store.putPng(7, png)).toEqual(kept);
  });

  it('keeps equal content once, also when ten write it at the same time, and leaves nothing beside it', async () => {
    const kept = await Promise.all(Array.from({ length: 10 }, async () => await store.putPng(1, png)));
    expect(new Set(kept.map((one) => one.sha256)).size).toBe(1);
    expect(await readdir(path.join(root, '1', kept[0]?.sha256.slice(0, 2) ?? ''))).toEqual([kept[0]?.sha256]);
  });

  it.each([
    ['WebP', Buffer.from('RIFF\0\0\0\0WEBPVP8 ')],
    ['HTML', Buffer.from('<script>')],
    ['PDF', Buffer.from('%PDF-1.7')],
    ['a JPEG in name only', Buffer.from([0xff, 0xd8, 0xff, 0xe0])],
  ])('keeps no %s as a photo', async (_, bytes) => {
    await expect(store.putPhoto(1, bytes)).rejects.toMatchObject({ status: 422, code: 'file-not-an-image' });
    expect(await readdir(root)).toEqual([]);
  });

  it.each(['../../etc/passwd', '', 'A'.repeat(64), `${'a'.repeat(63)}/`, `${'a'.repeat(64)}\n`])(
    'never follows %j as a name',
    async (name) => {
      await expect(store.read(1, name)).rejects.toThrow('not a file name');
    },
  );

  it('says so when the disk has changed a file', async () => {
    const kept = await store.putPng(1, png);
    await writeFile(path.join(root, '1', kept.sha256.slice(0, 2), kept.sha256), 'rot');
    await expect(store.read(1, kept.sha256)).rejects.toThrow('damaged');
    // Put again, it is whole again.
    await store.putPng(1, png);
    expect((await store.read(1, kept.sha256))?.length).toBe(kept.size);
  });

  it('reads the data URL of a signature pad', () => {
    expect(bytesOfDataUrl(`data:image/png;base64,${png.toString('base64')}`)).toEqual(png);
  });
});

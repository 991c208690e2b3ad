import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bytesOfDataUrl, type FileStore, localFileStore } from './index.ts';
import { drawnAnew } from './picture.ts';

/** Two by two pixels, drawn by another hand than the one that reads them. */
const drawn = (width = 2, height = 2) => sharp({ create: { width, height, channels: 3, background: '#0a51c7' } });
const png = await drawn().png().toBuffer();
const jpeg = await drawn(16, 8).jpeg().toBuffer();

const refused: [string, Uint8Array, string][] = [
  ['nothing', Buffer.alloc(0), 'format'],
  ['a script by another name', Buffer.from('<script>alert(1)</script>'), 'format'],
  ['a drawing that could name other files', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="2" height="2"/>'), 'format'],
  ['WebP', await drawn().webp().toBuffer(), 'format'],
  ['GIF', await drawn().gif().toBuffer(), 'format'],
  ['a PNG cut off', (await drawn(64, 64).png({ compressionLevel: 0 }).toBuffer()).subarray(0, 6000), 'pixels'],
  ['a JPEG cut off', (await drawn(640, 640).jpeg().toBuffer()).subarray(0, 1500), 'pixels'],
  ['a side of 4097', await drawn(4097, 1).png().toBuffer(), 'dimensions'],
  ['more than 300 kB', Buffer.concat([png, Buffer.alloc(300_000)]), 'too-large'],
];

async function faultOf(bytes: Uint8Array, formats: Parameters<typeof drawnAnew>[1] = ['png', 'jpeg']): Promise<unknown> {
  return await drawnAnew(bytes, formats).then(
    () => 'accepted',
    (error: { code: string; facts: { fault: string } }) => `${error.code} ${error.facts.fault}`,
  );
}

describe('a picture from outside', () => {
  it('stands upright and loses where it was taken, with what and of whom', async () => {
    const talk = { IFD0: { Make: 'Phone of Wang Fang' }, IFD3: { GPSLatitude: '39/1 54/1 0/1' } };
    // 6 = the phone was held on its side.
    const taken = await drawn(16, 8).withMetadata({ orientation: 6, exif: talk }).jpeg().toBuffer();
    expect(taken.includes('Wang Fang')).toBe(true);
    const clean = await drawnAnew(taken, ['jpeg']);
    expect(clean.includes('Wang Fang')).toBe(false);
    expect(await sharp(clean).metadata()).toMatchObject({ format: 'jpeg', width: 8, height: 16 });
    expect((await sharp(clean).metadata()).exif).toBeUndefined();
  });

  it('loses what hides behind its end', async () => {
    const clean = await drawnAnew(Buffer.concat([png, Buffer.from('PK hidden')]), ['png']);
    expect(clean.includes('hidden')).toBe(false);
    expect(await sharp(clean).raw().toBuffer()).toEqual(await sharp(png).raw().toBuffer());
  });

  it.each(refused)('is refused with %s', async (_, bytes, fault) => {
    expect(await faultOf(bytes)).toBe(`file-not-an-image ${fault}`);
  });

  it('is a PNG where a signature is asked for', async () => {
    expect(await faultOf(jpeg, ['png'])).toBe('file-not-an-image format');
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

// A picture from outside is taken apart, checked and written anew with nothing but what draws it: no text, no
// metadata, nothing hidden behind the end. A signature goes on paper, so a damaged one must be refused when it is
// drawn, not when the bill is printed.
import { promisify } from 'node:util';
import { crc32, deflate, inflate } from 'node:zlib';
import { refused } from '../problems.ts';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const drawing = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND']);
const maxBytes = 300_000;
const maxSide = 4096;
const maxChunks = 2000;
/** 300 kB can unpack to gigabytes; a 4096 × 2048 picture in four channels needs 32 MiB. */
const maxPixelBytes = 32 * 1024 * 1024 + maxSide;

/** Colour type → samples a pixel and the bit depths allowed (PNG specification, table 11.1). */
const colourTypes: Readonly<Record<number, { readonly samples: number; readonly depths: readonly number[] }>> = {
  0: { samples: 1, depths: [1, 2, 4, 8, 16] },
  2: { samples: 3, depths: [8, 16] },
  3: { samples: 1, depths: [1, 2, 4, 8] },
  4: { samples: 2, depths: [8, 16] },
  6: { samples: 4, depths: [8, 16] },
};

interface Chunk {
  readonly type: string;
  readonly body: Buffer;
}

interface Picture {
  readonly head: Buffer;
  readonly colourType: number;
  readonly height: number;
  /** Bytes of one row with its filter byte. */
  readonly rowBytes: number;
}

function notAnImage(fault: string): never {
  return refused('file-not-an-image', { fault });
}

/** The chunks in their order, each with a right checksum, from the first byte to the last. */
function chunksOf(source: Buffer): Chunk[] {
  if (!source.subarray(0, 8).equals(signature)) notAnImage('signature');
  const chunks: Chunk[] = [];
  let at = 8;
  while (at < source.length) {
    if (chunks.length >= maxChunks) notAnImage('chunks');
    if (at + 12 > source.length) notAnImage('cut-off');
    const end = at + 12 + source.readUInt32BE(at);
    if (end > source.length) notAnImage('cut-off');
    if (crc32(source.subarray(at + 4, end - 4)) !== source.readUInt32BE(end - 4)) notAnImage('checksum');
    const type = source.toString('latin1', at + 4, at + 8);
    chunks.push({ type, body: source.subarray(at + 8, end - 4) });
    at = end;
    if (type === 'IEND') break;
  }
  if (at !== source.length) notAnImage('trailing-bytes');
  return chunks;
}

function pictureOf(head: Buffer): Picture {
  if (head.length !== 13) notAnImage('header');
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
  if (width < 1 || height < 1 || width > maxSide || height > maxSide) notAnImage('dimensions');
  const [depth = 0, colourType = 0, compression, filter, interlace] = head.subarray(8);
  const form = colourTypes[colourType];
  if (!form?.depths.includes(depth) || compression !== 0 || filter !== 0 || interlace !== 0) notAnImage('header');
  const rowBytes = 1 + Math.ceil((width * (form?.samples ?? 0) * depth) / 8);
  if (rowBytes * height > maxPixelBytes) notAnImage('dimensions');
  return { head, colourType, height, rowBytes };
}

/** The palette and the transparency, where the colour type has them, as the decoder will expect them. */
function checkColours(picture: Picture, kept: readonly Chunk[]): void {
  const palette = kept.find((chunk) => chunk.type === 'PLTE')?.body.length ?? 0;
  const hasPalette = picture.colourType === 3;
  if (hasPalette !== palette > 0 && picture.colourType !== 2 && picture.colourType !== 6) notAnImage('palette');
  if (palette % 3 !== 0 || palette > 768) notAnImage('palette');
  const clear = kept.find((chunk) => chunk.type === 'tRNS')?.body.length;
  if (clear === undefined) return;
  const fits = hasPalette ? clear <= palette / 3 : clear === (picture.colourType === 0 ? 2 : 6);
  if (!fits || picture.colourType === 4 || picture.colourType === 6) notAnImage('transparency');
}

/** IHDR, PLTE?, tRNS?, IDAT…, IEND: each at most once save IDAT, which come one behind the other. */
function checkOrder(chunks: readonly Chunk[]): void {
  const order = chunks.map((chunk) => chunk.type);
  const drawn = order.filter((type) => drawing.has(type)).join(' ');
  if (order[0] !== 'IHDR' || !/^IHDR( PLTE)?( tRNS)?( IDAT)+ IEND$/.test(drawn)) notAnImage('order');
  const packed = order.slice(order.indexOf('IDAT'), order.lastIndexOf('IDAT') + 1);
  if (packed.some((type) => type !== 'IDAT')) notAnImage('order');
}

async function unpack(picture: Picture, packed: Buffer): Promise<Buffer> {
  const size = picture.rowBytes * picture.height;
  const pixels = await promisify(inflate)(packed, { maxOutputLength: size }).catch(() => notAnImage('pixels'));
  if (pixels.length !== size) notAnImage('pixels');
  for (let row = 0; row < size; row += picture.rowBytes) if ((pixels[row] ?? 5) > 4) notAnImage('pixels');
  return pixels;
}

function chunk(type: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const framed = Buffer.alloc(named.length + 8);
  framed.writeUInt32BE(body.length, 0);
  named.copy(framed, 4);
  framed.writeUInt32BE(crc32(named), named.length + 4);
  return framed;
}

/**
 * The PNG written anew with only IHDR, PLTE, tRNS, one IDAT packed again, and IEND. Refuses `file-not-an-image`
 * (fact `fault`) for more than 300 kB, more than 4096 a side, interlaced, damaged or anything else.
 */
export async function cleanPng(bytes: Uint8Array): Promise<Buffer> {
  if (bytes.length > maxBytes) notAnImage('too-large');
  const chunks = chunksOf(Buffer.from(bytes));
  checkOrder(chunks);
  const kept = chunks.filter((one) => drawing.has(one.type));
  const picture = pictureOf(kept[0]?.body ?? Buffer.alloc(0));
  checkColours(picture, kept);
  const pixels = await unpack(picture, Buffer.concat(kept.filter((one) => one.type === 'IDAT').map((one) => one.body)));
  const colours = kept.filter((one) => one.type === 'PLTE' || one.type === 'tRNS').map((one) => chunk(one.type, one.body));
  const packed = await promisify(deflate)(pixels, { level: 9 });
  return Buffer.concat([signature, chunk('IHDR', picture.head), ...colours, chunk('IDAT', packed), chunk('IEND', Buffer.alloc(0))]);
}

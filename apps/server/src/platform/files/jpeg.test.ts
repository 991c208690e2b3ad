import { describe, expect, it } from 'vitest';
import { cleanJpeg } from './jpeg.ts';

function segment(marker: number, body: readonly number[] | Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, Buffer.from(body)]);
}

const start = Buffer.from([0xff, 0xd8]);
const end = Buffer.from([0xff, 0xd9]);
const quantities = segment(0xdb, [0, ...Array.from({ length: 64 }, () => 1)]);
const frame = (width: number, height: number, marker = 0xc0) => segment(marker, [8, 0, height, 0, width, 1, 1, 0x11, 0]);
/** One code of one bit, 0: for DC "as the block before", for AC "nothing more in this block". */
const table = (kind: number, value = 0) => segment(0xc4, [kind, 1, ...Array.from({ length: 15 }, () => 0), value]);
const tables = Buffer.concat([table(0x00), table(0x10)]);
const scan = segment(0xda, [1, 1, 0x00, 0, 63, 0]);
/** A block takes two bits, both 0; what is left of a byte is filled with ones. */
const grey = Buffer.concat([start, quantities, frame(16, 8), tables, scan, Buffer.from([0b0000_1111]), end]);

const place = Buffer.from('Exif\0\0GPS 39.9042 N 116.4074 E');

function faultOf(bytes: Uint8Array): string {
  try {
    cleanJpeg(bytes);
    return 'accepted';
  } catch (error) {
    const { code, facts } = error as { code: string; facts: { fault: string } };
    return `${code} ${facts.fault}`;
  }
}
const withParts = (...parts: readonly Buffer[]) => Buffer.concat([start, ...parts]);
const drawn = Buffer.from([0b0000_1111]);

describe('a photo from a phone', () => {
  it('keeps its picture and loses where it was taken, with what and of whom', () => {
    const talk = [segment(0xe0, Buffer.from('JFIF\0')), segment(0xe1, place), segment(0xfe, Buffer.from('iPhone of Wang Fang'))];
    const clean = cleanJpeg(Buffer.concat([start, ...talk, grey.subarray(2)]));
    expect(clean).toEqual(grey);
    expect(cleanJpeg(clean)).toEqual(grey);
  });

  it('may be restarted between its blocks, in the order of the marks', () => {
    const restarted = (mark: number) =>
      withParts(quantities, frame(16, 8), tables, segment(0xdd, [0, 1]), scan, Buffer.from([0x3f, 0xff, mark, 0x3f]), end);
    expect(faultOf(restarted(0xd0))).toBe('accepted');
    expect(faultOf(restarted(0xd1))).toBe('file-not-an-image pixels');
  });

  it.each([
    ['a script by another name', Buffer.from('<script>alert(1)</script>'), 'signature'],
    ['nothing', Buffer.alloc(0), 'signature'],
    ['something behind the end', Buffer.concat([grey, Buffer.from('PK')]), 'trailing-bytes'],
    ['no end', grey.subarray(0, -2), 'pixels'],
    ['a segment cut off', grey.subarray(0, 30), 'cut-off'],
    ['blocks missing', withParts(quantities, frame(80, 8), tables, scan, drawn, end), 'pixels'],
    ['blocks too many', withParts(quantities, frame(16, 8), tables, scan, Buffer.from([0, 0x3f]), end), 'pixels'],
    [
      'a code that no table has',
      withParts(quantities, frame(16, 8), tables, scan, Buffer.from([0xff, 0, 0xff, 0, 0xff, 0]), end),
      'pixels',
    ],
    ['no table', withParts(quantities, frame(16, 8), table(0x00), scan, drawn, end), 'tables'],
    ['a progressive frame', withParts(quantities, frame(16, 8, 0xc2), tables, scan, drawn, end), 'not-baseline'],
    ['no frame', withParts(quantities, tables, scan, drawn, end), 'order'],
    ['no width', withParts(quantities, frame(0, 8), tables, scan, drawn, end), 'dimensions'],
    ['more than 300 kB', Buffer.concat([start, Buffer.alloc(300_000)]), 'too-large'],
  ])('is refused with %s', (_, bytes, fault) => {
    expect(faultOf(bytes)).toBe(`file-not-an-image ${fault}`);
  });
});

// A photo from a phone, as the page sends it: a baseline JPEG. It is taken apart, read through to its last block and
// written anew with nothing but what draws it: no place where it was taken, no camera, no thumbnail, no comment. A photo
// goes on paper, so a damaged one must be refused when it is taken, not when the sheet is printed. (ITU-T T.81)
import { refused } from '../problems.ts';

const maxBytes = 300_000;
const maxSide = 4096;

function notAnImage(fault: string): never {
  return refused('file-not-an-image', { fault });
}

interface Segment {
  readonly marker: number;
  readonly body: Buffer;
}

const startOfImage = 0xd8;
const endOfImage = 0xd9;
const baselineFrame = 0xc0;
const huffmanTable = 0xc4;
const startOfScan = 0xda;
const quantisation = 0xdb;
const restartInterval = 0xdd;
const drawing = new Set([baselineFrame, huffmanTable, quantisation, restartInterval, startOfScan]);
/** APP0 to APP15 and comments draw nothing: they are left out. */
const isTalk = (marker: number) => (marker >= 0xe0 && marker <= 0xef) || marker === 0xfe;

/** The segments up to the one scan, and where its coded blocks begin. */
function segmentsOf(source: Buffer): { segments: Segment[]; scanAt: number } {
  if (source.length < 4 || source[0] !== 0xff || source[1] !== startOfImage) notAnImage('signature');
  const segments: Segment[] = [];
  let at = 2;
  while (segments.at(-1)?.marker !== startOfScan) {
    if (at + 4 > source.length) notAnImage('cut-off');
    const marker = source[at + 1] ?? 0;
    if (source[at] !== 0xff) notAnImage('order');
    const end = at + 2 + source.readUInt16BE(at + 2);
    if (end > source.length || end < at + 4) notAnImage('cut-off');
    if (!isTalk(marker)) {
      // Progressive, arithmetic and the like: a browser never writes them.
      if (!drawing.has(marker)) notAnImage('not-baseline');
      segments.push({ marker, body: source.subarray(at + 4, end) });
    }
    at = end;
  }
  return { segments, scanAt: at };
}

interface Component {
  readonly id: number;
  readonly across: number;
  readonly down: number;
}

interface Frame {
  readonly components: readonly Component[];
  /** Units of the scan: of one component its blocks, of more their smallest common rectangle. */
  readonly units: number;
}

function frameOf(body: Buffer): Frame {
  if (body.length < 6 || body.length !== 6 + 3 * (body[5] ?? 0)) notAnImage('header');
  const [height, width, count] = [body.readUInt16BE(1), body.readUInt16BE(3), body[5] ?? 0];
  if (body[0] !== 8 || (count !== 1 && count !== 3)) notAnImage('header');
  if (width < 1 || height < 1 || width > maxSide || height > maxSide) notAnImage('dimensions');
  const components = Array.from({ length: count }, (_, at) => {
    const sampling = body[7 + 3 * at] ?? 0;
    return { id: body[6 + 3 * at] ?? 0, across: sampling >> 4, down: sampling & 15 };
  });
  if (components.some(({ across, down }) => across < 1 || across > 4 || down < 1 || down > 4)) notAnImage('header');
  const [across, down] = count === 1 ? [1, 1] : [Math.max(...components.map((c) => c.across)), Math.max(...components.map((c) => c.down))];
  return { components, units: Math.ceil(width / (8 * across)) * Math.ceil(height / (8 * down)) };
}

/** Code as text of its length and bits → value; a look-up key is length × 65536 + code. */
type Codes = ReadonlyMap<number, number>;

/** The Huffman tables by class and number: 0 to 3 for DC, 16 to 19 for AC. */
function tablesOf(bodies: readonly Buffer[]): Map<number, Codes> {
  const tables = new Map<number, Codes>();
  for (const body of bodies) {
    let at = 0;
    while (at < body.length) {
      const lengths = body.subarray(at + 1, at + 17);
      const codes = new Map<number, number>();
      let [code, valueAt] = [0, at + 17];
      lengths.forEach((count, index) => {
        for (let one = 0; one < count; one += 1) {
          codes.set((index + 1) * 65_536 + code, body[valueAt] ?? notAnImage('tables'));
          code += 1;
          valueAt += 1;
        }
        code *= 2;
      });
      tables.set(body[at] ?? 0, codes);
      at = valueAt;
    }
  }
  return tables;
}

interface Bits {
  readonly take: (count: number) => void;
  readonly value: (codes: Codes) => number;
  /** Between two units: the padding, then the marker that is due. */
  readonly marker: () => number;
  readonly at: () => number;
}

function bitsOf(source: Buffer, from: number): Bits {
  let [at, held, left] = [from, 0, 0];
  const bit = () => {
    if (left === 0) {
      held = source[at] ?? notAnImage('cut-off');
      // Within coded data a byte FF is followed by 00; anything else is a marker that comes too early.
      if (held === 0xff && source[at + 1] !== 0) notAnImage('pixels');
      at += held === 0xff ? 2 : 1;
      left = 8;
    }
    left -= 1;
    return (held >> left) & 1;
  };
  return {
    take: (count) => {
      for (let taken = 0; taken < count; taken += 1) bit();
    },
    value: (codes) => {
      let code = 0;
      for (let length = 1; length <= 16; length += 1) {
        code = code * 2 + bit();
        const value = codes.get(length * 65_536 + code);
        if (value !== undefined) return value;
      }
      return notAnImage('pixels');
    },
    marker: () => {
      left = 0;
      if (source[at] !== 0xff) notAnImage('pixels');
      at += 2;
      return source[at - 1] ?? 0;
    },
    at: () => at,
  };
}

/** One block of 8 × 8: the first coefficient, then the 63 others with their runs of zeros. */
function readBlock(bits: Bits, dc: Codes, ac: Codes): void {
  const first = bits.value(dc);
  if (first > 11) notAnImage('pixels');
  bits.take(first);
  for (let place = 1; place < 64; place += 1) {
    const value = bits.value(ac);
    if (value === 0) return;
    place += value >> 4;
    if (place > 63 || (value & 15) > 10) notAnImage('pixels');
    bits.take(value & 15);
  }
}

/** Reads every block of the scan and returns where the picture ends. */
function readScan(source: Buffer, scanAt: number, segments: readonly Segment[]): number {
  const bodies = (marker: number) => segments.filter((segment) => segment.marker === marker).map(({ body }) => body);
  const [frameBody = notAnImage('order'), ...more] = bodies(baselineFrame);
  const scan = bodies(startOfScan)[0] ?? notAnImage('order');
  const { components, units } = frameOf(frameBody);
  if (more.length > 0 || scan[0] !== components.length || scan.length !== 4 + 2 * components.length) notAnImage('order');
  const tables = tablesOf(bodies(huffmanTable));
  const parts = components.map(({ id, across, down }, at) => {
    const choice = scan[2 + 2 * at] ?? 0;
    const [dc = notAnImage('tables'), ac = notAnImage('tables')] = [tables.get(choice >> 4), tables.get(16 + (choice & 15))];
    if (scan[1 + 2 * at] !== id) notAnImage('order');
    return { dc, ac, blocks: components.length === 1 ? 1 : across * down };
  });
  const interval = bodies(restartInterval).at(-1)?.readUInt16BE(0) ?? 0;
  const bits = bitsOf(source, scanAt);
  for (let unit = 0; unit < units; unit += 1) {
    if (interval > 0 && unit > 0 && unit % interval === 0 && bits.marker() !== 0xd0 + ((unit / interval - 1) % 8)) notAnImage('pixels');
    for (const { dc, ac, blocks } of parts) for (let block = 0; block < blocks; block += 1) readBlock(bits, dc, ac);
  }
  if (bits.marker() !== endOfImage) notAnImage('pixels');
  return bits.at();
}

/**
 * The JPEG written anew with its tables, frame and scan only. Refuses `file-not-an-image` (fact `fault`) for more than
 * 300 kB, more than 4096 a side, not baseline, damaged or anything else. Whoever sends one turns it upright before: the
 * note of how the phone was held goes with the rest of its talk.
 */
export function cleanJpeg(bytes: Uint8Array): Buffer {
  if (bytes.length > maxBytes) notAnImage('too-large');
  const source = Buffer.from(bytes);
  const { segments, scanAt } = segmentsOf(source);
  const end = readScan(source, scanAt, segments);
  if (end !== source.length) notAnImage('trailing-bytes');
  const framed = segments.map(({ marker, body }) => {
    const head = Buffer.from([0xff, marker, 0, 0]);
    head.writeUInt16BE(body.length + 2, 2);
    return Buffer.concat([head, body]);
  });
  return Buffer.concat([Buffer.from([0xff, startOfImage]), ...framed, source.subarray(scanAt)]);
}

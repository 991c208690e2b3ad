// A picture from outside is drawn anew, upright and without anything that does not draw it: not where it was taken, no
// camera, no thumbnail, nothing hidden behind the end. It goes on paper, so a damaged one must be refused when it is
// taken, not when the sheet is printed.
import sharp from 'sharp';
import { refused } from '../problems.ts';

export type PictureFormat = 'png' | 'jpeg';

const maxBytes = 300_000;
const maxSide = 4096;

// Of all that the library reads, nothing but these two forms is let in.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: ['VipsForeignLoadPngBuffer', 'VipsForeignLoadJpegBuffer'] });

function notAnImage(fault: string): never {
  return refused('file-not-an-image', { fault });
}

/**
 * The picture drawn anew in its own format. Refuses `file-not-an-image` (fact `fault`) for more than 300 kB, more than
 * 4096 pixels a side, damaged, or anything but the formats.
 */
export async function drawnAnew(bytes: Uint8Array, formats: readonly PictureFormat[]): Promise<Buffer> {
  if (bytes.length === 0) notAnImage('format');
  if (bytes.length > maxBytes) notAnImage('too-large');
  // 300 kB can unpack to gigabytes.
  const picture = sharp(bytes, { failOn: 'warning', limitInputPixels: maxSide * maxSide });
  const { format, width, height } = await picture.metadata().catch(() => notAnImage('format'));
  const known = formats.find((one) => one === format);
  if (known === undefined) return notAnImage('format');
  if (width > maxSide || height > maxSide) notAnImage('dimensions');
  return await picture
    .autoOrient()
    .toFormat(known, known === 'png' ? { compressionLevel: 9 } : { quality: 85 })
    .toBuffer()
    .catch(() => notAnImage('pixels'));
}

// npm run icons: the icons of the installed app, drawn from the one sign of the product (apps/web/public/favicon.svg).
import { readFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';

const folder = path.resolve(import.meta.dirname, '../apps/web/public');
const sign = readFileSync(path.join(folder, 'favicon.svg'), 'utf8');
/** Phones cut this one to a shape of their own: colour to the edge, the sign inside the middle four fifths. */
const toBeCut = sign.replace('rx="7"', 'rx="0"').replace('<path ', '<path transform="translate(3.2 3.2) scale(.8)" ');

const icons = [
  { name: 'icon-192.png', svg: sign, size: 192 },
  { name: 'icon-512.png', svg: sign, size: 512 },
  { name: 'icon-maskable-512.png', svg: toBeCut, size: 512 },
  { name: 'apple-touch-icon.png', svg: toBeCut, size: 180 },
];

for (const { name, svg, size } of icons) {
  const picture = sharp(Buffer.from(svg), { density: (72 * size) / 32 }).resize(size, size);
  await picture.png({ compressionLevel: 9, palette: true }).toFile(path.join(folder, name));
  process.stdout.write(`${name}\n`);
}

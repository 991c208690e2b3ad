// The rows that were not taken, to be mended and imported again.
import { writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * FILE.refused.csv beside the file, or where the person stands when that folder may not be written, as that of a stick
 * that is locked. Null when neither may: what was imported stays imported, and the page has the file too.
 */
export function writeRefused(file: string, standing: string, bytes: Buffer): string | null {
  const name = `${path.basename(file)}.refused.csv`;
  for (const place of new Set([path.join(path.dirname(file), name), path.join(standing, name)])) {
    try {
      writeFileSync(place, bytes, { mode: 0o600 });
      return place;
    } catch {
      // The next place may do.
    }
  }
  return null;
}

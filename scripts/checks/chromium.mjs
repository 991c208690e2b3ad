// A browser for the journeys before they start. Root on Debian gets Debian's chromium and its Chinese font; anybody
// else, and a root without a package source, drives the Chromium that ships in an npm package.
import { existsSync } from 'node:fs';
import { install, mayInstall } from './apt.mjs';

const chromium = '/usr/bin/chromium';
const chineseFont = '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc';

/** Returns one sentence on which browser there will be. */
export function prepareChromium() {
  const isThere = existsSync(chromium) && existsSync(chineseFont);
  if (isThere) return "the system's Chromium";
  if (mayInstall() && install('chromium', 'fonts-noto-cjk')) return "Debian's chromium, just installed";
  return existsSync(chromium) ? "the system's Chromium with a packaged font" : 'the Chromium of the npm package';
}

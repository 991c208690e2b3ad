// A browser for the journeys before they start. Root on Debian gets Debian's Chromium, without the windows that nobody
// looks at, and its Chinese font; anybody else, and a root without a package source, drives the Chromium that ships in an
// npm package.
import { existsSync } from 'node:fs';
import { install, mayInstall } from './apt.mjs';

const shell = '/usr/bin/chromium-headless-shell';
const chromium = '/usr/bin/chromium';
const chineseFont = '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc';

/** Returns one sentence on which browser there will be. */
export function prepareChromium() {
  const isThere = existsSync(shell) && existsSync(chineseFont);
  if (isThere) return "the system's Chromium";
  // A mirror may be older than the package of the shell.
  const isInstalled = mayInstall() && (install('chromium-headless-shell', 'fonts-noto-cjk') || install('chromium', 'fonts-noto-cjk'));
  if (isInstalled) return "Debian's Chromium, just installed";
  return existsSync(shell) || existsSync(chromium) ? "the system's Chromium with a packaged font" : 'the Chromium of the npm package';
}

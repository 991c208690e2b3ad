// A browser for the journeys before they start. Root on Debian gets Debian's chromium and its Chinese font; anybody
// else, and a root without a package source, drives the Chromium that ships in an npm package.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const chromium = '/usr/bin/chromium';
const chineseFont = '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc';

/** Returns one sentence on which browser there will be. */
export function prepareChromium() {
  const isThere = existsSync(chromium) && existsSync(chineseFont);
  if (isThere) return "the system's Chromium";
  const mayInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (mayInstall && install()) return "Debian's chromium, just installed";
  return existsSync(chromium) ? "the system's Chromium with a packaged font" : 'the Chromium of the npm package';
}

function install() {
  const apt = (words) =>
    spawnSync('apt-get', words, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      timeout: 300_000,
    }).status === 0;
  return apt(['update', '-qq']) && apt(['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk']);
}

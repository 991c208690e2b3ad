// Which Chromium the journeys drive: the system's where there is one, else the one that ships in an npm package and
// runs without root. Either gets a Chinese font from the packages, so that no picture shows boxes for characters.
import { execFileSync } from 'node:child_process';
import { existsSync, lstatSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';

export interface ChromiumChoice {
  readonly kind: 'system' | 'package';
  readonly executablePath: string;
  readonly env: Record<string, string>;
}

// The headless shell is the same engine without windows, which cost a second renderer for each person of a journey.
const systemPlaces = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium', '/usr/bin/google-chrome'];
const require = createRequire(import.meta.url);

/** A folder of our own under the temporary folder, kept between runs; one that somebody else made is not trusted. */
function ownFolder(name: string): string {
  const user = os.userInfo().uid;
  const folder = path.join(os.tmpdir(), `bayline-${name}-${user}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const { uid } = lstatSync(folder);
  if (uid !== user) throw new Error(`${folder} belongs to user ${uid}; remove it`);
  return folder;
}

/** A font configuration that adds the packaged Chinese font to whatever the system has. */
function fontConfiguration(folder: string): string {
  const fonts = path.dirname(require.resolve('@expo-google-fonts/noto-sans-sc/package.json'));
  const families = ['sans-serif', 'serif', 'system-ui', 'monospace'];
  const file = path.join(folder, 'fonts.conf');
  writeFileSync(
    file,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${path.join(fonts, '400Regular')}</dir>
  <dir>${path.join(fonts, '700Bold')}</dir>
  <cachedir>${path.join(folder, 'cache')}</cachedir>
${families.map((family) => `  <alias><family>${family}</family><accept><family>Noto Sans SC</family></accept></alias>`).join('\n')}
</fontconfig>
`,
  );
  return file;
}

/** Unpacks the packaged Chromium once; it needs its own two libraries on a bare Debian. */
function unpackedChromium(): { executablePath: string; libraries: string } {
  const folder = ownFolder('chromium');
  const { version } = require(path.join(path.dirname(require.resolve('@sparticuz/chromium')), '../../package.json')) as { version: string };
  const home = path.join(folder, version);
  if (!existsSync(home)) {
    const fresh = mkdtempSync(path.join(folder, 'unpacking-'));
    const script = "import('@sparticuz/chromium').then(({ default: chromium }) => chromium.executablePath())";
    const env = { ...process.env, TMPDIR: fresh, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' };
    execFileSync(process.execPath, ['-e', script], { cwd: import.meta.dirname, env, stdio: ['ignore', 'ignore', 'inherit'] });
    // Another run may have been quicker: then its copy is as good as ours.
    if (existsSync(home)) rmSync(fresh, { recursive: true });
    else renameSync(fresh, home);
  }
  return { executablePath: path.join(home, 'chromium'), libraries: path.join(home, 'al2023/lib') };
}

/** BAYLINE_CHROMIUM=package takes the packaged one even where the system has its own. */
export function chooseChromium(): ChromiumChoice {
  const folder = ownFolder('browser');
  const env = {
    PATH: process.env['PATH'] ?? '/usr/bin:/bin',
    LANG: 'C.UTF-8',
    HOME: folder,
    TMPDIR: os.tmpdir(),
    FONTCONFIG_FILE: fontConfiguration(folder),
  };
  const system = process.env['BAYLINE_CHROMIUM'] === 'package' ? undefined : systemPlaces.find((place) => existsSync(place));
  if (system !== undefined) return { kind: 'system', executablePath: system, env };
  const { executablePath, libraries } = unpackedChromium();
  return { kind: 'package', executablePath, env: { ...env, LD_LIBRARY_PATH: libraries } };
}

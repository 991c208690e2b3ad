// On which device somebody is logged in, from what the browser says of itself: enough to know one's own devices again, and
// one that is not. It is the browser's word and decides nothing.
export const browsers = ['chrome', 'edge', 'firefox', 'safari', 'wechat', 'other'] as const;
export type BrowserName = (typeof browsers)[number];
export const operatingSystems = ['windows', 'macos', 'linux', 'android', 'ios', 'harmonyos', 'other'] as const;
export type OperatingSystem = (typeof operatingSystems)[number];

export interface Device {
  readonly browser: BrowserName;
  readonly operatingSystem: OperatingSystem;
}

/** The first that fits: many name their ancestors, too. */
const browserSigns: readonly (readonly [BrowserName, RegExp])[] = [
  ['wechat', /MicroMessenger/],
  ['edge', /Edg(e|A|iOS)?\//],
  ['firefox', /(Firefox|FxiOS)\//],
  ['chrome', /(Chrome|CriOS)\//],
  ['safari', /Safari\//],
];
const systemSigns: readonly (readonly [OperatingSystem, RegExp])[] = [
  ['harmonyos', /HarmonyOS/i],
  ['android', /Android/],
  ['ios', /iPhone|iPad|iPod/],
  ['windows', /Windows/],
  ['macos', /Macintosh/],
  ['linux', /Linux|CrOS/],
];

export function deviceOf(userAgent: string): Device {
  return {
    browser: browserSigns.find(([, sign]) => sign.test(userAgent))?.[0] ?? 'other',
    operatingSystem: systemSigns.find(([, sign]) => sign.test(userAgent))?.[0] ?? 'other',
  };
}

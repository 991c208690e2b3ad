// A device as its owner would name it. What makers call their product is the same in both languages.
import type { Device } from '@bayline/domain/organisation';
import { m } from '../../paraglide/messages.js';

const browserWords: Readonly<Record<Device['browser'], () => string>> = {
  chrome: () => 'Chrome',
  edge: () => 'Edge',
  firefox: () => 'Firefox',
  safari: () => 'Safari',
  wechat: () => m.session_browser_wechat(),
  other: () => m.session_browser_other(),
};
const systemWords: Readonly<Record<Device['operatingSystem'], () => string>> = {
  windows: () => 'Windows',
  macos: () => 'macOS',
  linux: () => 'Linux',
  android: () => 'Android',
  ios: () => 'iOS',
  harmonyos: () => m.session_system_harmonyos(),
  other: () => m.session_system_other(),
};

export const deviceWords = ({ browser, operatingSystem }: Device): string =>
  `${systemWords[operatingSystem]()} · ${browserWords[browser]()}`;

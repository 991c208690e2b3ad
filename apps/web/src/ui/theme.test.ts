import { describe, expect, it } from 'vitest';
import { themeOf } from './theme.ts';

/** Of WCAG 2: how bright a colour is, 0 to 1. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [...colour.replace(/^#(.)(.)(.)$/, '#$1$1$2$2$3$3').matchAll(/[0-9a-f]{2}/g)].map(([hex]) => {
    const share = Number.parseInt(hex, 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

describe('the ring around what has the focus', () => {
  it.each([false, true])('stands out from what is under it by 3 : 1, dark %s', (isDark) => {
    const { colorPrimaryBorder = '', colorBgLayout = '', colorBgContainer = '' } = themeOf({ isDark, isPhone: false }).token ?? {};
    expect(contrast('#000', '#fff')).toBe(21);
    for (const ground of [colorBgLayout, colorBgContainer]) expect(contrast(colorPrimaryBorder, ground)).toBeGreaterThanOrEqual(3);
  });
});

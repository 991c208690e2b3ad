import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatHours, highestHours, parseHours } from './hours.ts';

describe('hours', () => {
  it('reads and writes hundredths', () => {
    expect(parseHours('1.5')).toBe(150);
    expect(parseHours('0.25')).toBe(25);
    expect(formatHours(150)).toBe('1.5');
    expect(formatHours(1000)).toBe('10');
    expect(formatHours(-100)).toBe('-1');
  });
  it.each([
    ['', 'hours-empty'],
    ['-1', 'hours-negative'],
    ['1h', 'hours-characters'],
    ['1.505', 'hours-decimals'],
    ['10000', 'hours-too-large'],
  ])('refuses %s with %s', (text, code) => {
    expect(parseHours(text)).toMatchObject({ refused: code });
  });
  it('reads back what it wrote', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: highestHours }), (hours) => {
        expect(parseHours(formatHours(hours))).toBe(hours);
      }),
    );
  });
});

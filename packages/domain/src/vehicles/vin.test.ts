import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkVin, checkVinChange, normaliseVin } from './vin.ts';

// Chinese-made test numbers with a right check digit, and the year that position 10 says.
const CHINESE = [
  ['LBEHDAEB88Y034849', 2008],
  ['LBECBADB8MW123456', 2021],
  ['LBEADAFC9KY000001', 2019],
  ['LBEJMBKB0LX765432', 2020],
  ['LBEPCCAK1RW200318', 2024],
] as const;
const AMERICAN = '1M8GDM9AXKP042788'; // the classic example of the check digit X
const SIGNS = 'ABCDEFGHJKLMNPRSTUVWXYZ0123456789';
const VALUE_OF = '12345678123457923456789'; // A 1 … H 8, J 1 … N 5, P 7, R 9, S 2 … Z 9, as in SIGNS
const value = (sign: string) => Number(/\d/.test(sign) ? sign : VALUE_OF.charAt(SIGNS.indexOf(sign)));
const withSign = (vin: string, position: number, sign: string) => vin.slice(0, position) + sign + vin.slice(position + 1);

describe('checkVin', () => {
  it.each(CHINESE)('accepts %s of %i', (vin, modelYear) => {
    expect(checkVin(vin)).toEqual({ vin, checkDigit: 'right', isChineseMade: true, modelYear });
  });
  it.each(CHINESE)('stops %s with its last figure changed', (vin) => {
    const wrong = withSign(vin, 16, String((Number(vin.charAt(16)) + 1) % 10));
    expect(checkVin(wrong)).toMatchObject({ refused: 'vin-check-digit', facts: { position: 9, given: vin.charAt(8) } });
    expect(checkVin(wrong, { overridden: true })).toMatchObject({ vin: wrong, checkDigit: 'wrong', isChineseMade: true });
  });
  it('only warns for a car made elsewhere', () => {
    expect(checkVin(AMERICAN)).toEqual({ vin: AMERICAN, checkDigit: 'right', isChineseMade: false, modelYear: 2019 });
    expect(checkVin('1M8GDM9AXKP042789')).toMatchObject({ checkDigit: 'wrong', isChineseMade: false });
    expect(checkVin('WVWZZZ1KZ6W000001')).toMatchObject({ checkDigit: 'wrong', modelYear: 2006 });
  });
  it('reads small letters, full width, spaces and dashes', () => {
    expect(normaliseVin(' lbe-hdaeb8 ８Y034849 ')).toBe('LBEHDAEB88Y034849');
  });
  it('names what is wrong', () => {
    expect(checkVin('')).toEqual({ refused: 'vin-length', facts: { length: 0, expected: 17 } });
    expect(checkVin('LBEHDAEB88Y03484')).toEqual({ refused: 'vin-length', facts: { length: 16, expected: 17 } });
    expect(checkVin('LBEHDAEB88YO3484I')).toEqual({ refused: 'vin-characters', facts: { characters: 'O I' } });
    expect(checkVin('LBEHDAEB88Y03484京', { overridden: true })).toMatchObject({ refused: 'vin-characters' });
  });
  it('takes the model year from the right round of thirty years', () => {
    const yearOf = (code: string, today?: string) => {
      const check = checkVin(withSign(AMERICAN, 9, code), today === undefined ? {} : { today });
      return check.refused === undefined ? check.modelYear : check.refused;
    };
    expect([yearOf('A'), yearOf('Y'), yearOf('1'), yearOf('9'), yearOf('0'), yearOf('U'), yearOf('Z')]).toEqual([
      2010,
      2030,
      2001,
      2009,
      null,
      null,
      null,
    ]);
    // In November 2026 a 2027 model is on sale, a 2030 one cannot be: Y is a car of 2000.
    expect([yearOf('V', '2026-11-24'), yearOf('W', '2026-11-24'), yearOf('Y', '2026-11-24')]).toEqual([2027, 1998, 2000]);
    expect(yearOf('1', '2031-01-02')).toBe(2031);
  });
  it('detects every single wrong character of another value', () => {
    const vins = fc.constantFrom(...CHINESE.map(([vin]) => vin));
    const slip = fc.record({ vin: vins, position: fc.nat({ max: 16 }), sign: fc.constantFrom(...SIGNS) });
    fc.assert(
      fc.property(slip, ({ vin, position, sign }) => {
        const isSame = position === 8 ? sign === vin.charAt(8) : value(sign) === value(vin.charAt(position));
        const check = checkVin(withSign(vin, position, sign), { overridden: true });
        expect(check).toMatchObject({ checkDigit: isSame ? 'right' : 'wrong' });
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a change of the VIN on file', () => {
  const [right] = CHINESE[0];
  const [other] = CHINESE[1];
  const wrong = withSign(right, 8, '9');
  it.each([
    ['fills in what was missing', { before: null, after: right, isOverridden: false, reason: '' }, undefined],
    ['stays as it was, even a wrong one', { before: wrong, after: wrong, isOverridden: true, reason: '' }, undefined],
    ['corrects another number', { before: other, after: right, isOverridden: false, reason: '' }, 'vin-reason-missing'],
    ['corrects it and says why', { before: other, after: right, isOverridden: false, reason: '录入时抄错两位' }, undefined],
    ['takes it away', { before: right, after: null, isOverridden: false, reason: '' }, 'vin-reason-missing'],
    ['keeps one whose check digit does not fit', { before: null, after: wrong, isOverridden: true, reason: ' ' }, 'vin-reason-missing'],
    ['keeps it as the plate on the car says', { before: null, after: wrong, isOverridden: true, reason: '铭牌如此' }, undefined],
  ])('%s', (_, change, refused) => {
    expect(checkVinChange(change)?.refused).toBe(refused);
  });
});

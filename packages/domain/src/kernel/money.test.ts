import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  allocate,
  applyRate,
  fen,
  formatYuan,
  highestAmountFen,
  labourAmountFen,
  lineAmountFen,
  netOfTax,
  parseYuan,
  roundHalfUp,
} from './money.ts';

const amounts = fc.integer({ min: -highestAmountFen, max: highestAmountFen });
const weights = fc
  .array(fc.integer({ min: 0, max: 10_000_000 }), { minLength: 1, maxLength: 30 })
  .filter((list) => list.some((weight) => weight > 0));
const total = (list: readonly number[]) => list.reduce((all, share) => all + share, 0);

describe('fen', () => {
  it('takes whole fen and nothing else', () => {
    expect(fen(-150)).toBe(-150);
    expect(Object.is(fen(-0), 0)).toBe(true);
    for (const wrong of [0.5, Number.NaN, Infinity, 2 ** 53]) expect(() => fen(wrong)).toThrow('whole number of fen');
  });
});

describe('roundHalfUp', () => {
  it('rounds a half away from zero on both sides', () => {
    expect(roundHalfUp(5, 2)).toBe(3);
    expect(roundHalfUp(-5, 2)).toBe(-3);
    expect(roundHalfUp(149, 100)).toBe(1);
    expect(roundHalfUp(150, 100)).toBe(2);
    expect(roundHalfUp(-149, 100)).toBe(-1);
    expect(Object.is(roundHalfUp(-1, 3), 0)).toBe(true);
  });
  it('stays exact where a product passes 2^53', () => {
    // 8,000,000,000,000,001 × 3 / 6 = 4,000,000,000,000,000.5
    expect(roundHalfUp(8_000_000_000_000_001n * 3n, 6)).toBe(4_000_000_000_000_001);
    // One above the largest exact number: better a stop than a fen lost.
    expect(() => roundHalfUp(9_007_199_254_740_992n, 1)).toThrow('stays exact');
  });
  it('refuses a denominator of zero or less, and broken numbers', () => {
    expect(() => roundHalfUp(1, 0)).toThrow('more than zero');
    expect(() => roundHalfUp(1, -2)).toThrow('more than zero');
    expect(() => roundHalfUp(0.5, 2)).toThrow('whole numbers');
  });
  it('mirrors a reversal and is never off by more than a half', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.integer({ min: 1, max: 1_000_000 }), (above, below) => {
        const rounded = roundHalfUp(above, below);
        expect(rounded + roundHalfUp(-above, below)).toBe(0);
        const twiceOff = 2n * (BigInt(rounded) * BigInt(below) - BigInt(above));
        expect(twiceOff <= BigInt(below) && twiceOff >= -BigInt(below)).toBe(true);
      }),
    );
  });
});

describe('applyRate, line and labour amounts', () => {
  it('takes a rate in basis points', () => {
    expect(applyRate(10_000, 1300)).toBe(1300); // 13 % of ¥100
    expect(applyRate(105, 1000)).toBe(11); // 10 % of ¥1.05 = 10.5 fen
    expect(applyRate(-105, 1000)).toBe(-11);
    expect(applyRate(99_999_999_999_999, 10_000)).toBe(99_999_999_999_999);
  });
  it('prices part lines', () => {
    expect(lineAmountFen(1250, 4500)).toBe(5625); // ¥12.50 × 4.5 L = ¥56.25
    expect(lineAmountFen(999, 333)).toBe(333); // 332.667 fen
    expect(lineAmountFen(1, 500)).toBe(1); // half a fen
    expect(lineAmountFen(1250, -4500)).toBe(-5625);
  });
  it('prices labour', () => {
    expect(labourAmountFen(150, 12_000)).toBe(18_000); // 1.5 h × ¥120
    expect(labourAmountFen(33, 12_050)).toBe(3977); // 0.33 × ¥120.50 = ¥39.765
  });
});

describe('netOfTax', () => {
  it('takes 13 % out of a tax-inclusive price', () => {
    expect(netOfTax(11_300, 1300)).toEqual({ netFen: 10_000, taxFen: 1300 });
    expect(netOfTax(10_000, 1300)).toEqual({ netFen: 8850, taxFen: 1150 }); // 10000/1.13 = 8849.56
    expect(netOfTax(-10_000, 1300)).toEqual({ netFen: -8850, taxFen: -1150 });
    expect(netOfTax(500, 0)).toEqual({ netFen: 500, taxFen: 0 });
  });
  it('always adds up and mirrors', () => {
    fc.assert(
      fc.property(amounts, fc.constantFrom(0, 100, 300, 600, 900, 1300), (gross, rate) => {
        const split = netOfTax(gross, rate);
        const reversed = netOfTax(-gross, rate);
        expect(split.netFen + split.taxFen).toBe(gross);
        expect(reversed.netFen + split.netFen).toBe(0);
      }),
    );
  });
});

describe('allocate', () => {
  it('gives the fen left over to the largest remainders, ties to the first', () => {
    expect(allocate(100, [1, 1, 1])).toEqual([34, 33, 33]);
    expect(allocate(-100, [1, 1, 1])).toEqual([-34, -33, -33]);
    // 1000 by 50, 30, 21 of 101: 495.05, 297.03, 207.92: the one fen left goes to the third.
    expect(allocate(1000, [50, 30, 21])).toEqual([495, 297, 208]);
    expect(allocate(5, [0, 3, 0, 1])).toEqual([0, 4, 0, 1]); // 3.75 and 1.25
    expect(allocate(0, [2, 1])).toEqual([0, 0]);
  });
  it('treats weights that cannot split as a bug', () => {
    expect(() => allocate(1, [0, 0])).toThrow('at least one weight');
    expect(() => allocate(1, [])).toThrow('at least one weight');
    expect(() => allocate(1, [1, -1])).toThrow('none below zero');
    expect(() => allocate(1, [0.5])).toThrow('whole numbers');
    expect(() => allocate(1.5, [1])).toThrow('whole total');
  });
  it('adds up exactly, nobody is a whole fen off, zero weights get nothing', () => {
    fc.assert(
      fc.property(amounts, weights, (amount, list) => {
        const shares = allocate(amount, list);
        const sum = BigInt(total(list));
        expect(total(shares)).toBe(amount);
        shares.forEach((share, position) => {
          const weight = list[position] ?? 0;
          const off = BigInt(share) * sum - BigInt(amount) * BigInt(weight);
          expect(off < sum && off > -sum).toBe(true);
          if (weight === 0) expect(share).toBe(0);
        });
      }),
    );
  });
  it('mirrors a reversal, share by share', () => {
    fc.assert(
      fc.property(amounts, weights, (amount, list) => {
        const there = allocate(amount, list);
        const back = allocate(-amount, list);
        expect(there.map((share, position) => share + (back[position] ?? Number.NaN))).toEqual(list.map(() => 0));
      }),
    );
  });
  it('keeps the total in whatever order the lines stand', () => {
    const shuffled = weights.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })));
    fc.assert(
      fc.property(amounts, shuffled, (amount, [list, other]) => {
        expect(total(allocate(amount, other))).toBe(total(allocate(amount, list)));
      }),
    );
  });
});

describe('yuan, written and read', () => {
  it('writes as people read it', () => {
    expect(formatYuan(123_450)).toBe('¥1,234.50');
    expect(formatYuan(-100)).toBe('-¥1.00');
    expect(formatYuan(0)).toBe('¥0.00');
    expect(formatYuan(7)).toBe('¥0.07');
    expect(formatYuan(123_456_789_012)).toBe('¥1,234,567,890.12');
  });
  it.each([
    ['1,234.5', 123_450],
    ['¥12', 1200],
    ['￥ 12.05', 1205],
    ['０.５', 50],
    [' 0 ', 0],
    ['1234567', 123_456_700],
    ['999,999,999,999.99', 99_999_999_999_999],
  ])('reads %s', (text, amount) => {
    expect(parseYuan(text)).toBe(amount);
  });
  it.each([
    ['', 'amount-empty'],
    ['¥', 'amount-empty'],
    ['-1', 'amount-negative'],
    ['−1', 'amount-negative'],
    ['1e3', 'amount-characters'],
    ['12,34', 'amount-characters'],
    ['1,2345', 'amount-characters'],
    ['.5', 'amount-characters'],
    ['5.', 'amount-characters'],
    ['0x10', 'amount-characters'],
    ['一百', 'amount-characters'],
    ['NaN', 'amount-characters'],
    ['1 2', 'amount-characters'],
    ['1.234', 'amount-decimals'],
    ['1000000000000', 'amount-too-large'],
    ['9'.repeat(400), 'amount-too-large'],
  ])('refuses %s with %s', (text, code) => {
    expect(parseYuan(text)).toMatchObject({ refused: code });
  });
  it('reads back what it wrote', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: highestAmountFen }), (amount) => {
        expect(parseYuan(formatYuan(amount))).toBe(amount);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packageShares } from './index.ts';

describe('the price of a package on its lines', () => {
  it('is shared by what the lines cost in the list', () => {
    // Oil change for ¥399.00: labour ¥75.00, oil ¥268.00, filter ¥45.00, together ¥388.00.
    // 39900 × 7500 / 38800 = 7712.63, × 26800 = 27559.79, × 4500 = 4627.58: two fen are left for .79 and .63.
    expect(packageShares(39_900, [7500, 26_800, 4500])).toEqual([7713, 27_560, 4627]);
  });
  it('is shared evenly where nothing costs anything: the maker’s free first service at ¥1.00', () => {
    expect(packageShares(100, [0, 0, 0])).toEqual([34, 33, 33]);
  });
  it('always adds up', () => {
    const amounts = fc.array(fc.integer({ min: 0, max: 10_000_000 }), { minLength: 1, maxLength: 140 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000_000 }), amounts, (packageFen, listFen) => {
        expect(packageShares(packageFen, listFen).reduce((sum, share) => sum + share, 0)).toBe(packageFen);
      }),
    );
  });
});

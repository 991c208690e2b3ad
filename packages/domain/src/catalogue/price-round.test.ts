import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { raisedPriceFen, roundingSteps } from './index.ts';

describe('a round of new prices', () => {
  it.each([
    // ¥46.80 by 5 % is ¥49.14.
    [4680, 500, 1, 4914],
    [4680, 500, 10, 4910],
    [4680, 500, 100, 4900],
    [4680, 500, 1000, 5000],
    // ¥45.00 by 10 % is ¥49.50: a half goes up.
    [4500, 1000, 100, 5000],
    // ¥100.00 less 3.5 %.
    [10_000, -350, 1, 9650],
    // A clip of ¥0.40 to whole yuan stays something to pay.
    [40, 500, 100, 100],
    [0, 500, 100, 0],
  ] as const)('%s fen by %s basis points to %s fen: %s', (...line) => {
    const [priceFen, basisPoints, roundToFen, wanted] = line;
    expect(raisedPriceFen(priceFen, { basisPoints, roundToFen })).toBe(wanted);
  });

  it('lands on the step, at most half a step from the exact figure', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100_000_000 }),
        fc.integer({ min: -5000, max: 10_000 }),
        fc.constantFrom(...roundingSteps),
        (priceFen, basisPoints, roundToFen) => {
          const raised = raisedPriceFen(priceFen, { basisPoints, roundToFen });
          expect(raised % roundToFen).toBe(0);
          const off = Math.abs(raised * 10_000 - priceFen * (10_000 + basisPoints));
          expect(off <= roundToFen * 5000 || raised === roundToFen).toBe(true);
        },
      ),
    );
  });
});

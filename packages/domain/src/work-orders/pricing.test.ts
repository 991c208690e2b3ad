import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkAnswer,
  checkShares,
  listedFen,
  mayDecideDiscount,
  needsConsent,
  type PriceClass,
  priceLine,
  type Share,
  wayOfDiscount,
} from './index.ts';

const by = (payerId: string, basisPoints: number, priceClass: PriceClass = 'customer'): Share => ({ payerId, priceClass, basisPoints });
const owner = [by('owner', 10_000)];
const line = (fullFen: number, change: object = {}) =>
  priceLine({ fullFen, classBasisPoints: 0, discountBasisPoints: 0, shares: owner, ...change });

describe('the list price of a line', () => {
  it('is hours by rate, quantity by price, or the fee', () => {
    // 1.5 h × ¥150.00; 4.5 L of oil at ¥68.00; a tow for ¥300.00.
    expect(listedFen({ kind: 'labour', quantity: 150, priceFen: 15_000 })).toBe(22_500);
    expect(listedFen({ kind: 'part', quantity: 4500, priceFen: 6800 })).toBe(30_600);
    expect(listedFen({ kind: 'fee', quantity: 1000, priceFen: 30_000 })).toBe(30_000);
  });
});

describe('what is taken off a line', () => {
  it('comes in the order of the trade: first the class, then by hand from what is left, each to the fen', () => {
    // ¥225.00; platinum takes 5 % = ¥11.25 off; of ¥213.75 another 10 % by hand = 21.375 → ¥21.38; ¥192.37 stays.
    expect(line(22_500, { classBasisPoints: 500, discountBasisPoints: 1000 })).toEqual({
      classOffFen: 1125,
      byHandOffFen: 2138,
      amountFen: 19_237,
      sharesFen: [19_237],
    });
    // 0.33 h × ¥99.99 = ¥33.00 (32.9967); 5 % of it = ¥1.65.
    expect(line(listedFen({ kind: 'labour', quantity: 33, priceFen: 9999 }), { discountBasisPoints: 500 }).amountFen).toBe(3135);
    // A whole discount leaves nothing, not a rounding fen.
    expect(line(4568, { classBasisPoints: 800, discountBasisPoints: 10_000 }).amountFen).toBe(0);
  });
  it('is the owner’s alone where the class is meant: maker, insurer and house pay in full', () => {
    for (const priceClass of ['warranty', 'insurance', 'internal'] as const)
      expect(line(10_000, { classBasisPoints: 1000, shares: [by('other', 10_000, priceClass)] })).toMatchObject({
        classOffFen: 0,
        amountFen: 10_000,
      });
    expect(line(10_000, { classBasisPoints: 1000, shares: [by('owner', 10_000, 'package')] }).amountFen).toBe(9000);
  });
});

describe('a line that is shared', () => {
  it('costs the owner less the class discount on the owner’s part, and the insurer its part in full', () => {
    // ¥100.01: 30 % to the owner is ¥30.00 (30.003), 70 % to the insurer ¥70.01 (70.007). 10 % off ¥30.00 is ¥3.00.
    const shares = [by('owner', 3000), by('insurer', 7000, 'insurance')];
    expect(line(10_001, { classBasisPoints: 1000, shares })).toEqual({
      classOffFen: 300,
      byHandOffFen: 0,
      amountFen: 9701,
      sharesFen: [2700, 7001],
    });
  });
  it('gives the odd fen to the first of equals', () => {
    expect(line(101, { shares: [by('husband', 5000), by('wife', 5000)] }).sharesFen).toEqual([51, 50]);
  });
  it('is shared by different payers, wholly', () => {
    expect(checkShares([by('owner', 3000), by('insurer', 7000)])).toBeUndefined();
    expect(checkShares([by('owner', 3000), by('insurer', 6999)])).toEqual({ refused: 'shares-incomplete', facts: { basisPoints: 9999 } });
    expect(checkShares([by('owner', 3000), by('owner', 7000)])?.refused).toBe('shares-incomplete');
  });

  const percent = fc.integer({ min: 0, max: 10_000 });
  const parts = fc.array(fc.integer({ min: 1, max: 999 }), { minLength: 1, maxLength: 5 }).map((weights) => {
    const all = weights.reduce((sum, weight) => sum + weight, 0);
    const shares = weights.map((weight) => Math.floor((weight * 10_000) / all));
    return shares.map((share, at) => (at === 0 ? share + 10_000 - shares.reduce((sum, each) => sum + each, 0) : share));
  });
  const classes = fc.array(fc.constantFrom<PriceClass>('customer', 'package', 'warranty', 'insurance', 'internal'), {
    minLength: 5,
    maxLength: 5,
  });
  const terms = { fullFen: fc.integer({ min: 0, max: 100_000_000 }), classBasisPoints: percent, discountBasisPoints: percent };
  it('always adds up: shares to the amount, amount and what was taken off to the list price', () => {
    fc.assert(
      fc.property(fc.record(terms), parts, classes, (asked, weights, ofPayer) => {
        const shares = weights.map((weight, at) => by(`payer ${at}`, weight, ofPayer[at]));
        const priced = priceLine({ ...asked, shares });
        expect(priced.sharesFen.reduce((sum, share) => sum + share, 0)).toBe(priced.amountFen);
        expect(priced.amountFen + priced.classOffFen + priced.byHandOffFen).toBe(asked.fullFen);
        expect(Math.min(priced.amountFen, priced.classOffFen, priced.byHandOffFen, ...priced.sharesFen)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
  it('costs the same whoever of the same terms pays how much of it', () => {
    fc.assert(
      fc.property(fc.record(terms), parts, fc.constantFrom<PriceClass>('customer', 'insurance'), (asked, weights, priceClass) => {
        const shares = weights.map((weight, at) => by(`payer ${at}`, weight, priceClass));
        const alone = priceLine({ ...asked, shares: [by('payer 0', 10_000, priceClass)] });
        expect(priceLine({ ...asked, shares }).amountFen).toBe(alone.amountFen);
      }),
    );
  });
});

describe('a discount by hand', () => {
  const limits = { ownLimit: 500, highestLimit: 1500 };
  it('is given up to one’s own limit, asked for up to the highest of the house, and beyond that nobody’s', () => {
    expect(wayOfDiscount(500, limits)).toEqual({ way: 'given' });
    expect(wayOfDiscount(501, limits)).toEqual({ way: 'ask' });
    expect(wayOfDiscount(1500, limits)).toEqual({ way: 'ask' });
    expect(wayOfDiscount(1501, limits)).toEqual({ refused: 'discount-too-high', facts: { mostBasisPoints: 1500 } });
  });
  it('is decided by somebody else, whose limit it is within', () => {
    const asked = { basisPoints: 1000, ownLimit: 1500, isRequester: false };
    expect(mayDecideDiscount(asked)).toBeUndefined();
    expect(mayDecideDiscount({ ...asked, isRequester: true })?.refused).toBe('same-person');
    expect(mayDecideDiscount({ ...asked, ownLimit: 999 })).toEqual({ refused: 'discount-too-high', facts: { mostBasisPoints: 999 } });
  });
});

describe('the overrun of what was agreed', () => {
  const asked = { firstAgreedFen: 100_000, agreedFen: 100_000, proposedFen: 10_000, overrunBasisPoints: 1000 };
  it('is asked for each time, where the contract names none', () => {
    expect(needsConsent({ ...asked, overrunBasisPoints: 0 })).toBe(true);
    expect(needsConsent({ ...asked, proposedFen: 0, overrunBasisPoints: 0 })).toBe(true);
  });
  it('counts from the sum agreed first, so that small additions do not creep', () => {
    // 10 % of ¥1,000.00 is ¥100.00: exactly that much more needs no question, a fen more does.
    expect(needsConsent(asked)).toBe(false);
    expect(needsConsent({ ...asked, proposedFen: 10_001 })).toBe(true);
    // ¥60.00 came before; another ¥60.00 passes the ¥100.00.
    expect(needsConsent({ ...asked, agreedFen: 106_000, proposedFen: 6000 })).toBe(true);
  });
});

describe('the owner’s answer', () => {
  const jobs = [
    { id: 'service', severity: null },
    { id: 'ball joint', severity: 'red' as const },
  ];
  const answer = {
    channel: 'screen' as const,
    jobs,
    declinedJobIds: [] as string[],
    isFirst: false,
    isSigned: true,
    isWaived: false,
    today: '2026-11-24',
    validUntil: '2026-11-24',
  };
  it('holds for as long as the estimate does, the last day included', () => {
    expect(checkAnswer(answer)).toBeUndefined();
    expect(checkAnswer({ ...answer, today: '2026-11-25' })?.refused).toBe('estimate-expired');
    expect(checkAnswer({ ...answer, today: '2026-11-25', validUntil: null })).toBeUndefined();
  });
  it('is signed on screen and by link; paper and the phone are taken down', () => {
    expect(checkAnswer({ ...answer, isSigned: false })?.refused).toBe('signature-missing');
    expect(checkAnswer({ ...answer, isSigned: false, channel: 'link' })?.refused).toBe('signature-missing');
    expect(checkAnswer({ ...answer, isSigned: false, channel: 'phone' })).toBeUndefined();
  });
  it('that declines what touches safety needs a signature for having been told, which no phone can give', () => {
    const declining = { ...answer, declinedJobIds: ['ball joint'] };
    expect(checkAnswer(declining)?.refused).toBe('waiver-missing');
    expect(checkAnswer({ ...declining, isWaived: true })).toBeUndefined();
    expect(checkAnswer({ ...declining, channel: 'paper' })).toBeUndefined();
    expect(checkAnswer({ ...declining, channel: 'phone', isSigned: false })?.refused).toBe('waiver-missing');
    expect(checkAnswer({ ...answer, declinedJobIds: ['service'] })).toBeUndefined();
  });
  it('agrees to something the first time, and only to what was asked', () => {
    const nothing = { ...answer, isFirst: true, isWaived: true, declinedJobIds: ['service', 'ball joint'] };
    expect(checkAnswer(nothing)?.refused).toBe('nothing-agreed');
    expect(checkAnswer({ ...nothing, isFirst: false })).toBeUndefined();
    expect(checkAnswer({ ...answer, declinedJobIds: ['another'] })?.refused).toBe('job-unknown');
  });
});

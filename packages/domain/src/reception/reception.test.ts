import { describe, expect, it } from 'vitest';
import { checkGuarantee, eighthsOfCharge, missingPhotos } from './index.ts';

describe('the pictures of a walk round', () => {
  it('are six of every car and one of every damage', () => {
    expect(missingPhotos([], 0)).toEqual(['front', 'left-front', 'left', 'rear', 'right', 'dashboard']);
    expect(missingPhotos(['front', 'dashboard', 'mark-2'], 2)).toEqual(['left-front', 'left', 'rear', 'right', 'mark-1']);
    expect(missingPhotos(['front', 'left-front', 'left', 'rear', 'right', 'dashboard', 'mark-1'], 1)).toEqual([]);
  });
});

describe('a repair that comes back', () => {
  const guarantee = { untilDay: '2027-02-24', untilKm: 25_000 };
  it('is within its guarantee to the last day and the last kilometre', () => {
    expect(checkGuarantee(guarantee, { day: '2027-02-24', km: 25_000 })).toBeUndefined();
    expect(checkGuarantee(guarantee, { day: '2026-11-24', km: 20_000 })).toBeUndefined();
  });
  it('is over a day or a kilometre later, whichever comes first', () => {
    const over = { refused: 'guarantee-over', facts: { untilDay: '2027-02-24', untilKm: 25_000 } };
    expect(checkGuarantee(guarantee, { day: '2027-02-25', km: 20_000 })).toEqual(over);
    expect(checkGuarantee(guarantee, { day: '2027-02-24', km: 25_001 })).toEqual(over);
  });
});

it('the charge of an electric car is kept in eighths', () => {
  expect([0, 6, 7, 50, 94, 100].map(eighthsOfCharge)).toEqual([0, 0, 1, 4, 8, 8]);
});

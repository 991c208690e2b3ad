import { describe, expect, it } from 'vitest';
import { checkGuaranteeTerm, guaranteeEnd, guaranteeOf, guaranteeOfBill, guaranteeState, needsCertificate } from './guarantee.ts';

describe('the legal guarantee', () => {
  // 机动车维修管理规定, Art. 37.
  it('is 100 days or 20,000 km, 30 days or 5,000 km, 10 days or 2,000 km', () => {
    expect([
      guaranteeOf('overhaul'),
      guaranteeOf('assembly'),
      guaranteeOf('second-level'),
      guaranteeOf('first-level'),
      guaranteeOf('minor'),
      guaranteeOf('specialised'),
    ]).toEqual([
      { days: 100, km: 20_000 },
      { days: 100, km: 20_000 },
      { days: 30, km: 5000 },
      { days: 10, km: 2000 },
      { days: 10, km: 2000 },
      { days: 10, km: 2000 },
    ]);
  });
  it('of a bill over several orders is the longest', () => {
    expect(guaranteeOfBill([guaranteeOf('minor'), guaranteeOf('second-level')])).toEqual({ days: 30, km: 5000 });
  });
});

describe('a store that promises more', () => {
  it('may not promise less than the law in days or in distance', () => {
    expect(checkGuaranteeTerm('minor', { days: 9, km: 5000 })).toEqual({ refused: 'guarantee-below-law', facts: { days: 10, km: 2000 } });
    expect(checkGuaranteeTerm('minor', { days: 30, km: 1999 })?.refused).toBe('guarantee-below-law');
    expect(checkGuaranteeTerm('minor', { days: 10, km: 2000 })).toBeUndefined();
    expect(checkGuaranteeTerm('second-level', { days: 29, km: 5000 })?.refused).toBe('guarantee-below-law');
  });
  it('is held to its word', () => {
    const promised = { minor: { days: 90, km: 10_000 } };
    expect(guaranteeOf('minor', promised)).toEqual({ days: 90, km: 10_000 });
    expect(guaranteeOfBill([guaranteeOf('minor', promised), guaranteeOf('second-level', promised)])).toEqual({ days: 90, km: 10_000 });
    // A year of the short distance beside the law's thirty days of the long one: a bill over both promises each.
    const long = guaranteeOf('minor', { minor: { days: 365, km: 2000 } });
    expect(guaranteeOfBill([long, guaranteeOf('second-level')])).toEqual({ days: 365, km: 5000 });
  });
});

describe('a guarantee of ten days or 2,000 km from 24 November at 40,000 km', () => {
  const end = guaranteeEnd({ days: 10, km: 2000 }, { day: '2026-11-24', km: 40_000 });
  it('runs to 4 December and 42,000 km, both included, whichever comes first', () => {
    expect(end).toEqual({ untilDay: '2026-12-04', untilKm: 42_000 });
    expect(guaranteeState(end, { today: '2026-12-04', mileageKm: 42_000 })).toBe('running');
    expect(guaranteeState(end, { today: '2026-12-05', mileageKm: 40_100 })).toBe('over-by-day');
    expect(guaranteeState(end, { today: '2026-11-25', mileageKm: 42_001 })).toBe('over-by-km');
  });
});

it('a certificate goes with second-level maintenance and overhauls', () => {
  const all = ['overhaul', 'assembly', 'second-level', 'first-level', 'minor', 'specialised'] as const;
  expect(all.filter(needsCertificate)).toEqual(['overhaul', 'assembly', 'second-level']);
});

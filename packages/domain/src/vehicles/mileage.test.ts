import { describe, expect, it } from 'vitest';
import { checkMileage } from './mileage.ts';

const last = { lastKm: 30_000, lastAt: '2026-11-14T08:00:00.000Z', now: '2026-11-24T08:00:00.000Z' }; // ten days

describe('checkMileage', () => {
  it('lets a plausible reading stand', () => {
    expect(checkMileage({ ...last, km: 30_000 })).toBeUndefined();
    expect(checkMileage({ ...last, km: 50_000 })).toBeUndefined(); // 10 days × 2,000 km
    expect(checkMileage({ lastKm: null, lastAt: null, km: 2_000_000, now: last.now })).toBeUndefined();
    expect(checkMileage({ lastKm: 30_000, lastAt: null, km: 900_000, now: last.now })).toBeUndefined();
  });
  it('never lets it run back', () => {
    expect(checkMileage({ ...last, km: 29_999 })).toEqual({ refused: 'mileage-runs-back', facts: { lastKm: 30_000 } });
  });
  it('stops a leap', () => {
    expect(checkMileage({ ...last, km: 50_001 })).toEqual({
      refused: 'mileage-implausible',
      facts: { lastKm: 30_000, highestKm: 50_000 },
    });
    expect(checkMileage({ ...last, km: 300_000 })).toMatchObject({ refused: 'mileage-implausible' });
  });
  it('believes 5,000 km at any time', () => {
    const today = { ...last, lastAt: last.now };
    expect(checkMileage({ ...today, km: 35_000 })).toBeUndefined();
    expect(checkMileage({ ...today, km: 35_001 })).toMatchObject({ refused: 'mileage-implausible' });
  });
  it('stops what no odometer shows', () => {
    for (const km of [2_000_001, -1, 1.5, Number.NaN]) {
      expect(checkMileage({ lastKm: null, lastAt: null, km, now: last.now })).toEqual({
        refused: 'mileage-implausible',
        facts: { lastKm: null, highestKm: 2_000_000 },
      });
    }
  });
});

import { expect, it } from 'vitest';
import { completenessOfVehicle, missingOfVehicle } from './completeness.ts';
import { checkCorrection } from './mileage.ts';
import { checkPeriod, type Period } from './period.ts';

const owners = [
  { fromDay: '2024-03-01', untilDay: '2025-06-10' },
  { fromDay: '2025-06-10', untilDay: null },
];
it.each<[string, Period, string | undefined]>([
  ['before the first owner, up to the day of the sale', { fromDay: '2022-01-01', untilDay: '2024-03-01' }, undefined],
  ['a day too long', { fromDay: '2022-01-01', untilDay: '2024-03-02' }, 'period-overlaps'],
  ['inside the first', { fromDay: '2024-05-01', untilDay: '2024-06-01' }, 'period-overlaps'],
  ['beside today’s owner', { fromDay: '2026-01-01', untilDay: null }, 'period-overlaps'],
  ['backwards', { fromDay: '2023-01-01', untilDay: '2022-01-01' }, 'period-reversed'],
  ['tomorrow', { fromDay: '2026-11-25', untilDay: null }, 'period-in-future'],
])('%s', (_, period, refused) => {
  expect(checkPeriod(period, owners, '2026-11-24')?.refused).toBe(refused);
});

it('an exchanged odometer begins anew, but the old one never ran back', () => {
  const exchange = { lastKm: 80_000, km: 5, formerKm: 80_120, reason: '仪表总成更换' };
  expect(checkCorrection(exchange)).toBeUndefined();
  expect(checkCorrection({ ...exchange, formerKm: 79_999 })?.refused).toBe('mileage-runs-back');
  expect(checkCorrection({ ...exchange, reason: ' ' })?.refused).toBe('mileage-reason-missing');
  expect(checkCorrection({ ...exchange, lastKm: null })?.refused).toBe('mileage-unread');
});

// Eleven fields: file number, use, VIN, engine, year, colour, purchase, and model, brand, fuel, displacement.
it('a car on a trailer lacks its VIN and model: 6 of 11', () => {
  const car = { vin: null, modelId: null, engineNumber: 'G4FL1', modelYear: 2022, colour: '白', purchasedOn: '2022-06-18' };
  expect(missingOfVehicle(car)).toEqual(['vin', 'model']);
  expect(completenessOfVehicle(car)).toBe(54);
  expect(completenessOfVehicle({ ...car, vin: 'LBEHDAEB88Y034849', modelId: 'm' })).toBe(100);
});

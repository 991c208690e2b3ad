import { expect, it } from 'vitest';
import { vehicleSearchForm, vehicleSearchTerms } from './search-terms.ts';

const terms = vehicleSearchTerms({ plate: '京AD12345', vin: 'LBEXCAE84HZ100004' });

it.each(['京AD', '京A·D123', 'ad12345', '2345', '45', '100004', '0004', 'lbexcae84hz100004', ' LBEX '])('finds a car by %s', (typed) => {
  const form = vehicleSearchForm(typed);
  expect(terms.some((term) => term.startsWith(form))).toBe(true);
});

it('keeps no single character and no three of a VIN', () => {
  expect(terms).not.toContain('5');
  expect(terms).not.toContain('004');
  expect(vehicleSearchTerms({ plate: null, vin: null })).toEqual([]);
});

import { expect, it } from 'vitest';
import { checkConsents } from './consent.ts';
import { classUntil, startingClasses } from './customer-class.ts';

it.each([
  ['2026-11-24', 12, '2027-11-23'],
  // The month has no such day: it lasts to the month's end.
  ['2026-01-31', 1, '2026-02-28'],
  ['2028-02-29', 12, '2029-02-28'],
  ['2028-02-29', 48, '2032-02-28'],
  ['2026-01-28', 1, '2026-02-27'],
  ['2026-03-01', 1, '2026-03-31'],
  ['2026-11-24', null, null],
])('in the class from %s for %s months: until %s', (since, months, until) => {
  expect(classUntil(since, months)).toBe(until);
});

it('a store begins with the four classes of the trade', () => {
  expect(startingClasses.map((one) => one.nameZh)).toEqual(['一般客户', '白金会员', '钻石会员', 'VIP尊贵会员']);
});

it('a hobby is kept with the consent to it only; a birthday needs another', () => {
  expect(checkConsents(['hobbies', 'education'], ['profile'])).toBeUndefined();
  expect(checkConsents(['birthday', 'hobbies'], ['profile'])).toMatchObject({
    refused: 'consent-missing',
    facts: { kind: 'birthday-care' },
  });
  expect(checkConsents([], [])).toBeUndefined();
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { instantOfText } from './instant-text.ts';

test.each([
  ['2026-11-28 07:05:09+00', '2026-11-28T07:05:09.000Z'],
  ['2026-11-28 07:05:09.2+00', '2026-11-28T07:05:09.200Z'],
  ['2026-11-28 07:05:09.25+00', '2026-11-28T07:05:09.250Z'],
  ['2026-11-28 07:05:09.251+00', '2026-11-28T07:05:09.251Z'],
  ['2026-11-28 07:05:09.251999+00', '2026-11-28T07:05:09.251Z'],
  ['9999-12-31 00:00:00+00', '9999-12-31T00:00:00.000Z'],
  // A PostgreSQL of one's own may be told another zone.
  ['2026-11-28 15:05:09.251+08', '2026-11-28T07:05:09.251Z'],
  ['2026-11-28 12:35:09+05:30', '2026-11-28T07:05:09.000Z'],
])('%s is %s', (text, instant) => {
  expect(instantOfText(text)).toBe(instant);
});

test('a moment that no calendar has is refused', () => {
  expect(() => instantOfText('infinity')).toThrow(RangeError);
});

test('whatever the database writes in UTC is the moment that a date reads of it', () => {
  const moment = fc.date({ min: new Date('1000-01-01T00:00:00Z'), max: new Date('9999-12-31T23:59:59.999Z'), noInvalidDate: true });
  fc.assert(
    fc.property(moment, (date) => {
      // The database leaves out noughts at the end of the fraction, and the point with them.
      const text = `${date
        .toISOString()
        .slice(0, -1)
        .replace('T', ' ')
        .replace(/\.?0+$/, '')}+00`;
      expect(instantOfText(text)).toBe(new Date(text).toISOString());
    }),
  );
});

import { expect, it } from 'vitest';
import { checkBookableShare } from './bookable-share.ts';

// One bay, ten hours: 600 minutes, of which 480 may be promised beforehand.
const day = { bayMinutes: 600, bookableBasisPoints: 8000 };

it('the last promised minute is the 480th', () => {
  expect(checkBookableShare({ ...day, bookedMinutes: 420, minutes: 60 })).toBeUndefined();
  expect(checkBookableShare({ ...day, bookedMinutes: 421, minutes: 60 })).toMatchObject({
    refused: 'bookable-share-used',
    facts: { percent: 81, share: 80 },
  });
});

it('two bays have twice the minutes; a store that keeps nothing back may promise them all', () => {
  expect(checkBookableShare({ ...day, bayMinutes: 1200, bookedMinutes: 900, minutes: 60 })).toBeUndefined();
  expect(checkBookableShare({ ...day, bookableBasisPoints: 10_000, bookedMinutes: 540, minutes: 60 })).toBeUndefined();
  expect(checkBookableShare({ ...day, bookableBasisPoints: 0, bookedMinutes: 0, minutes: 5 })).toBeDefined();
});

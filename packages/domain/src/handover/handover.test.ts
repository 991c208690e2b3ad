import { expect, it } from 'vitest';
import { advance } from '../kernel/index.ts';
import { custodyLifecycle } from './index.ts';

const release = (settlements: number, outstandingFen: number, missingCertificates = 0) =>
  advance(custodyLifecycle, {
    state: 'in-house',
    action: 'release',
    situation: { settlements, outstandingFen, uncleared: outstandingFen > 0 ? 1 : 0, missingCertificates },
  });

it('lets a car go when its bill is settled in full', () => {
  expect(release(1, 0)).toEqual({ to: 'released' });
});
it('keeps a car whose bill is open, and says what is owed', () => {
  expect(release(1, 1)).toEqual({ refused: 'not-paid', facts: { outstandingFen: 1 } });
  expect(release(0, 0)).toEqual({ refused: 'not-prepared', facts: {} });
});
it('keeps a car whose overhaul has no certificate of completion', () => {
  expect(release(1, 0, 1)).toEqual({ refused: 'certificate-missing', facts: { missingCertificates: 1 } });
});
it('lets a car go once', () => {
  expect(
    advance(custodyLifecycle, {
      state: 'released',
      action: 'release',
      situation: { settlements: 1, outstandingFen: 0, uncleared: 0, missingCertificates: 0 },
    }),
  ).toMatchObject({ refused: 'wrong-state' });
});

import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { openIdNumber, sealIdNumber } from './seal.ts';

const key = randomBytes(32);
const owner = { dealershipId: 1, partyId: '0193a000-0000-7000-8000-000000000001' };

test('opens with the same key for the same customer only, and never looks the same twice', () => {
  const sealed = sealIdNumber(key, owner, '11010519491231002X');
  expect(openIdNumber(key, owner, sealed)).toBe('11010519491231002X');
  expect(sealed.includes('19491231')).toBe(false);
  expect(sealIdNumber(key, owner, '11010519491231002X').equals(sealed)).toBe(false);
  expect(() => openIdNumber(key, { ...owner, dealershipId: 2 }, sealed)).toThrow();
  expect(() => openIdNumber(randomBytes(32), owner, sealed)).toThrow();
});

import { expect, test } from 'vitest';
import { inGroups, readCode } from './second-factor.ts';

test('six digits are a code from the phone, however they are typed', () => {
  for (const typed of ['123456', '123 456', ' 123-456 ', '１２３４５６'])
    expect(readCode(typed)).toEqual({ kind: 'one-time', code: '123456' });
});

test('anything else is looked for among the recovery codes; what is read for one another is one', () => {
  expect(readCode('abcde-fghij')).toEqual({ kind: 'recovery', code: 'ABCDEFGHIJ' });
  expect(readCode('0BCD1-FGH8J')).toEqual({ kind: 'recovery', code: 'OBCDIFGHBJ' });
  expect(readCode('12345')).toMatchObject({ kind: 'recovery' });
  expect(readCode('1234567')).toMatchObject({ kind: 'recovery' });
});

test('a secret is shown in groups of four, the last may be shorter', () => {
  expect(inGroups('GEZDGNBVGY3TQOJQ', 4, ' ')).toBe('GEZD GNBV GY3T QOJQ');
  expect(inGroups('ABCDEFGHIJ', 5, '-')).toBe('ABCDE-FGHIJ');
  expect(inGroups('ABCDE', 4, ' ')).toBe('ABCD E');
  expect(inGroups('', 4, ' ')).toBe('');
});

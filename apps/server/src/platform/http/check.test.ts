import { Day, Instant, Nullable, Paragraph, shape, Text } from '@bayline/contract';
import { Type } from 'typebox';
import { describe, expect, it, test } from 'vitest';
import type { ProblemError } from '../problems.ts';
import { inputCheck, replyCheck } from './check.ts';

const car = shape({ plate: Type.String(), owner: shape({ name: Type.String() }), boughtOn: Nullable(Day) });
const good = { plate: '京A12345', owner: { name: '王芳' }, boughtOn: '2024-02-29' };

/** What the check says to it: 'accepted', or field and rule. */
function said(value: unknown, schema: Parameters<typeof inputCheck>[0] = car): string {
  try {
    inputCheck(schema, false)(value);
    return 'accepted';
  } catch (error) {
    const { status, code, facts } = error as ProblemError;
    return `${status} ${code}: ${facts['field']} ${facts['rule']}`;
  }
}

test('the refusal names the field and the rule that it broke', () => {
  expect(said(good)).toBe('accepted');
  expect(said({ ...good, colour: 'red' })).toBe('400 invalid-input: colour additionalProperties');
  expect(said({ ...good, owner: { name: '王芳', age: 30 } })).toBe('400 invalid-input: owner.age additionalProperties');
  expect(said({ owner: good.owner, boughtOn: null })).toBe('400 invalid-input: plate required');
  expect(said({ ...good, plate: 7 })).toBe('400 invalid-input: plate type');
  expect(said({ ...good, boughtOn: '2025-02-29' })).toBe('400 invalid-input: boughtOn format');
  expect(said([])).toBe('400 invalid-input:  type');
});

test('a reply that breaks the contract is a bug of ours, not a refusal', () => {
  const check = replyCheck(car);
  expect(check(good)).toBe(good);
  expect(() => check({ ...good, secret: 1 })).toThrow(new Error('reply breaks the contract at secret (additionalProperties)'));
});

it.each(['', '   ', '\u3000', '\u200b', ' \u2060\u00ad', '\u200d'])('what must be written is more than %j', (words) => {
  expect(said(words, Text(20))).toMatch(/^400 invalid-input/);
  expect(said(words, Text(20, 0))).toBe('accepted');
  expect(said(`${words}客户改期`, Text(20))).toBe('accepted');
  expect(said(words, Paragraph(20, 2))).toMatch(/^400 invalid-input/);
});

describe('a day', () => {
  it.each(['2026-11-24', '2024-02-29', '2000-02-29', '1950-01-01', '2099-12-31'])('%s exists', (day) => {
    expect(said(day, Day)).toBe('accepted');
  });
  it.each([
    '2026-02-31',
    '2025-02-29',
    '2100-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '1900-01-01',
    '1949-12-31',
    '20261124',
    '2026-11-24T',
  ])('%s is none that the trade knows', (day) => {
    expect(said(day, Day)).toMatch(/^400 invalid-input/);
  });
});

describe('a moment', () => {
  it.each(['2026-11-24T08:00:00.000Z', '2024-02-29T23:59:59.999Z'])('%s exists', (moment) => {
    expect(said(moment, Instant)).toBe('accepted');
  });
  it.each([
    '2026-02-31T08:00:00.000Z',
    '2026-11-24T24:00:00.000Z',
    '2026-11-24T24:30:00.000Z',
    '2026-11-24T08:60:00.000Z',
    '2026-12-31T23:59:60.000Z',
    '1900-01-01T00:00:00.000Z',
    // One spelling only: these would not sort as text beside the others.
    '2026-11-24T08:00:00Z',
    '2026-11-24T08:00:00.0Z',
    '2026-11-24T08:00:00.000+08:00',
    '2026-11-24 08:00:00.000Z',
  ])('%s is none', (moment) => {
    expect(said(moment, Instant)).toMatch(/^400 invalid-input/);
  });
});

import { describe, expect, it } from 'vitest';
import { createFormat } from './create-format.ts';

describe.each(['zh-CN', 'en'] as const)('moments on the wall of the store, in %s', (language) => {
  const shanghai = createFormat(language, 'Asia/Shanghai');

  it('are written as papers and lists have them', () => {
    expect(shanghai.day('2026-11-24T08:05:59.999Z')).toBe('2026-11-24');
    expect(shanghai.time('2026-11-24T08:05:59.999Z')).toBe('16:05');
    expect(shanghai.dateTime('2026-11-24T08:05:59.999Z')).toBe('11-24 16:05');
  });

  it('belong to the day of the store; midnight is 00:00', () => {
    expect(shanghai.day('2026-12-31T15:59:00.000Z')).toBe('2026-12-31');
    expect(shanghai.day('2026-12-31T16:00:00.000Z')).toBe('2027-01-01');
    expect(shanghai.dateTime('2026-12-31T16:00:00.000Z')).toBe('01-01 00:00');
  });

  it('follow the clocks of a store that turns them', () => {
    const berlin = createFormat(language, 'Europe/Berlin');
    expect(berlin.time('2026-03-29T00:59:00.000Z')).toBe('01:59');
    expect(berlin.time('2026-03-29T01:00:00.000Z')).toBe('03:00');
  });

  it('leave a day as it is', () => {
    expect(shanghai.day('2026-11-24')).toBe('2026-11-24');
  });
});

it('says a day in the words of the language', () => {
  expect(createFormat('zh-CN', 'Asia/Shanghai').dayInWords('2026-11-23T16:00:00.000Z')).toBe('11月24日周二');
  expect(createFormat('en', 'Asia/Shanghai').dayInWords('2026-11-24')).toBe('Tue 24 Nov');
});

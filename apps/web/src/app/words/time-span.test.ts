import { expect, it } from 'vitest';
import { timeSpan } from './time-span.ts';

it('says minutes up to an hour, then hours, from a day on days', () => {
  expect([0, 59, 60, 158, 1439, 1440, 4560].map(timeSpan)).toEqual([
    '0 分钟',
    '59 分钟',
    '1 小时 0 分',
    '2 小时 38 分',
    '23 小时 59 分',
    '1 天 0 小时',
    '3 天 4 小时',
  ]);
});

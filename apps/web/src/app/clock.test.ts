import { afterEach, expect, it, vi } from 'vitest';
import { wallClock } from '../ui/use-now.ts';
import { learnServerTime } from './clock.ts';

afterEach(() => vi.useRealTimers());

it('the screen goes by the server’s clock, however wrong the device’s is', () => {
  vi.useFakeTimers({ now: new Date('2019-01-01T00:00:00.000Z') });
  learnServerTime('2026-11-24T06:30:00.000Z');
  expect(new Date(wallClock()).toISOString()).toBe('2026-11-24T06:30:00.000Z');
  vi.advanceTimersByTime(90_000);
  expect(new Date(wallClock()).toISOString()).toBe('2026-11-24T06:31:30.000Z');
});

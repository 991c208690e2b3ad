import { describe, expect, it } from 'vitest';
import { checkSupersession } from './index.ts';

// The oil filter 26300-35501 became -35503, that became -35505.
const [first, second, third] = ['26300-35501', '26300-35503', '26300-35505'];

describe('a number that takes the place of another', () => {
  it.each([
    [first, second, [third], undefined],
    [third, '26350-2S000', [], undefined],
    [first, first, [], 'supersedes-itself'],
    [third, first, [second, third], 'supersession-circle'],
    [second, first, [second, third], 'supersession-circle'],
    [first, second, Array.from({ length: 19 }, (_, at) => `n${at}`), 'supersession-too-long'],
    [first, second, Array.from({ length: 18 }, (_, at) => `n${at}`), undefined],
  ] as const)('%s → %s: %s %s', (...line) => {
    const [part, successor, newer, refused] = line;
    expect(checkSupersession(part, successor, newer)?.refused).toBe(refused);
  });
});

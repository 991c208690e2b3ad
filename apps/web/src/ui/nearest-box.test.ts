import { expect, it } from 'vitest';
import { type Box, nextBox } from './nearest-box.ts';

/** Three rows of buttons of 96 × 40 px, 8 px apart: 4, 4 and 2. */
const slots: Box[] = Array.from({ length: 10 }, (_, at) => ({ left: (at % 4) * 104, top: Math.floor(at / 4) * 48, width: 96, height: 40 }));
const walked = (from: number, ...keys: string[]) => keys.reduce((at, key) => nextBox(slots, at, key) ?? -1, from);

it('walks rows that wrap as they are read, and up and down between them', () => {
  expect(walked(0, 'ArrowRight', 'ArrowRight')).toBe(2);
  expect(walked(3, 'ArrowRight')).toBe(4);
  expect(walked(4, 'ArrowLeft')).toBe(3);
  expect(walked(1, 'ArrowDown', 'ArrowDown', 'ArrowUp')).toBe(5);
});

it('stops at the ends, and leaves other keys alone', () => {
  expect([walked(0, 'ArrowLeft'), walked(9, 'ArrowRight'), walked(2, 'ArrowUp')]).toEqual([0, 9, 2]);
  expect([nextBox(slots, 0, 'Tab'), nextBox([], 0, 'ArrowDown')]).toEqual([null, null]);
});

it('takes the place that lies straight ahead before a nearer one aside', () => {
  // A door between two wings: the roof lies straight right of it, the lamp nearer but far above.
  const door = { left: 0, top: 100, width: 40, height: 40 };
  const roof = { left: 120, top: 100, width: 40, height: 40 };
  const lamp = { left: 60, top: 20, width: 20, height: 20 };
  expect(nextBox([door, roof, lamp], 0, 'ArrowRight')).toBe(1);
});

import { expect, it } from 'vitest';
import { nextPageTop } from './wall-pages.ts';

/** The pages that a wall of 800 px shows of a board. */
function pagesOf(scrollHeight: number): number[] {
  const tops = [0];
  for (let top = nextPageTop({ scrollTop: 0, clientHeight: 800, scrollHeight }); top > 0 && tops.length < 20; ) {
    tops.push(top);
    top = nextPageTop({ scrollTop: top, clientHeight: 800, scrollHeight });
  }
  return tops;
}

it('turns no page where all fits', () => {
  expect([pagesOf(500), pagesOf(800)]).toEqual([[0], [0]]);
});

it('shows all of what does not fit, each card of 240 px whole on some page, and begins again', () => {
  // 560 px on: 240 px of the page before stay in sight; the last page ends where the board does.
  expect(pagesOf(2000)).toEqual([0, 560, 1120, 1200]);
  expect(pagesOf(900)).toEqual([0, 100]);
});

import { describe, expect, it } from 'vitest';
import { type HeldJob, type Looks, lookAgain } from './held.ts';

/** What was let go, look by look. */
function watched(lookByLook: readonly (readonly HeldJob[])[]): string[][] {
  let looks: Looks = new Map();
  return lookByLook.map((held) => {
    const seen = lookAgain(looks, held);
    looks = seen.looks;
    return seen.dead.map(({ id }) => id);
  });
}

const job = (id: string, saidAt: string, holder = 'first'): HeldJob => ({ id, holder, saidAt });

describe('a job in hand', () => {
  it('is let go at the fifth look that finds it as it stands', () => {
    expect(watched(Array(6).fill([job('1', '10:00')]))).toEqual([[], [], [], [], ['1'], ['1']]);
  });

  it('stays with a holder who says so once in four looks, however long it takes and whatever his clock says', () => {
    const saidAt = ['10:00', '10:40', '09:00', '23:59', '23:58'];
    expect(watched(saidAt.flatMap((at) => Array<HeldJob[]>(4).fill([job('1', at)]))).flat()).toEqual([]);
  });

  it('is another one in other hands, and does not die with its neighbour', () => {
    const looks = Array.from({ length: 6 }, (_, look) => [
      job('1', '10:00', look < 4 ? 'first' : 'second'),
      job('2', `10:0${look}`),
      job('3', '10:00'),
    ]);
    expect(watched(looks)).toEqual([[], [], [], [], ['3'], ['3']]);
  });
});

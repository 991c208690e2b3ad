// Chance with a seed: the same seed gives the same store.

export interface Chance {
  /** From 0 up to, and without, 1. */
  readonly next: () => number;
  /** A whole number from 0 up to, and without, `count`. */
  readonly below: (count: number) => number;
  readonly isOneOf: (share: number) => boolean;
}

/** mulberry32: 32 bits of state, quick, and even enough for who comes when. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return { next, below: (count) => Math.floor(next() * count), isOneOf: (share) => next() < share };
}

/** Draws from things of different weight, as often as the weights say. */
export function drawOf<T>(things: readonly { readonly weight: number; readonly thing: T }[]): (chance: Chance) => T {
  let total = 0;
  const upTo = things.map(({ weight, thing }) => {
    total += weight;
    return { end: total, thing };
  });
  return (chance) => {
    const at = chance.next() * total;
    const drawn = upTo.find(({ end }) => at < end) ?? upTo.at(-1);
    if (!drawn) throw new Error('nothing to draw from');
    return drawn.thing;
  };
}

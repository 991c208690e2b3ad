import { describe, expect, it } from 'vitest';
import { readingsOf } from './readings.ts';

describe('odometer and gauge in one go', () => {
  it.each([
    ['36850 4/8', '36850', 4],
    ['36,850  0/8', '36,850', 0],
    ['３６８５０　８／８', '36850', 8],
  ])('%s is a tank of an odometer', (typed, figure, fuelEighths) => {
    expect(readingsOf(typed, false)).toEqual({ figure, gauge: { fuelEighths, socPercent: null } });
  });

  it('62 % of charge are five eighths', () => {
    expect(readingsOf('36850 62%', true)).toEqual({ figure: '36850', gauge: { fuelEighths: 5, socPercent: 62 } });
  });

  // What could be read in two ways is left as typed, so that the field says what is wrong with it.
  it.each([['36850'], ['36850 4'], ['368504/8'], ['36850 9/8'], ['36850 62%'], ['4/8']])('%s says nothing of a tank', (typed) => {
    expect(readingsOf(typed, false)).toEqual({ figure: typed, gauge: null });
  });
  it.each([['36850 4/8'], ['36850 101%'], ['62%']])('%s says nothing of a charge', (typed) => {
    expect(readingsOf(typed, true)).toEqual({ figure: typed, gauge: null });
  });
});

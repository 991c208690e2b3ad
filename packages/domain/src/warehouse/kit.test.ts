import { describe, expect, it } from 'vitest';
import { expectations, type KitLine, kitColour, kitOf, type PartsRequestStatus } from './index.ts';

const line = (status: PartsRequestStatus, expectedOn: string | null = null, isArrivalConfirmed = false): KitLine => ({
  status,
  expectedOn,
  isArrivalConfirmed,
});
const colour = (lines: readonly KitLine[], startsOn: string | null = '2026-11-26') => kitColour(kitOf(lines), startsOn);

describe('the kit light', () => {
  it('is red while anything is missing that nobody has confirmed for before the start', () => {
    expect(colour([line('staged'), line('short')])).toBe('red');
    expect(colour([line('staged'), line('ordered', '2026-11-25', false)])).toBe('red');
    expect(colour([line('ordered', '2026-11-26', true)])).toBe('red');
  });
  it('is yellow while parts lie on the shelf, or come the day before', () => {
    expect(colour([line('issued'), line('reserved')])).toBe('yellow');
    expect(colour([line('staged'), line('ordered', '2026-11-25', true)])).toBe('yellow');
    expect(colour([line('ordered', '2026-12-24', true)], null)).toBe('yellow');
  });
  it('is green when all is staged or handed out; what came back or was called off does not count', () => {
    expect(colour([line('staged'), line('issued'), line('billed'), line('returned'), line('cancelled')])).toBe('green');
    expect(colour([line('cancelled')])).toBe('none');
    expect(colour([])).toBe('none');
  });
  it('tells how many lines stand where, and the last day on which something comes', () => {
    expect(
      kitOf([
        line('short'),
        line('ordered', '2026-11-25', true),
        line('ordered', '2026-11-27', true),
        line('arrived'),
        line('inspected'),
        line('staged'),
        line('issued'),
      ]),
    ).toEqual({ lines: 7, short: 1, coming: 2, onShelf: 2, staged: 1, issued: 1, expectedOn: '2026-11-27' });
  });
});

describe('what is coming', () => {
  it('serves those who wait in the order in which they asked, by the earliest delivery', () => {
    const deliveries = [
      { expectedOn: '2026-11-25', outstanding: 3000, isConfirmed: true },
      { expectedOn: '2026-11-28', outstanding: 2000, isConfirmed: false },
    ];
    // 3 come on the 25th: two for the first, one of two for the second, who waits for the 28th; the third gets the rest of
    // that day, the fourth nothing.
    expect(
      expectations(deliveries, [
        { id: 'first', missing: 2000 },
        { id: 'second', missing: 2000 },
        { id: 'third', missing: 1000 },
        { id: 'fourth', missing: 1000 },
      ]),
    ).toEqual([
      { id: 'first', expectedOn: '2026-11-25', isConfirmed: true },
      { id: 'second', expectedOn: '2026-11-28', isConfirmed: false },
      { id: 'third', expectedOn: '2026-11-28', isConfirmed: false },
      { id: 'fourth', expectedOn: null, isConfirmed: false },
    ]);
  });
});

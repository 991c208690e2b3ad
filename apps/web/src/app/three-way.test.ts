import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeThreeWay } from './three-way.ts';

const base = { name: '机油滤清器', unit: '件', origin: '' };

describe('two people change one part number', () => {
  it('keeps my unit and takes over the name that only the other changed', () => {
    const { merged, clashes } = mergeThreeWay({
      base,
      mine: { ...base, unit: '只' },
      theirs: { ...base, name: '机油滤芯' },
    });
    expect(merged).toEqual({ name: '机油滤芯', unit: '只', origin: '' });
    expect(clashes).toEqual([]);
  });

  it('keeps my name and tells me that the other gave another', () => {
    const { merged, clashes } = mergeThreeWay({
      base,
      mine: { ...base, name: '机滤' },
      theirs: { ...base, name: '机油滤芯', origin: '韩国' },
    });
    expect(merged).toEqual({ name: '机滤', unit: '件', origin: '韩国' });
    expect(clashes).toEqual([{ field: 'name', theirs: '机油滤芯' }]);
  });

  it('does not quarrel about the same change', () => {
    const same = { ...base, name: '机油滤芯' };
    expect(mergeThreeWay({ base, mine: same, theirs: same })).toEqual({ merged: same, clashes: [] });
  });

  it('never loses what I typed, and never loses what only the other typed', () => {
    const form = fc.record({
      name: fc.constantFrom('a', 'b', 'c'),
      unit: fc.constantFrom('a', 'b', 'c'),
      origin: fc.constantFrom('a', 'b'),
    });
    fc.assert(
      fc.property(form, form, form, (before, mine, theirs) => {
        const { merged, clashes } = mergeThreeWay({ base: before, mine, theirs });
        for (const field of ['name', 'unit', 'origin'] as const) {
          expect(merged[field]).toBe(mine[field] === before[field] ? theirs[field] : mine[field]);
          const isTold = clashes.some((clash) => clash.field === field);
          const isLost = merged[field] !== theirs[field] && theirs[field] !== before[field];
          expect(isTold).toBe(isLost);
        }
      }),
    );
  });
});

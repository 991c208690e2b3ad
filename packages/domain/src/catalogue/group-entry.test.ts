import { expect, it } from 'vitest';
import { follow, giveBack, ownFields, priceSteps, pricesFrom } from './group-entry.ts';

const routing = [{ bayType: 'mechanical', plannedMinutes: 60 }];
const pads = { nameZh: '更换前制动片', billedHours: 120, creditedHours: 110, routing };

it('a store that has changed nothing says what the group says next', () => {
  const next = { ...pads, billedHours: 130, routing: [{ bayType: 'mechanical', plannedMinutes: 70 }] };
  expect(follow({ here: { ...pads }, former: pads, next })).toEqual(next);
  expect(follow({ here: null, former: null, next })).toEqual(next);
});

it('a field that the store has changed stays its own, the others follow', () => {
  const here = { ...pads, billedHours: 150 };
  const next = { ...pads, billedHours: 130, creditedHours: 100 };
  expect(follow({ here, former: pads, next })).toEqual({ ...pads, billedHours: 150, creditedHours: 100 });
  expect(ownFields(here, next)).toEqual(['billedHours', 'creditedHours']);
  expect(giveBack(here, next, ['billedHours'])).toEqual({ ...pads, billedHours: 130 });
});

it('a store whose own stood before the group’s first word keeps it whole', () => {
  expect(follow({ here: pads, former: null, next: { ...pads, billedHours: 130 } })).toEqual(pads);
});

it('a list within a field is compared whole, whatever order its keys were written in', () => {
  expect(ownFields({ routing: [{ plannedMinutes: 60, bayType: 'mechanical' }] }, { routing })).toEqual([]);
  expect(ownFields({ routing: [...routing, ...routing] }, { routing })).toEqual(['routing']);
});

it('what cost something else last year is the same price today', () => {
  const history = [
    { fromDay: '2027-01-01', priceFen: 16_500 },
    { fromDay: '2026-01-01', priceFen: 15_000 },
    { fromDay: '2025-01-01', priceFen: 14_000 },
  ];
  expect(pricesFrom(history, '2026-11-24')).toEqual([
    { fromDay: '2026-11-24', priceFen: 15_000 },
    { fromDay: '2027-01-01', priceFen: 16_500 },
  ]);
  expect(pricesFrom(history, '2027-02-01')).toEqual([{ fromDay: '2027-02-01', priceFen: 16_500 }]);
  expect(pricesFrom(history, '2024-06-01')).toHaveLength(3);
});

it('only what differs is set, and what the group does not plan is withdrawn', () => {
  const here = [
    { fromDay: '2026-11-24', priceFen: 15_000 },
    { fromDay: '2026-12-15', priceFen: 15_500 },
    { fromDay: '2027-01-01', priceFen: 16_500 },
  ];
  const next = [
    { fromDay: '2026-11-24', priceFen: 15_000 },
    { fromDay: '2027-01-01', priceFen: 17_000 },
  ];
  expect(priceSteps(here, next, '2026-11-24')).toEqual({ set: [{ fromDay: '2027-01-01', priceFen: 17_000 }], withdraw: ['2026-12-15'] });
  expect(priceSteps(here, here, '2026-11-24')).toEqual({ set: [], withdraw: [] });
});

import { describe, expect, it } from 'vitest';
import { eventAsToday, eventShapes, eventToKeep } from './event.ts';

const id = '0199b0a0-0000-7000-8000-000000000001';
const { promised, fuelled } = eventShapes({
  promised: { version: 1, data: { promisedAt: 'instant', reason: 'words', madeBy: 'id?', jobIds: 'id[]' } },
  // Eighths of the tank once had the name `fuel` and became percent.
  fuelled: {
    version: 3,
    data: { fuelPercent: 'integer' },
    upcast: {
      1: (data) => ({ fuelEighths: data['fuel'] }),
      2: (data) => ({ fuelPercent: Math.round((Number(data['fuelEighths']) * 100) / 8) }),
    },
  },
});
const good = { promisedAt: '2026-11-24T08:00:00.000Z', reason: '等料', madeBy: null, jobIds: [id] };

describe('what an event carries', () => {
  it('is kept as it is when it fits', () => {
    expect(eventToKeep('promised', promised, good)).toEqual(good);
  });

  it.each([
    ['a value more than agreed', { ...good, plate: '京A12345' }],
    ['a value less', { promisedAt: good.promisedAt, reason: '', madeBy: null }],
    ['a moment that is none', { ...good, promisedAt: '2026-02-30T08:00:00.000Z' }],
    ['null where none may be', { ...good, reason: null }],
    ['an id in a list that is none', { ...good, jobIds: ['7'] }],
    ['half a fen', { ...good, madeBy: 0.5 }],
  ])('is refused with %s', (_, data) => {
    expect(() => eventToKeep('promised', promised, data)).toThrow('promised');
  });

  it.each([
    ['车主电话13812345678,改到下午', '车主电话13…,改到下午'],
    ['打 138 1234 5678 或 010-62930001', '打 13… 或 01…'],
    ['身份证11010119900307123X', '身份证11…'],
    ['等 4 个火花塞,预计 15:30,共 260000 分', '等 4 个火花塞,预计 15:30,共 260000 分'],
  ])('keeps no phone or ID number that somebody typed: %s', (typed, kept) => {
    expect(eventToKeep('promised', promised, { ...good, reason: typed })).toMatchObject({ reason: kept });
  });

  it('of an earlier version is read in the form of today', () => {
    expect(eventAsToday('fuelled', fuelled, { version: 1, data: { fuel: 4 } })).toEqual({ fuelPercent: 50 });
    expect(eventAsToday('fuelled', fuelled, { version: 2, data: { fuelEighths: 2 } })).toEqual({ fuelPercent: 25 });
    expect(eventAsToday('fuelled', fuelled, { version: 3, data: { fuelPercent: 70 } })).toEqual({ fuelPercent: 70 });
  });

  it('of a later version is not guessed at', () => {
    expect(() => eventAsToday('fuelled', fuelled, { version: 4, data: {} })).toThrow('later Bayline');
  });
});

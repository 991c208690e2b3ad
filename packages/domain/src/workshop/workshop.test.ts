import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  boardColumn,
  checkLength,
  checkParts,
  checkSequence,
  checkShares,
  clockedMinutes,
  creditedByShare,
  creditedOfOperation,
  handOver,
  isAnswerOverdue,
  maskPlate,
  neighboursOf,
} from './index.ts';

test('a short part bars dispatch until the dispatcher says why it may go on', () => {
  expect(checkParts('red', null)?.refused).toBe('parts-short');
  expect(checkParts('red', '先拆检,配件下午到')).toBeUndefined();
  for (const kit of ['yellow', 'green', 'none'] as const) expect(checkParts(kit, null)).toBeUndefined();
});

test('an operation takes some time, and never a bay for a year', () => {
  for (const good of [1, 60, 14 * 1440]) expect(checkLength(good, 60)).toBeUndefined();
  expect(checkLength(0, 0)).toBeUndefined();
  for (const bad of [0, -30]) expect(checkLength(bad, 60)?.refused).toBe('ends-before-start');
  expect(checkLength(14 * 1440 + 1, 60)?.refused).toBe('plan-too-long');
});

test('clocked time adds up over pauses and runs on while the clock runs', () => {
  const entries = [
    { startedAt: '2026-11-24T01:00:00.000Z', endedAt: '2026-11-24T01:40:00.000Z' },
    { startedAt: '2026-11-24T02:10:00.000Z', endedAt: null },
  ];
  // 40 min before the pause and 25 min since: 65.
  expect(clockedMinutes(entries, '2026-11-24T02:35:00.000Z')).toBe(65);
});

test('a car stands in one column, by its work', () => {
  const card = { orderStatus: 'authorised', kitLight: 'reserved' as const, isReleased: false, isWashOpen: false };
  const at = (statuses: readonly string[], change: object = {}) =>
    boardColumn({ ...card, operations: statuses.map((status) => ({ status, skill: 'mechanical' })), ...change });
  expect(at(['waiting'], { orderStatus: 'quoted' })).toBe('estimating');
  expect(at(['waiting', 'assigned'])).toBe('to-dispatch');
  expect(at(['waiting'], { kitLight: 'short' })).toBe('waiting-parts');
  expect(at(['finished', 'working'])).toBe('mechanical');
  expect(at(['paused', 'waiting'])).toBe('paused');
  expect(at(['finished', 'finished', 'cancelled'])).toBe('inspection');
  expect(at(['rework', 'passed'])).toBe('rework');
  expect(at(['passed', 'passed'])).toBe('to-settle');
  expect(at(['passed', 'passed'], { isWashOpen: true })).toBe('to-wash');
  expect(at(['finished'], { isWashOpen: true })).toBe('inspection');
  expect(at(['passed'], { isReleased: true })).toBe('released');
});

test('work in hand stands in the column of its trade', () => {
  const card = { orderStatus: 'authorised', kitLight: 'none' as const, isReleased: false, isWashOpen: false };
  const of = (skill: string) =>
    boardColumn({
      ...card,
      operations: [
        { status: 'finished', skill: 'mechanical' },
        { status: 'working', skill },
      ],
    });
  expect(['mechanical', 'electrical', 'alignment', 'body', 'paint'].map(of)).toEqual([
    'mechanical',
    'mechanical',
    'mechanical',
    'body',
    'paint',
  ]);
});

test('shares of an operation are one a person and make 100', () => {
  const li = { technicianId: 'li', sharePercent: 60 };
  const wang = { technicianId: 'wang', sharePercent: 40 };
  expect(checkShares([li, wang])).toBeUndefined();
  expect(checkShares([li])).toEqual({ refused: 'shares-not-100', facts: { sum: 60 } });
  expect(checkShares([li, { ...wang, technicianId: 'li' }])?.refused).toBe('technician-twice');
});

test('credited hours follow planned time, then shares', () => {
  // 1.50 h of a line over 30 and 60 planned minutes: 0.50 h and 1.00 h; of the latter 1/3 and 2/3 by 33 and 67 %.
  expect([0, 1].map((position) => creditedOfOperation(150, { plannedMinutes: [30, 60], position }))).toEqual([50, 100]);
  expect(
    creditedByShare(100, [
      { technicianId: 'li', sharePercent: 33 },
      { technicianId: 'wang', sharePercent: 67 },
    ]),
  ).toEqual([33, 67]);
  expect(creditedOfOperation(150, { plannedMinutes: [0, 0], position: 1 })).toBe(75);
});

test('whoever shares, the credited hours of the line are given out to the last hundredth', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 10_000 }),
      fc.array(fc.integer({ min: 0, max: 600 }), { minLength: 1, maxLength: 6 }),
      fc.integer({ min: 1, max: 99 }),
      (hours, plannedMinutes, percent) => {
        const shares = [
          { technicianId: 'a', sharePercent: percent },
          { technicianId: 'b', sharePercent: 100 - percent },
        ];
        const given = plannedMinutes.flatMap((_, position) =>
          creditedByShare(creditedOfOperation(hours, { plannedMinutes, position }), shares),
        );
        expect(given.reduce((sum, one) => sum + one, 0)).toBe(hours);
      },
    ),
  );
});

test('handing over moves a share, all of it or a part, and never more than there is', () => {
  const shares = [
    { technicianId: 'li', sharePercent: 60 },
    { technicianId: 'wang', sharePercent: 40 },
  ];
  const whole = [
    { technicianId: 'zhao', sharePercent: 60 },
    { technicianId: 'wang', sharePercent: 40 },
  ];
  expect(handOver(shares, { fromId: 'li', toId: 'zhao', sharePercent: 60 })).toEqual(whole);
  expect(handOver(shares, { fromId: 'li', toId: 'wang', sharePercent: 20 })).toEqual([
    { technicianId: 'li', sharePercent: 40 },
    { technicianId: 'wang', sharePercent: 60 },
  ]);
  expect(handOver(shares, { fromId: 'li', toId: 'zhao', sharePercent: 61 })).toEqual({ refused: 'share-too-large', facts: { held: 60 } });
  expect(handOver(shares, { fromId: 'li', toId: 'li', sharePercent: 10 })).toMatchObject({ refused: 'technician-twice' });
});

test('a door is painted after it was straightened', () => {
  const span = { startsAt: '2026-11-24T03:00:00.000Z', endsAt: '2026-11-24T04:00:00.000Z' };
  const body = { nameZh: '钣金', nameEn: 'Body repair', startsAt: '2026-11-24T02:00:00.000Z', endsAt: '2026-11-24T03:00:00.000Z' };
  expect(checkSequence(span, { before: body, after: undefined })).toBeUndefined();
  const longer = { ...body, endsAt: '2026-11-24T03:00:00.001Z' };
  expect(checkSequence(span, { before: longer, after: undefined })?.refused).toBe('predecessor-not-ended');
  expect(checkSequence(span, { before: { ...body, startsAt: null, endsAt: null }, after: undefined })?.refused).toBe(
    'predecessor-not-ended',
  );
  const assembly = { nameZh: '装配', nameEn: 'Assembly', startsAt: '2026-11-24T03:59:00.000Z', endsAt: '2026-11-24T05:00:00.000Z' };
  expect(checkSequence(span, { before: undefined, after: assembly })?.refused).toBe('successor-too-early');
});

test('an answer is overdue after a quarter of an hour', () => {
  expect(isAnswerOverdue('2026-11-24T01:00:00.000Z', '2026-11-24T01:15:00.000Z')).toBe(false);
  expect(isAnswerOverdue('2026-11-24T01:00:00.000Z', '2026-11-24T01:16:00.000Z')).toBe(true);
});

test('in the lounge a plate shows its ends', () => {
  expect([maskPlate('京A12345'), maskPlate('京AD12345'), maskPlate('LBEH')]).toEqual(['京A***45', '京A****45', 'LBEH']);
});

test('an operation waits for the last one before it that is not done, and is waited for by the first planned one behind', () => {
  const at = (hour: string) => `2026-11-24T${hour}:00:00.000Z`;
  const row = (id: string, sequence: number, plan: { status?: 'waiting'; from?: string; until?: string }) => ({
    id,
    sequence,
    nameZh: id,
    nameEn: '',
    status: plan.status ?? ('assigned' as const),
    startsAt: plan.from === undefined ? null : at(plan.from),
    endsAt: plan.until === undefined ? null : at(plan.until),
  });
  const straighten = row('straighten', 1, { from: '01', until: '04' });
  const fill = row('fill', 2, { from: '04', until: '05' });
  const spray = row('spray', 3, { from: '05', until: '06' });
  const fit = row('fit', 4, { from: '08', until: '09' });
  const polish = row('polish', 5, { from: '07', until: '08' });
  const all = [polish, fit, spray, fill, straighten];
  expect(neighboursOf(spray, all)).toEqual({ before: fill, after: polish });
  expect(neighboursOf(straighten, all).before).toBeUndefined();
  // What nobody has planned yet ends last of all, and nothing that is not planned is waited for.
  const unplanned = row('fill', 2, { status: 'waiting' });
  expect(neighboursOf(spray, [straighten, unplanned, spray]).before).toBe(unplanned);
  expect(neighboursOf(straighten, [straighten, unplanned]).after).toBeUndefined();
});

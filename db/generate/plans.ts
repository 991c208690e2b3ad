// The visits that are played once through the real commands, to be repeated with other cars on other days. The shares are
// those of the trade's study: 55 % maintenance, 15 % repair, 12 % warranty, 10 % accident, the rest small;
// 55 % booked, 12 % late, something found on 45 % and half of it agreed to, 4 % sent back by the inspector.

import type { Kind, PartName, PlannedVisit } from './kinds.ts';
import * as kinds from './kinds.ts';

const { oil, filters, large, brakes, battery, shocks, chassis, diagnosis } = kinds;

const visit = (
  kind: Kind,
  share: number,
  rest: Pick<PlannedVisit, 'isBooked' | 'tender' | 'call'> & Partial<PlannedVisit>,
): PlannedVisit => ({
  ...kind,
  ...rest,
  share,
});
/** In the morning before work, in the evening after it. */
const evening = { collectedAfterMinutes: 290 };
const [agreed, declined] = [true, false];
const found = (what: 'battery' | 'filters' | 'brakes' | 'shocks', isAgreed: boolean) => ({ found: { what, isAgreed } });

const maintenance: readonly PlannedVisit[] = [
  visit(oil, 750, { isBooked: true, tender: 'wechat', call: 'satisfied' }),
  visit(oil, 500, { isBooked: false, tender: 'alipay', call: 'satisfied', ...evening }),
  visit(oil, 250, { isBooked: 'moved', tender: 'wechat', call: 'satisfied', ...found('filters', agreed) }),
  visit(oil, 450, { isBooked: false, tender: 'card', call: 'satisfied', ...found('brakes', declined) }),
  visit(oil, 450, { isBooked: true, tender: 'wechat', call: 'satisfied', ...found('filters', agreed) }),
  visit(oil, 350, { isBooked: 'late', tender: 'wechat', call: 'satisfied', isBroughtByAnother: true, ...found('filters', agreed) }),
  visit(oil, 50, { isBooked: false, tender: 'wechat', call: 'satisfied', money: 'reversed' }),
  visit(filters, 500, {
    isBooked: true,
    tender: 'wechat',
    call: 'satisfied',
    isBroughtByAnother: true,
    ...found('brakes', declined),
    ...evening,
  }),
  visit(filters, 350, { isBooked: true, tender: 'alipay', call: 'neutral', ...found('battery', agreed) }),
  visit(filters, 250, { isBooked: false, tender: 'card', call: 'second-time', ...found('brakes', declined) }),
  visit(filters, 400, { isBooked: 'late', tender: 'alipay', call: 'satisfied', ...found('battery', agreed) }),
  visit(filters, 250, { isBooked: false, tender: 'wechat', call: 'satisfied', sheet: 'whole', ...found('shocks', declined) }),
  visit(filters, 100, { isBooked: true, tender: 'wechat', call: 'neutral', isSentBack: true }),
  visit(large, 400, {
    isBooked: true,
    tender: 'wechat',
    call: 'satisfied',
    repairClass: 'second-level',
    ...found('brakes', declined),
    ...evening,
  }),
  visit(large, 200, { isBooked: false, tender: 'card', call: 'abandoned', ...found('brakes', declined) }),
  visit(kinds.electric, 250, { isBooked: true, tender: 'alipay', call: 'refused' }),
];

const repairs: readonly PlannedVisit[] = [
  visit(brakes, 250, { isBooked: true, tender: 'wechat', call: 'satisfied', ...evening }),
  visit(brakes, 200, { isBooked: false, tender: 'alipay', call: 'satisfied', ...found('shocks', agreed) }),
  visit(brakes, 150, { isBooked: true, tender: 'card', call: 'dissatisfied', isSentBack: true }),
  visit(brakes, 150, { isBooked: false, tender: 'wechat', call: 'complaint', returnsAfterDays: 6 }),
  visit(battery, 150, { isBooked: false, tender: 'cash', call: 'satisfied' }),
  visit(shocks, 150, {
    isBooked: true,
    tender: 'alipay',
    call: 'neutral',
    question: '右前减振器也有轻微渗油，要一起换吗？',
    ...found('brakes', declined),
  }),
  visit(chassis, 150, { isBooked: true, tender: 'card', call: 'satisfied', isBroughtByAnother: true, ...found('battery', declined) }),
  visit(chassis, 30, { isBooked: false, tender: 'transfer', call: 'neutral', money: 'arrears' }),
  visit(diagnosis, 150, { isBooked: false, tender: 'cash', call: 'satisfied', ...found('brakes', agreed), ...evening }),
  visit(kinds.cooling, 70, { isBooked: false, tender: 'wechat', call: 'neutral' }),
  visit(kinds.window, 50, { isBooked: false, tender: 'cash', call: 'satisfied' }),
];

const accidents: readonly PlannedVisit[] = [
  visit(kinds.scratch, 150, { isBooked: false, tender: 'alipay', call: 'satisfied' }),
  visit(kinds.bumper, 230, { isBooked: false, tender: 'wechat', call: 'satisfied' }),
  visit(kinds.front, 260, { isBooked: false, tender: 'transfer', call: 'neutral', lately: ['waiting', 'owed'] }),
  visit(kinds.side, 185, { isBooked: false, tender: 'transfer', call: 'satisfied', isBroughtByAnother: true, lately: ['waiting', 'owed'] }),
  visit(kinds.wreck, 150, { isBooked: false, tender: 'transfer', call: 'satisfied', lately: ['waiting', 'owed'] }),
  visit(kinds.total, 25, { isBooked: false, tender: 'transfer', call: 'satisfied', isSentBack: true }),
];

const paidByOthers: readonly PlannedVisit[] = [
  visit(kinds.leakingShock, 700, { isBooked: true, tender: 'transfer', call: 'satisfied', ...evening, lately: ['owed'] }),
  visit(kinds.faultLamp, 350, {
    isBooked: false,
    tender: 'transfer',
    call: 'satisfied',
    isBroughtByAnother: true,
    ...evening,
    lately: ['owed'],
  }),
  visit(kinds.sensor, 150, { isBooked: true, tender: 'transfer', call: 'neutral', isSentBack: true }),
  visit(kinds.campaign, 150, { isBooked: true, tender: 'transfer', call: 'satisfied', ...evening }),
  visit(kinds.recheck, 500, { isBooked: false, tender: 'transfer', call: 'satisfied', isBroughtByAnother: true, ...evening }),
];

/** Cars that came and went. */
export const pastVisits: readonly PlannedVisit[] = [
  ...maintenance,
  ...repairs,
  ...accidents,
  ...paidByOthers,
  visit(shocks, 150, { isBooked: false, tender: 'cash', call: 'none', isCalledOff: true, until: 'quoted' }),
];

/** Short visits, for a store whose orders are many: with the rows that are left of them at most twenty each. */
const bare = (kind: Kind): Kind => ({ ...kind, sheet: 'plain', labour: kind.labour.slice(0, 1), parts: kind.parts.slice(0, 1) });
export const leanVisits: readonly PlannedVisit[] = [
  visit(bare(oil), 6000, { isBooked: false, tender: 'wechat', call: 'satisfied' }),
  visit(bare(brakes), 1500, { isBooked: false, tender: 'alipay', call: 'neutral' }),
  visit(bare(battery), 1500, { isBooked: false, tender: 'card', call: 'satisfied' }),
  visit(bare({ ...diagnosis, parts: [] }), 1000, { isBooked: false, tender: 'cash', call: 'none' }),
];

const now = { isBooked: false, tender: 'wechat', call: 'none' } as const;
/** Cars of the last days, whose owners are still to be called. */
export const recentVisits: readonly PlannedVisit[] = [
  visit(filters, 3800, { isBooked: true, tender: 'wechat', call: 'none' }),
  visit(oil, 2500, { isBooked: false, tender: 'alipay', call: 'none', ...found('filters', agreed) }),
  visit(brakes, 1500, { isBooked: true, tender: 'card', call: 'none' }),
  visit(diagnosis, 1200, { isBooked: false, tender: 'cash', call: 'none' }),
  visit(kinds.leakingShock, 1000, { isBooked: true, tender: 'transfer', call: 'none', isStillOwed: true }),
];

/** Cars that are in the house in the evening of the last day. */
export const presentVisits: readonly PlannedVisit[] = [
  visit(oil, 0, { ...now, until: 'checked-in' }),
  visit(filters, 0, { ...now, until: 'quoted' }),
  visit(brakes, 0, { ...now, until: 'approved' }),
  visit(kinds.cooling, 0, { ...now, until: 'approved' }),
  visit(filters, 0, { ...now, until: 'issued' }),
  visit(battery, 0, { ...now, until: 'assigned' }),
  visit(shocks, 0, { ...now, until: 'paused' }),
  visit(filters, 0, { ...now, until: 'finished' }),
  visit(brakes, 0, { ...now, until: 'checked' }),
  visit(brakes, 0, { ...now, until: 'rework' }),
  visit(oil, 0, { ...now, until: 'passed' }),
  visit(oil, 0, { ...now, until: 'washed' }),
  visit(battery, 0, { ...now, until: 'pre-settled' }),
  visit(chassis, 0, { ...now, until: 'part-paid' }),
  // Last: its clock runs on, and the specimens have one technician.
  visit(brakes, 0, { ...now, until: 'working' }),
];

const shareOf = (visits: readonly PlannedVisit[]) => visits.reduce((sum, { share }) => sum + share, 0);

/** Of a hundred booked cars eighteen do not come, and another six call off: so many for every car that comes. */
const bookedShare = shareOf(pastVisits.filter(({ isBooked }) => isBooked)) / shareOf(pastVisits);
export const missedShares = { 'no-show': 18, 'called-off': 6 } as const;
export const missedForEachVisit = (bookedShare * (missedShares['no-show'] + missedShares['called-off'])) / 82;

/** How many pieces of each part a thousand visits take. */
export function piecesOfThousand(part: PartName): number {
  const ofFound: Readonly<Record<string, PartName>> = { battery: 'battery', filters: 'cabinFilter', brakes: 'brakePads', shocks: 'shock' };
  const used = pastVisits.flatMap(({ share, parts, found: further }) => {
    const more = further?.isAgreed && ofFound[further.what] === part ? [share] : [];
    return [...parts.filter(([name]) => name === part).map(([, pieces]) => pieces * share), ...more];
  });
  return (used.reduce((sum, pieces) => sum + pieces, 0) * 1000) / shareOf(pastVisits);
}

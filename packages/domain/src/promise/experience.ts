// What a shop learns from its history: how its work really runs, by technician and operation, by operation, by trade and in all,
// each leaning on the next wider while it is thin, and at last on what is sane without any history.
import { invariant } from '../kernel/decision.ts';
import type { ClockedWork, History, PastForecast } from './history.ts';
import { type Table, tableBy, tableOf } from './quantiles.ts';

export interface Experience {
  /** Logarithm of clocked against planned minutes, by `code|technician`, `code`, `trade` and all (''). */
  readonly paces: ReadonlyMap<string, number>;
  /** The same by the hour of the beginning, beyond what the rest explains. */
  readonly paceOfHour: Float64Array;
  /** How the same work differs from car to car, as factors, by trade; '' for all. */
  readonly luck: ReadonlyMap<string, Table>;
  readonly additionalShare: number;
  readonly additionalMinutes: Table;
  readonly approvalMinutes: Table;
  readonly reworkShare: number;
  readonly reworkMinutes: Table;
  readonly partsDelay: Table;
  readonly missedShare: number;
  readonly forecasts: readonly PastForecast[];
}

/** Counts of cases that the wider knowledge weighs against the narrower. */
const leanOn = { prior: 20, all: 20, trade: 12, code: 8, hour: 40 };
const priorWeight = 20;
/** Without history, as the trade's figures and common sense have them. */
const prior = {
  additionalShare: 0.25,
  reworkShare: 0.04,
  missedShare: 0.18,
  // A quarter of the work takes a sixth longer than planned or more, and one in thirty twice as long.
  luck: tableBy((chance) => Math.exp(0.15 * Math.log(chance / (1 - chance)) + (chance > 0.95 ? 0.4 : 0))),
  additionalMinutes: tableBy((chance) => 45 * Math.exp(0.3 * Math.log(chance / (1 - chance)))),
  approvalMinutes: tableBy((chance) => 30 * Math.exp(0.6 * Math.log(chance / (1 - chance)))),
  reworkMinutes: tableBy((chance) => 35 * Math.exp(0.25 * Math.log(chance / (1 - chance)))),
  // A quarter of the dates that were told are told anew.
  partsDelay: tableBy((chance) => (chance < 0.75 ? 0 : chance < 0.88 ? 240 : 1440)),
};
/** Of forecasts the latest are kept: a shop changes. */
const forecastsKept = 400;

/** All that follows from the history; costs a pass over it, so once a day, not once a question. */
export function learn({ clocked, orders, partsDelays, booked, forecasts }: History): Experience {
  const paces = pacesOf(clocked);
  const paceOfHour = hoursOf(clocked, paces);
  const additional = present(orders.map(({ additionalMinutes }) => additionalMinutes));
  const rework = present(orders.map(({ reworkMinutes }) => reworkMinutes));
  const share = (count: number, of: number, before: number) => (count + priorWeight * before) / (of + priorWeight);
  return {
    paces,
    paceOfHour,
    luck: luckOf(clocked, { paces, paceOfHour }),
    additionalShare: share(additional.length, orders.length, prior.additionalShare),
    additionalMinutes: tableOf(additional, prior.additionalMinutes, priorWeight),
    approvalMinutes: tableOf(present(orders.map(({ approvalMinutes }) => approvalMinutes)), prior.approvalMinutes, priorWeight),
    reworkShare: share(rework.length, orders.length, prior.reworkShare),
    reworkMinutes: tableOf(rework, prior.reworkMinutes, priorWeight),
    partsDelay: tableOf(partsDelays, prior.partsDelay, priorWeight),
    missedShare: share(booked.missed, booked.came + booked.missed, prior.missedShare),
    forecasts: forecasts.slice(-forecastsKept),
  };
}

const present = (values: readonly (number | null)[]) => values.filter((value) => value !== null);

const paceOf = ({ minutes, plannedMinutes }: ClockedWork) => Math.log(Math.max(1, minutes) / Math.max(1, plannedMinutes));

/** Means from the widest to the narrowest, each leaning on the one before. */
function pacesOf(clocked: readonly ClockedWork[]): Map<string, number> {
  const paces = new Map<string, number>();
  const levels: [(work: ClockedWork) => string[], (work: ClockedWork) => string | null, number][] = [
    [() => [''], () => null, leanOn.prior],
    [({ trade }) => [tradeKey(trade)], () => '', leanOn.all],
    [({ code }) => [codeKey(code)], ({ trade }) => tradeKey(trade), leanOn.trade],
    [({ code, technicians }) => technicians.map((id) => personKey(code, id)), ({ code }) => codeKey(code), leanOn.code],
  ];
  for (const [keysOf, widerOf, lean] of levels) {
    const sums = new Map<string, { sum: number; count: number; wider: number }>();
    for (const work of clocked) {
      const wider = widerOf(work);
      for (const key of keysOf(work)) {
        const found = sums.get(key) ?? { sum: 0, count: 0, wider: wider === null ? 0 : (paces.get(wider) ?? 0) };
        found.sum += paceOf(work);
        found.count += 1;
        sums.set(key, found);
      }
    }
    for (const [key, { sum, count, wider }] of sums) paces.set(key, (sum + lean * wider) / (count + lean));
  }
  return paces;
}

const tradeKey = (trade: string) => `trade ${trade}`;
const codeKey = (code: string) => `code ${code}`;
const personKey = (code: string, technician: string) => `code ${code}|${technician}`;

interface Paced {
  readonly code: string;
  readonly trade: string;
  readonly technicians: readonly string[];
}

/** The narrowest that is known of this work; of a crew the mean. */
function knownPace(paces: ReadonlyMap<string, number>, { code, trade, technicians }: Paced): number {
  const wider = paces.get(codeKey(code)) ?? paces.get(tradeKey(trade)) ?? paces.get('') ?? 0;
  if (technicians.length === 0) return wider;
  return technicians.reduce((sum, id) => sum + (paces.get(personKey(code, id)) ?? wider), 0) / technicians.length;
}

function hoursOf(clocked: readonly ClockedWork[], paces: ReadonlyMap<string, number>): Float64Array {
  const sums = new Float64Array(24);
  const counts = new Float64Array(24);
  for (const work of clocked) {
    invariant(work.hour >= 0 && work.hour < 24, 'an hour is one of the day');
    sums[work.hour] = (sums[work.hour] as number) + paceOf(work) - knownPace(paces, work);
    counts[work.hour] = (counts[work.hour] as number) + 1;
  }
  return sums.map((sum, hour) => sum / ((counts[hour] as number) + leanOn.hour));
}

function luckOf(
  clocked: readonly ClockedWork[],
  { paces, paceOfHour }: { paces: ReadonlyMap<string, number>; paceOfHour: Float64Array },
): Map<string, Table> {
  const rests = clocked.map((work) => ({
    trade: work.trade,
    factor: Math.exp(paceOf(work) - knownPace(paces, work) - (paceOfHour[work.hour] as number)),
  }));
  const all = tableOf(
    rests.map(({ factor }) => factor),
    prior.luck,
    priorWeight,
  );
  const luck = new Map([['', all]]);
  for (const trade of new Set(rests.map((rest) => rest.trade))) {
    const own = rests.filter((rest) => rest.trade === trade).map(({ factor }) => factor);
    luck.set(tradeKey(trade), tableOf(own, all, priorWeight));
  }
  return luck;
}

/** By how much such work takes longer than planned, in the middle. */
export function usualFactor({ paces, paceOfHour }: Experience, work: Paced, hour: number): number {
  return Math.exp(knownPace(paces, work) + (paceOfHour[hour] ?? 0));
}

export function luckOfTrade({ luck }: Experience, trade: string): Table {
  return luck.get(tradeKey(trade)) ?? (luck.get('') as Table);
}

// The door of the generator: stores that lived for years, in an empty database.
import { cpSync, existsSync } from 'node:fs';
import path from 'node:path';
import { type Loaded, load } from './load.ts';

export { isFresh } from './load.ts';
export { withScratch } from './scratch.ts';

import type { Scratch } from './scratch.ts';
import type { SpecimenSet } from './set.ts';
import { makeSpecimens, type Size } from './specimen-set.ts';
import { writeStore } from './store-rows.ts';

export interface Wanted {
  readonly stores: number;
  readonly years: number;
  readonly seed: number;
  /** Work orders of all stores together. */
  readonly orders: number;
  /** At most twenty rows an order: for lists by the million. */
  readonly isLean: boolean;
  /** The last day. */
  readonly until: string;
}

export interface Target {
  readonly ownerUrl: string;
  readonly filesFolder: string;
}

export const mostStores = 1000;
export const mostOrders = 5_000_000;
const ordersPerStoreYear = 13_000;
/** 25,000 customers for 65,000 orders in five years. */
const carsPerOrder = { whole: 0.385, lean: 0.1 };
/** For so many cars of a day there is a technician, who has a day of the week off, a bay, and an adviser. */
const [carsPerTechnician, carsPerBay, carsPerAdviser] = [2.6, 3.2, 9];
/** 42 cars a day: three storekeepers, two cashiers, two inspectors, three callers. */
const carsPerDesk = { storekeeper: 14, cashier: 21, 'quality-inspector': 21, 'follow-up-caller': 14 } as const;
const mostPeople = 60;
/** 3,000 parts on the shelf of a store with 42 cars a day, 6,000 in the largest. */
const [partsPerCar, mostParts] = [70, 6000];

export const ordersOf = (stores: number, years: number): number => Math.round(stores * years * ordersPerStoreYear);

function sizeOf(visitsPerDay: number, isLean: boolean): Size {
  const within = (least: number, wanted: number) => Math.min(mostPeople, Math.max(least, Math.ceil(wanted)));
  return {
    technicians: within(6, visitsPerDay / carsPerTechnician),
    advisers: within(2, visitsPerDay / carsPerAdviser),
    desks: {
      storekeeper: within(1, visitsPerDay / carsPerDesk.storekeeper),
      cashier: within(1, visitsPerDay / carsPerDesk.cashier),
      'quality-inspector': within(1, visitsPerDay / carsPerDesk['quality-inspector']),
      'follow-up-caller': within(1, visitsPerDay / carsPerDesk['follow-up-caller']),
    },
    bays: within(4, visitsPerDay / carsPerBay),
    bodyBays: within(2, visitsPerDay / 16),
    visitsInThreeWeeks: visitsPerDay * 21,
    isLean,
  };
}

const daysOf = ({ years }: Wanted) => Math.max(1, Math.round(years * 365));
const shareOf = ({ stores, orders }: Wanted, store: number) =>
  Math.floor((orders * store) / stores) - Math.floor((orders * (store - 1)) / stores);

/** Plays everything once, for stores of this size; once in a scratch. */
export async function play(scratch: Scratch, wanted: Wanted): Promise<SpecimenSet> {
  return await makeSpecimens(scratch, sizeOf(shareOf(wanted, 1) / daysOf(wanted), wanted.isLean));
}

/** Fills in the stores and loads them in one transaction. */
export async function fill(scratch: Scratch, set: SpecimenSet, { target, wanted }: { target: Target; wanted: Wanted }): Promise<Loaded> {
  const { stores, seed, until, isLean } = wanted;
  const days = daysOf(wanted);
  const loaded = await load(target.ownerUrl, {
    until,
    write: async ({ sink, rest }) => {
      const sharedByAll = new Set<string>();
      for (let id = 1; id <= stores; id += 1) {
        const visits = shareOf(wanted, id);
        const cars = Math.max(20, Math.ceil(visits * carsPerOrder[isLean ? 'lean' : 'whole']));
        const parts = isLean ? 0 : Math.min(mostParts, Math.ceil((visits / days) * partsPerCar));
        await writeStore(set, { id, seed, until, days, visits, cars, parts, isLean }, { sink, sharedByAll, rest });
      }
    },
  });
  const files = path.join(scratch.filesFolder, '1');
  if (existsSync(files))
    for (let id = 1; id <= stores; id += 1) cpSync(files, path.join(target.filesFolder, String(id)), { recursive: true });
  return loaded;
}

export async function generate(scratch: Scratch, target: Target, wanted: Wanted): Promise<Loaded & { readonly specimensMs: number }> {
  const began = performance.now();
  const set = await play(scratch, wanted);
  const specimensMs = performance.now() - began;
  return { ...(await fill(scratch, set, { target, wanted })), specimensMs };
}

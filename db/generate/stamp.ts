// Fills in the forms for one store: ids, numbers and batches run on from one happening to the next.
import { createHash } from 'node:crypto';
import { plusDays } from '@bayline/domain/kernel';
import type { Delivery, Specimen, SpecimenSet } from './specimen-set.ts';
import { type Blank, filled, type Template } from './template.ts';

/** Where the rows go. */
export interface Sink {
  readonly put: (table: string, text: string, rows: number) => void;
}

export interface StoreNames {
  readonly id: number;
  readonly code: string;
  /** Behind every user name; empty in the first store. */
  readonly suffix: string;
  readonly seed: number;
  readonly openedMs: number;
  readonly timeZone: string;
}

/** What differs from one happening to the next. */
export interface Filling {
  readonly startMs: number;
  readonly serial: number;
  readonly mileageKm: number;
  readonly who: ReadonlyMap<string, string>;
  readonly words: ReadonlyMap<string, string>;
  /** Its times in bay and diary are not written. */
  readonly isBesidePlan: boolean;
}

export type Family = 'happening' | 'base' | 'car' | 'reckoned';
const familySigns: Readonly<Record<Family, string>> = { happening: '8', base: '9', car: 'a', reckoned: 'b' };
const hex = (value: number, width: number) => value.toString(16).padStart(width, '0');
const mostIds = 4096;
const booked: ReadonlySet<string> = new Set(['bay_bookings', 'technician_bookings']);

export interface Stamper {
  readonly idOf: (of: { family: Family; ms: number; serial: number; at: number }) => string;
  readonly baseId: (at: number) => string;
  readonly stamp: (template: Template, filling: Filling, family?: Family) => void;
  readonly stampBase: (set: SpecimenSet) => void;
  /** The batch that the next pieces of a part come from; asks for a delivery when the shelf does not hold them. */
  readonly batchesFor: (specimen: Specimen, deliver: () => void) => Map<string, string>;
  readonly stampDelivery: (delivery: Delivery, filling: Pick<Filling, 'startMs' | 'serial'>) => void;
  /** The counters as they stand. */
  readonly series: () => { readonly series: string; readonly period: string; readonly next: number }[];
}

/** Keys that were written once already, in any store. */
export type Shared = Set<string>;

interface Batch {
  readonly id: string;
  left: number;
}

export function openStamper(store: StoreNames, sink: Sink, sharedByAll: Shared): Stamper {
  const counters = new Map<string, number>();
  const shelf = new Map<number, Batch[]>();
  const shared: Shared = new Set();
  const tail = (sign: string, serial: number) => `-${sign}${hex(store.id, 3)}-${hex(serial, 8)}${hex(store.seed % 65_536, 4)}`;
  const idOf: Stamper['idOf'] = ({ family, ms, serial, at }) => {
    if (at >= mostIds) throw new Error('more ids than one happening can have');
    const time = hex(ms, 12);
    return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(at, 3)}${tail(familySigns[family], serial)}`;
  };
  const baseId = (at: number) => idOf({ family: 'base', ms: store.openedMs, serial: 0, at });
  const dayFormat = new Intl.DateTimeFormat('sv-SE', { timeZone: store.timeZone });

  const nextNumber = (series: string, period: string) => {
    const key = `${series}/${period}`;
    const value = counters.get(key) ?? 1;
    counters.set(key, value + 1);
    return `${series}-${store.code}-${period}-${String(value).padStart(4, '0')}`;
  };
  const named = (map: ReadonlyMap<string, string>, name: string) => {
    const text = map.get(name);
    if (text === undefined) throw new Error(`nobody said ${name}`);
    return text;
  };

  function valueOf(blank: Blank, at: { filling: Filling; family: Family; day: string; lastMs: number }): string {
    const { filling, family, day, lastMs } = at;
    switch (blank.kind) {
      case 'new':
        return idOf({ family, ms: filling.startMs, serial: filling.serial, at: blank.at });
      case 'base':
        return baseId(blank.at);
      case 'who':
        return named(filling.who, blank.who);
      case 'word':
        return named(filling.words, blank.word);
      case 'instant':
        return new Date(filling.startMs + blank.ms).toISOString();
      case 'day':
        return plusDays(day, blank.days);
      case 'number': {
        const on = blank.days === null ? dayFormat.format(filling.startMs + lastMs).slice(0, 4) : plusDays(day, blank.days).replaceAll('-', '');
        return nextNumber(blank.series, on);
      }
      case 'reading':
        return String((filling.mileageKm + blank.km) * blank.times);
      case 'store':
        return String(store[blank.what]);
      case 'digest':
        return '';
    }
  }

  const stamp: Stamper['stamp'] = (template, filling, family = 'happening') => {
    const at = { filling, family, day: dayFormat.format(filling.startMs), lastMs: template.lastMs };
    const values = template.blanks.map((blank) => valueOf(blank, at));
    for (const [place, blank] of template.blanks.entries())
      if (blank.kind === 'digest') values[place] = createHash('sha256').update(filled(blank.of, values)).digest('hex');
    for (const { table, rows, cell, sharedKey } of template.sheets) {
      if (filling.isBesidePlan && booked.has(table)) continue;
      if (sharedKey) {
        const key = `${table} ${filled(sharedKey, values)}`;
        const known = sharedKey.some((piece) => typeof piece === 'number') ? shared : sharedByAll;
        if (known.has(key)) continue;
        known.add(key);
      }
      sink.put(table, filled(cell, values), rows);
    }
  };

  const shelve = (brings: Delivery['brings'], idAt: (at: number) => string) => {
    for (const { part, batch, quantity } of brings) {
      const batches = shelf.get(part) ?? [];
      batches.push({ id: idAt(batch), left: quantity });
      shelf.set(part, batches);
    }
  };
  const bare = { mileageKm: 0, who: new Map<string, string>(), words: new Map<string, string>(), isBesidePlan: false };
  const find = (part: number, quantity: number) => {
    const batches = shelf.get(part) ?? [];
    const found = batches.findIndex(({ left }) => left >= quantity);
    // What is left of a batch that is too small stays on the shelf.
    if (found > 0) batches.splice(0, found);
    return found < 0 ? undefined : batches[0];
  };
  return {
    idOf,
    baseId,
    stamp,
    stampBase: (set) => {
      stamp(set.base, { ...bare, startMs: store.openedMs, serial: 0 }, 'base');
      shelve(set.opening, baseId);
    },
    stampDelivery: ({ template, brings }, { startMs, serial }) => {
      stamp(template, { ...bare, startMs, serial });
      shelve(brings, (at) => idOf({ family: 'happening', ms: startMs, serial, at }));
    },
    batchesFor: (specimen, deliver) => {
      if (specimen.takes.some(({ part, quantity }) => find(part, quantity) === undefined)) deliver();
      return new Map(
        specimen.takes.map(({ part, quantity }) => {
          const batch = find(part, quantity);
          if (!batch) throw new Error('a delivery did not bring enough');
          batch.left -= quantity;
          return [`batch ${part}`, batch.id];
        }),
      );
    },
    series: () =>
      [...counters].map(([key, next]) => {
        const [series = '', period = ''] = key.split('/');
        return { series, period, next };
      }),
  };
}

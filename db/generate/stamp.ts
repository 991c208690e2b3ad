// Fills in the forms for one store.
import { createHash } from 'node:crypto';
import { plusDays } from '@bayline/domain/kernel';
import { type Counters, openCounters } from './counters.ts';
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

type Family = 'happening' | 'base' | 'car' | 'part';
const familySigns: Readonly<Record<Family, string>> = { happening: '8', base: '9', car: 'a', part: 'b' };
const hex = (value: number, width: number) => value.toString(16).padStart(width, '0');
const mostIds = 4096;
const booked: ReadonlySet<string> = new Set(['bay_bookings', 'technician_bookings']);

interface IdOf {
  readonly family: Family;
  readonly ms: number;
  readonly serial: number;
  readonly at: number;
}

export interface Stamper {
  readonly idOf: (of: IdOf) => string;
  readonly baseId: (at: number) => string;
  readonly stamp: (template: Template, filling: Partial<Filling> & Pick<Filling, 'startMs' | 'serial'>, family?: Family) => void;
  readonly counters: Counters;
}

/** Keys that were written once already, in any store. */
export type Shared = Set<string>;

const bare = { mileageKm: 0, who: new Map<string, string>(), words: new Map<string, string>(), isBesidePlan: false };

function named(map: ReadonlyMap<string, string>, name: string): string {
  const text = map.get(name);
  if (text === undefined) throw new Error(`nobody said ${name}`);
  return text;
}

/** UUIDs of version 7 in the order of time; store, serial and seed take the place of chance. */
function idsOf({ id: storeId, seed }: StoreNames): Stamper['idOf'] {
  return ({ family, ms, serial, at }) => {
    if (at >= mostIds) throw new Error('more ids than one happening can have');
    const time = hex(ms, 12);
    return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(at, 3)}-${familySigns[family]}${hex(storeId, 3)}-${hex(serial, 8)}${hex(seed % 65_536, 4)}`;
  };
}

export function openStamper(store: StoreNames, sink: Sink, sharedByAll: Shared): Stamper {
  const counters = openCounters(store.code);
  const shared: Shared = new Set();
  const idOf = idsOf(store);
  const baseId = (at: number) => idOf({ family: 'base', ms: store.openedMs, serial: 0, at });
  const dayFormat = new Intl.DateTimeFormat('sv-SE', { timeZone: store.timeZone });

  function textOf(blank: Blank, at: { filling: Filling; family: Family; day: string }): string {
    const { filling, family, day } = at;
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
      case 'number':
        return counters.next(
          blank.series,
          blank.days === null ? dayFormat.format(filling.startMs + blank.ms).slice(0, 4) : plusDays(day, blank.days).replaceAll('-', ''),
        );
      case 'reading':
        return String((filling.mileageKm + blank.km) * blank.times);
      case 'store':
        return String(store[blank.what]);
      case 'tail':
      case 'digest':
        return '';
    }
  }

  /** What may have come before is written once. */
  function isNew(table: string, key: Template['sheets'][number]['sharedKey'], values: readonly string[]): boolean {
    if (key === null) return true;
    const text = `${table} ${filled(key, values)}`;
    const known = key.some((piece) => typeof piece === 'number') ? shared : sharedByAll;
    return !known.has(text) && known.add(text) === known;
  }

  const stamp: Stamper['stamp'] = (template, given, family = 'happening') => {
    const filling = { ...bare, ...given };
    const at = { filling, family, day: dayFormat.format(filling.startMs) };
    const values = template.blanks.map((blank) => textOf(blank, at));
    for (const [place, blank] of template.blanks.entries())
      if (blank.kind === 'tail') values[place] = values[blank.of]?.split('-').slice(2).join('-') ?? '';
    for (const [place, blank] of template.blanks.entries())
      if (blank.kind === 'digest') values[place] = createHash('sha256').update(filled(blank.of, values)).digest('hex');
    for (const { table, rows, cell, sharedKey } of template.sheets)
      if (!(filling.isBesidePlan && booked.has(table)) && isNew(table, sharedKey, values)) sink.put(table, filled(cell, values), rows);
  };
  return { idOf, baseId, stamp, counters };
}

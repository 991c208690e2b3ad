// News of the trade: what each type of event may carry is written down once, with a version. It holds ids and
// changed values; what a person typed is kept without the long numbers in it, so that no phone or ID number gets in.
import { invariant } from './decision.ts';
import { isUuid } from './ids.ts';
import { withoutLongNumbers } from './text.ts';
import { isCalendarDay, isInstant } from './time.ts';

/** `text` is a code or a value from a list; `words` is what somebody typed. */
type PlainKind = 'id' | 'integer' | 'boolean' | 'instant' | 'day' | 'text' | 'words';
/** `?` may be null, `[]` is a list of them. */
export type ValueKind = PlainKind | `${PlainKind}?` | `${PlainKind}[]`;

type ValueOf<Kind extends ValueKind> = Kind extends `${infer Plain extends PlainKind}?`
  ? ValueOf<Plain> | null
  : Kind extends `${infer Plain extends PlainKind}[]`
    ? readonly ValueOf<Plain>[]
    : Kind extends 'integer'
      ? number
      : Kind extends 'boolean'
        ? boolean
        : string;

export type EventData = Readonly<Record<string, unknown>>;

export interface EventShape {
  readonly version: number;
  readonly data: Readonly<Record<string, ValueKind>>;
  /** How the data of an earlier version is read today: version → its data in the form of the next version. */
  readonly upcast?: Readonly<Record<number, (data: EventData) => EventData>>;
}

export type DataOf<Shape extends EventShape> = { readonly [Name in keyof Shape['data']]: ValueOf<Shape['data'][Name]> };

/** Event types with what each carries; for the types only. */
export function eventShapes<const Shapes extends Readonly<Record<string, EventShape>>>(shapes: Shapes): Shapes {
  return shapes;
}

const longestText = 200;
const longestWords = 2000;
const longestList = 500;

const isPlain: Readonly<Record<PlainKind, (value: unknown) => boolean>> = {
  id: isUuid,
  integer: Number.isSafeInteger,
  boolean: (value) => typeof value === 'boolean',
  instant: isInstant,
  day: isCalendarDay,
  text: (value) => typeof value === 'string' && value.length <= longestText,
  words: (value) => typeof value === 'string' && value.length <= longestWords,
};

function fits(kind: ValueKind, value: unknown): boolean {
  const plain = kind.replace(/\?$|\[\]$/, '') as PlainKind;
  if (kind.endsWith('?') && value === null) return true;
  if (kind.endsWith('[]')) return Array.isArray(value) && value.length <= longestList && value.every(isPlain[plain]);
  return isPlain[plain](value);
}

/** The data as it is kept. Data that does not fit its shape is a bug of ours and is not recorded. */
export function eventToKeep(type: string, shape: EventShape, data: EventData): EventData {
  const names = Object.keys(shape.data);
  const unknown = Object.keys(data).find((name) => !(name in shape.data));
  invariant(unknown === undefined, `event ${type} carries no ${unknown}`);
  return Object.fromEntries(
    names.map((name) => {
      const kind = shape.data[name] ?? 'text';
      const value = data[name];
      invariant(fits(kind, value), `event ${type} carries ${name} as ${kind}`);
      return [name, kind.startsWith('words') && typeof value === 'string' ? withoutLongNumbers(value) : value];
    }),
  );
}

/** Data kept under any version up to today's, in today's form. */
export function eventAsToday(type: string, shape: EventShape, kept: { readonly version: number; readonly data: EventData }): EventData {
  invariant(kept.version <= shape.version, `event ${type} of version ${kept.version} was written by a later Bayline`);
  let { data } = kept;
  for (let version = kept.version; version < shape.version; version += 1) {
    const step = shape.upcast?.[version];
    invariant(step !== undefined, `event ${type} of version ${version} can be read`);
    data = step(data);
  }
  return data;
}

// Spoils a well-formed input in one place at a time, wherever its schema says what is wrong: too small, too large, of
// another type, a day of no calendar, a text that turns the reading direction.
import type { TSchema } from 'typebox';
import { sampleOf } from './samples.ts';

type Node = TSchema & {
  readonly type?: string;
  readonly format?: string;
  readonly pattern?: string;
  readonly anyOf?: readonly Node[];
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly items?: Node;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
};

export interface Spoilt {
  /** Where and how, for the message of a failure. */
  readonly what: string;
  readonly value: unknown;
}

const ofFormat: Readonly<Record<string, readonly string[]>> = {
  date: ['2026-02-31', '2025-02-29', '1900-01-01', '24.11.2026', ''],
  'date-time': ['2026-02-31T08:00:00.000Z', '2026-11-24T24:30:00.000Z', '1900-01-01T00:00:00.000Z', '2026-11-24', ''],
};
/** Marks that turn the reading direction, half a character's company, and the end of a C string. */
const disguises = ['王\u202egnaf', '王\u2066芳', '王\u200f芳', '王\u0000芳', '王\u0007芳', '王\ud83d芳'];

function wrongTexts(node: Node): unknown[] {
  if (node.format) return [...(ofFormat[node.format] ?? [])];
  const tooLong = node.maxLength !== undefined && node.maxLength < 100_000 ? ['长'.repeat(node.maxLength + 1)] : [];
  const blanks = (node.minLength ?? 0) > 0 ? [' \u3000'] : [];
  return [...tooLong, ...blanks, ...(node.pattern ? disguises : [])];
}

function wrongNumbers({ minimum, maximum }: Node): unknown[] {
  const beyond = [minimum === undefined ? [] : [minimum - 1], maximum === undefined ? [] : [maximum + 1]].flat();
  return [...beyond, 1.5, 1e300, '7'];
}

function wrongValues(node: Node): unknown[] {
  if (node.const !== undefined) return ['no-such-word'];
  if (node.type === 'string') return wrongTexts(node);
  if (node.type === 'integer' || node.type === 'number') return wrongNumbers(node);
  if (node.type === 'boolean') return ['true', 1];
  return [];
}

const brief = (value: unknown) => JSON.stringify(value)?.slice(0, 40);

/** Every way to spoil a value of the schema, each in one place. */
export function spoiltOf(schema: TSchema, path = ''): Spoilt[] {
  const node = schema as Node;
  const here = [{ wrong: [true] }, ...wrongValues(node)].map((value) => ({ what: `${path || 'all'} = ${brief(value)}`, value }));
  // What one branch refuses the other may take (a text or nothing, an id or a new customer): only what neither takes.
  if (node.anyOf)
    return node.anyOf.every((branch) => branch.const !== undefined)
      ? [{ what: `${path} = no-such-word`, value: 'no-such-word' }]
      : spoiltOf(node.anyOf[0] as Node, path);
  if (node.type === 'object') {
    const good = sampleOf(schema) as Record<string, unknown>;
    const fields = Object.entries(node.properties ?? {}).flatMap(([name, field]) =>
      spoiltOf(field, path ? `${path}.${name}` : name).map(({ what, value }) => ({ what, value: { ...good, [name]: value } })),
    );
    return [...here, { what: `${path || 'all'} with an unknown field`, value: { ...good, noSuchField: 1 } }, ...fields];
  }
  if (node.type === 'array' && node.items) {
    const item = sampleOf(node.items);
    const others = Array.from({ length: Math.max((node.minItems ?? 0) - 1, 0) }, () => sampleOf(node.items as Node));
    const one = spoiltOf(node.items, `${path}[]`).map(({ what, value }) => ({ what, value: [value, ...others] }));
    const tooMany =
      node.maxItems !== undefined && node.maxItems <= 500 ? [{ what: `${path} too many`, value: Array(node.maxItems + 1).fill(item) }] : [];
    return [...here, ...tooMany, ...one];
  }
  return here;
}

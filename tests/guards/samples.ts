// Makes, from the contract alone, an input that an endpoint must accept for its form, so that the guards can spoil
// it in one place at a time.
import { randomUUID } from 'node:crypto';
import type { TSchema } from 'typebox';
import { Value } from 'typebox/value';

type Node = TSchema & {
  readonly type?: string;
  readonly anyOf?: readonly TSchema[];
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, TSchema>>;
  readonly items?: TSchema;
  readonly minItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
};

/** Texts of every form that the contract knows; the first that fits is taken. */
const texts = (): readonly string[] => [
  '样品',
  randomUUID(),
  '2026-11-24T08:00:00.000Z',
  '2026-11-24',
  '2026',
  '08:30',
  '1',
  'wang.fang',
  'wang@example.com',
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'front',
  '03',
  '0'.repeat(64),
  `1.${'A'.repeat(43)}`,
];

/** A value of the schema, its figures the lowest or the highest. Throws when the guard knows no text of a new form. */
export function sampleOf(schema: TSchema, edge: 'minimum' | 'maximum' = 'minimum'): unknown {
  const node = schema as Node;
  if (node.anyOf) return sampleOf(node.anyOf[0] as TSchema, edge);
  if (node.const !== undefined) return node.const;
  switch (node.type) {
    case 'object':
      return Object.fromEntries(Object.entries(node.properties ?? {}).map(([name, field]) => [name, sampleOf(field, edge)]));
    case 'array':
      return Array.from({ length: node.minItems ?? 0 }, () => sampleOf(node.items as TSchema, edge));
    case 'integer':
    case 'number':
      return node[edge] ?? 1;
    case 'boolean':
      return true;
    case 'null':
      return null;
    default: {
      const text = texts().find((candidate) => Value.Check(schema, candidate));
      if (text === undefined) throw new Error(`no sample for ${JSON.stringify(schema)}`);
      return text;
    }
  }
}

/** The names of an object schema's fields. */
export function fieldsOf(schema: TSchema): string[] {
  return Object.keys((schema as Node).properties ?? {});
}

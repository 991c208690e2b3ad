// Inputs made from the schemas of the API document: as they should be, wrong in one place, and hostile throughout.
import fc from 'fast-check';
import type { TSchema } from 'typebox';
import { Compile } from 'typebox/compile';
import { sampleOf } from '../samples.ts';

type Node = TSchema & {
  readonly type?: string;
  readonly anyOf?: readonly Node[];
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Node>>;
  readonly required?: readonly string[];
  readonly items?: Node;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
};

/** What stands in the store: ids of things of the own store and of another one. */
export type Ids = readonly string[];

/** Texts that a careless layer would run, split, cut, fold or look up. */
export const hostileTexts = [
  '',
  ' ',
  "' or 1=1 --",
  "'); drop table visits; --",
  '$1',
  '%',
  '_',
  '\\',
  '\u0000',
  '\ud800',
  '\udc00\ud800',
  '\u202egnaf',
  '\ufeff',
  '\r\nset-cookie: bayline_session=1',
  '../../../../etc/passwd',
  '..%2f..%2fetc%2fpasswd',
  'file:///etc/passwd',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '=cmd|"/c calc"!A1',
  '{{7*7}}',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the very thing that must stay a text
  '${7*7}',
  '#import "/etc/passwd"',
  '__proto__',
  'constructor',
  'toString',
  'NaN',
  'Infinity',
  'null',
  'undefined',
  '-0',
  '1e999',
  '0x10',
  '99999999999999999999',
  '-1',
  '1.5',
  '٣',
  '2026-02-31',
  '0001-01-01T00:00:00.000Z',
  '9999-12-31',
  '24:60',
  '👩‍👩‍👧‍👦',
  '𠮷野家',
  'ﷺ',
  'e\u0301'.repeat(500),
  '('.repeat(2000),
  `${'a'.repeat(40)}!`,
  '长'.repeat(20_000),
  'x'.repeat(70_000),
];

/** Deeper than any stack. */
const deep = '['.repeat(100_000) + ']'.repeat(100_000);
const nested = (depth: number) => JSON.parse('['.repeat(depth) + ']'.repeat(depth)) as unknown;
const polluting = [
  '{"__proto__":{"isAdmin":true}}',
  '{"constructor":{"prototype":{"isAdmin":true}}}',
  '{"toString":1,"valueOf":1,"then":1}',
];

const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(null, true, 0, -1, 1.5, 1e308, -1e308, 2 ** 31, 2 ** 53, 2 ** 63, [], {}, [[]], [null], { '': '' }),
  fc.constantFrom(...hostileTexts),
  fc.constantFrom(...polluting).map((text) => JSON.parse(text) as unknown),
  fc.constantFrom(10, 500).map(nested),
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.jsonValue({ maxDepth: 4 }),
);

function numbers({ type, minimum = 0, maximum = 9 }: Node): fc.Arbitrary<number> {
  const near = [minimum, minimum + 1, 1000].filter((value) => value >= minimum && value <= maximum);
  const any = type === 'integer' ? fc.integer({ min: minimum, max: maximum }) : fc.double({ min: minimum, max: maximum, noNaN: true });
  return fc.oneof(fc.constantFrom(...near, maximum), any);
}

function texts(schema: Node, ids: Ids): fc.Arbitrary<unknown> {
  const compiled = Compile(schema);
  const fits = (text: string) => compiled.Check(text);
  const [known, hostile] = [ids.filter(fits), hostileTexts.filter(fits)];
  const free = (schema.maxLength ?? 0) > 0 && fits('任意 text');
  const { maxLength = 0 } = schema;
  return fc.oneof(
    { arbitrary: fc.constant(0).map(() => sampleOf(schema)), weight: 2 },
    ...(known.length > 0 ? [{ arbitrary: fc.constantFrom(...known), weight: 8 }] : []),
    ...(hostile.length > 0 ? [{ arbitrary: fc.constantFrom(...hostile), weight: 2 }] : []),
    ...(free
      ? [
          {
            arbitrary: fc.string({ unit: 'grapheme', maxLength: Math.min(maxLength, 60) }).map((text) => (fits(text) ? text : '样品')),
            weight: 2,
          },
          { arbitrary: fc.constant('长'.repeat(maxLength)), weight: 1 },
        ]
      : []),
  );
}

/** What the schema takes. */
export function fitting(schema: TSchema, ids: Ids): fc.Arbitrary<unknown> {
  const node = schema as Node;
  if (node.anyOf) return fc.oneof(...node.anyOf.map((branch) => fitting(branch, ids)));
  if (node.enum) return fc.constantFrom(...node.enum);
  switch (node.type) {
    case 'object': {
      const fields = Object.entries(node.properties ?? {}).map(([name, field]) => [name, fitting(field, ids)]);
      return fc.record(Object.fromEntries(fields) as Record<string, fc.Arbitrary<unknown>>, { requiredKeys: [...(node.required ?? [])] });
    }
    case 'array': {
      const { items = {}, minItems = 0, maxItems = minItems + 3 } = node;
      return fc.array(fitting(items, ids), { minLength: minItems, maxLength: Math.min(maxItems, minItems + 3) });
    }
    case 'integer':
    case 'number':
      return numbers(node);
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    default:
      return texts(node, ids);
  }
}

type Path = readonly (string | number)[];

function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([name, inner]) => pathsOf(inner, [...path, name]))];
}

function replaced(value: unknown, [name, ...rest]: Path, wrong: unknown): unknown {
  if (name === undefined) return wrong;
  const copy: Record<string, unknown> = Array.isArray(value) ? ([...value] as never) : { ...(value as Record<string, unknown>) };
  // A plain assignment of this name would change the copy's prototype.
  if (name !== '__proto__') copy[name] = replaced(copy[name], rest, wrong);
  return copy;
}

/** What the schema takes but for one place. */
function spoilt(schema: TSchema, ids: Ids): fc.Arbitrary<unknown> {
  return fc.tuple(fitting(schema, ids), fc.nat(), hostileValue).map(([value, at, wrong]) => {
    const paths = pathsOf(value);
    return replaced(value, paths[at % paths.length] ?? [], wrong);
  });
}

/** A body as text, since not every body is JSON. */
export function bodies(schema: TSchema, ids: Ids): fc.Arbitrary<string> {
  return fc.oneof(
    { arbitrary: fitting(schema, ids).map((value) => JSON.stringify(value)), weight: 5 },
    { arbitrary: spoilt(schema, ids).map((value) => JSON.stringify(value)), weight: 4 },
    { arbitrary: hostileValue.map((value) => JSON.stringify(value)), weight: 1 },
    {
      arbitrary: fc.constantFrom(
        '',
        '{',
        '\u0000',
        '[1,',
        '{"a":1,"a":2}',
        '\ufeff{}',
        '['.repeat(50_000),
        deep,
        `{"id":${deep}}`,
        ...polluting,
      ),
      weight: 1,
    },
  );
}

/** Half characters cannot be written in an address. */
const encoded = (text: string) => encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'));

/** A value of the address or the query, already written as it goes over the wire. */
export function words(schema: TSchema, ids: Ids): fc.Arbitrary<string> {
  const raw = fc.constantFrom('%00', '%ED%A0%80', '%zz', '%', '%2e%2e%2f', '..;', '%0d%0aset-cookie:a=1', '[object Object]');
  return fc.oneof(
    { arbitrary: fitting(schema, ids).map((value) => encoded(String(value))), weight: 6 },
    { arbitrary: fc.constantFrom(...hostileTexts).map((text) => encoded(text)), weight: 2 },
    { arbitrary: raw, weight: 1 },
  );
}

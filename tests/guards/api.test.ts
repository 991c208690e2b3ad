// Every endpoint of the contract, held at the door: what may be brought in. The cases are generated, so an endpoint added
// tomorrow is held to the same.
import { randomUUID } from 'node:crypto';
import { contract } from '@bayline/contract';
import { Paragraph, Text } from '@bayline/contract/endpoint';
import type { RoleCode } from '@bayline/domain/organisation';
import { Value } from 'typebox/value';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addressOf } from '../endpoint-address.ts';
import { type Desk, deskOf, openShops, type Shops } from '../stories/desk.ts';
import { brief, type Row, roles, roleThatMay, rows, sampleInput, urlOf } from './every-endpoint.ts';
import { openFingerprint } from './fingerprint.ts';
import { fieldsOf, sampleOf } from './samples.ts';
import { spoiltOf } from './spoil.ts';

let shops: Shops;
let stranger: Desk;
let database: Awaited<ReturnType<typeof openFingerprint>>;
const desks = new Map<RoleCode, Desk>();

/** The desk of a role that may do this; of nobody where nobody need be logged in. */
function deskFor({ endpoint }: Row): Desk {
  if (endpoint.permission === 'anyone' || endpoint.permission === 'link') return stranger;
  const desk = desks.get(roleThatMay(endpoint));
  if (!desk) throw new Error(`no role may ${endpoint.permission}`);
  return desk;
}

/** Made once for all endpoints: ten megabytes take a while to write. */
const paddings = new Map<number, string>();
function paddingOf(bytes: number): string {
  const text = paddings.get(bytes) ?? JSON.stringify({ padding: 'x'.repeat(bytes) });
  paddings.set(bytes, text);
  return text;
}

beforeAll(async () => {
  shops = await openShops();
  database = await openFingerprint(shops);
  stranger = deskOf(shops.app, '');
  for (const role of roles) desks.set(role, await shops.logIn(`${role}-1`));
});
afterAll(async () => {
  await database.close();
  await shops.close();
});

describe('what may be brought in', () => {
  let before: string[] = [];
  beforeAll(async () => {
    before = await database.take();
  });
  const withBody = rows.filter(({ endpoint }) => endpoint.body);

  it.each(withBody)('$name refuses whatever its form does not allow', async (row) => {
    const { method, body: schema } = row.endpoint;
    if (!schema) throw new Error('no body');
    const desk = deskFor(row);
    const url = urlOf(row);
    expect(Value.Check(schema, sampleInput(row.endpoint).body)).toBe(true);
    const spoilt = spoiltOf(schema).filter(({ value }) => !Value.Check(schema, value));
    expect(spoilt.length).toBeGreaterThan(1);
    for (const { what, value } of spoilt)
      expect(`${what}: ${brief(await desk.send({ method, url, body: value }))}`).toBe(`${what}: 400 invalid-input`);
    // Deeper than any stack: read, but never written again.
    const deep = '['.repeat(20_000) + ']'.repeat(20_000);
    for (const text of [deep, `{"id":${deep}}`])
      expect(`${text.slice(0, 9)} ${brief(await desk.send({ method, url, text }))}`).toBe(`${text.slice(0, 9)} 400 invalid-input`);
    for (const text of ['', '[]', 'null', '"text"', '7', '{"a":', '\u0000'])
      expect(`${text} ${brief(await desk.send({ method, url, text }))}`).toBe(`${text} 400 invalid-input`);
  });

  it('every figure has a lowest and a highest value', () => {
    const unbounded: string[] = [];
    for (const { name, endpoint } of rows)
      JSON.stringify(
        [endpoint.params, endpoint.query, endpoint.body],
        (field: string, value: { type?: string; minimum?: number; maximum?: number }) => {
          const isFigure = (value?.type === 'integer' || value?.type === 'number') && !('const' in value);
          if (isFigure && (value.minimum === undefined || value.maximum === undefined)) unbounded.push(`${name}: ${field}`);
          return value;
        },
      );
    expect(unbounded).toEqual([]);
  });

  it('what must be written is more than blanks', () => {
    const blanks = ' \u3000';
    expect([Text(9), Paragraph(9, 1), Text(9, 0), Paragraph(9)].map((text) => Value.Check(text, blanks))).toEqual([
      false,
      false,
      true,
      true,
    ]);
    expect([Text(9), Paragraph(9, 1)].map((text) => Value.Check(text, ' 刹车 异响'))).toEqual([true, true]);
  });

  it('a half character is no text, a whole one beyond the first 65,536 is', () => {
    for (const text of [Text(9), Text(9, 0), Paragraph(9, 1), Paragraph(9)])
      expect([Value.Check(text, '车\ud83d'), Value.Check(text, '\udc4d车'), Value.Check(text, '👍𠮷')]).toEqual([false, false, true]);
  });

  it('an unknown field is named', async () => {
    const body = { ...(sampleOf(contract.customers.add.body) as object), noSuchField: 1 };
    const answer = await (desks.get('service-adviser') as Desk).ask(contract.customers.add, { body: body as never });
    expect(answer).toMatchObject({ status: 400, body: { facts: { field: 'noSuchField', rule: 'additionalProperties' } } });
  });

  it.each(withBody)('$name refuses ten megabytes, or more than a file of its kind may have', async (row) => {
    const text = paddingOf(row.endpoint.mostBodyBytes ?? 10 * 1024 * 1024);
    expect(brief(await deskFor(row).send({ method: row.endpoint.method, url: urlOf(row), text }))).toBe('413 body-too-large');
  });

  it.each(rows.filter(({ endpoint }) => endpoint.query))('$name refuses an unknown word in the address', async (row) => {
    const url = urlOf(row);
    expect(
      brief(await deskFor(row).send({ method: row.endpoint.method, url: `${url}${url.includes('?') ? '&' : '?'}noSuchField=1` })),
    ).toBe('400 invalid-input');
  });

  it.each(
    rows.filter(({ endpoint }) => endpoint.permission !== 'anyone' && endpoint.method !== 'GET' && !endpoint.path.startsWith('/session')),
  )('$name asks for an Idempotency-Key', async (row) => {
    const desk = deskFor(row);
    const answer = await desk.send({ method: row.endpoint.method, url: urlOf(row), body: sampleInput(row.endpoint).body, key: null });
    expect(answer).toMatchObject({ status: 400, body: { facts: { field: 'Idempotency-Key' } } });
  });

  it('refuses a picture in a name, a wrong VIN, a plate of no country', async () => {
    const { customers, vehicles } = contract;
    const adviser = desks.get('service-adviser') as Desk;
    const customer = { ...(sampleOf(customers.add.body) as object), mobile: '13800138000', idNumber: null, phone: null };
    for (const name of ['王芳🚗', '🇨🇳', '👨‍👩‍👧'])
      expect(`${name} ${brief(await adviser.ask(customers.add, { body: { ...customer, name } as never }))}`).toBe(
        `${name} 422 name-characters`,
      );
    const car = {
      ...(sampleOf(vehicles.add.body) as object),
      plate: null,
      purchasedOn: null,
      owner: { party: { ...customer, id: randomUUID() } },
      user: null,
    };
    // One character short; a letter that no VIN has.
    for (const [vin, code] of [
      ['LBEHDAFB58Y03484', 'vin-length'],
      ['LBEHDAFB58Y03484O', 'vin-characters'],
    ])
      expect(`${vin} ${brief(await adviser.ask(vehicles.add, { body: { ...car, vin } as never }))}`).toBe(`${vin} 422 ${code}`);
    expect(await adviser.ask(vehicles.add, { body: { ...car, vin: null, plate: '京A1' } as never })).toMatchObject({ status: 422 });
  });

  it('after all of this the database holds what it held before', async () => {
    expect(before.length).toBeGreaterThan(40);
    expect(await database.take()).toEqual(before);
  });
});

describe('nothing that is brought in breaks the server', () => {
  // The organisation's own last: an accepted change of a role would shut the desks that are still needed.
  const inOrder = rows.toSorted((a, b) => Number(a.name.startsWith('organisation')) - Number(b.name.startsWith('organisation')));

  it.each(inOrder)('$name answers a well-formed call about something unknown without a failure', async (row) => {
    const answer = await deskFor(row).send({ method: row.endpoint.method, url: urlOf(row), body: sampleInput(row.endpoint).body });
    expect(answer.status, JSON.stringify(answer.body).slice(0, 300)).toBeLessThan(500);
  });

  it.each(inOrder.filter(({ endpoint }) => endpoint.body))('$name takes the highest figures that its form lets in', async (row) => {
    const { method, body } = row.endpoint;
    const answer = await deskFor(row).send({ method, url: urlOf(row), body: sampleOf(body as NonNullable<typeof body>, 'maximum') });
    expect(answer.status, JSON.stringify(answer.body).slice(0, 300)).toBeLessThan(500);
  });

  it.each(inOrder.filter(({ endpoint }) => endpoint.query ?? endpoint.params))(
    '$name answers nonsense in the address without a failure',
    async (row) => {
      const { endpoint } = row;
      const desk = deskFor(row);
      const nonsense = [
        '\u0000',
        "'; drop table visits; --",
        '%',
        '\\',
        'x'.repeat(2000),
        '99999999999999999999',
        '2026-02-31',
        '0001-01-01',
        '\u202e',
        'bnVsbA',
        'W10',
        'e30',
        'WzFd',
        '🚗',
      ];
      for (const word of nonsense) {
        const input = sampleInput(endpoint);
        for (const kind of ['params', 'query'] as const) {
          const schema = endpoint[kind];
          for (const name of schema ? fieldsOf(schema) : []) {
            const asked = { ...input, [kind]: { ...(input[kind] as Record<string, unknown>), [name]: word } };
            const answer = await desk.send({ method: endpoint.method, url: addressOf(endpoint, asked), body: input.body });
            expect(
              answer.status,
              `${kind}.${name} = ${JSON.stringify(word.slice(0, 40))}: ${JSON.stringify(answer.body).slice(0, 300)}`,
            ).toBeLessThan(500);
          }
        }
      }
    },
  );
});

describe('the API document', () => {
  it('is OpenAPI 3.1 and names every endpoint', async () => {
    const document = (await shops.app.inject({ method: 'GET', url: '/api/openapi.json' })).json<{
      openapi: string;
      paths: Record<string, Record<string, { summary?: string }>>;
    }>();
    expect(document.openapi).toMatch(/^3\.1\./);
    for (const { name, endpoint } of rows) {
      const path = `/api${endpoint.path.replace(/:([A-Za-z]+)/g, '{$1}')}`;
      expect(`${name}: ${document.paths[path]?.[endpoint.method.toLowerCase()]?.summary}`).toBe(`${name}: ${endpoint.summary}`);
    }
  });
});

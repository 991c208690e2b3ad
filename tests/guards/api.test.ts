// Every endpoint of the contract, held at the door: who may come in, and what may be brought in. The cases are
// generated, so an endpoint added tomorrow is held to the same.
import { randomUUID } from 'node:crypto';
import { contract, type EndpointShape } from '@bayline/contract';
import { type Permission, type RoleCode, startingRoles } from '@bayline/domain/organisation';
import { Value } from 'typebox/value';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, addressOf, type Desk, deskOf, openShops, type Shops } from '../stories/desk.ts';
import { fieldsOf, sampleOf } from './samples.ts';

interface Row {
  readonly name: string;
  readonly endpoint: EndpointShape;
}

const rows: readonly Row[] = Object.entries(contract).flatMap(([module, endpoints]) =>
  Object.entries(endpoints as Readonly<Record<string, EndpointShape>>).map(([key, endpoint]) => ({ name: `${module}.${key}`, endpoint })),
);
const roles = (Object.keys(startingRoles) as RoleCode[]).filter((role) => role !== 'car-owner');
const allowed = (role: RoleCode, permission: string) => startingRoles[role].permissions.includes(permission as Permission);

let shops: Shops;
let stranger: Desk;
const desks = new Map<RoleCode, Desk>();

/** The desk of a role that may do this; of nobody where nobody need be logged in. */
function deskFor({ endpoint }: Row): Desk {
  if (endpoint.permission === 'anyone') return stranger;
  const role = endpoint.permission === 'signed-in' ? 'tool-keeper' : roles.find((candidate) => allowed(candidate, endpoint.permission));
  const desk = role && desks.get(role);
  if (!desk) throw new Error(`no role may ${endpoint.permission}`);
  return desk;
}

function sampleInput(endpoint: EndpointShape): { params: unknown; query: unknown; body: unknown } {
  const sample = (schema: EndpointShape['body']) => (schema ? sampleOf(schema) : undefined);
  return { params: sample(endpoint.params), query: sample(endpoint.query), body: sample(endpoint.body) };
}

function urlOf({ endpoint }: Row): string {
  return addressOf(endpoint, sampleInput(endpoint));
}

/** Everything of the store that has happened so far. */
async function happened(): Promise<number> {
  const client = await shops.store.services.db.pool.connect();
  try {
    await client.query(`begin; select set_config('app.dealership_id', '1', true)`);
    const { rows: counted } = await client.query<{ count: number }>('select count(*)::int as count from events where dealership_id = 1');
    return counted[0]?.count ?? -1;
  } finally {
    await client.query('rollback');
    client.release();
  }
}

const brief = ({ status, code }: Answer) => `${status} ${code}`;

beforeAll(async () => {
  shops = await openShops();
  stranger = deskOf(shops.app, '');
  for (const role of roles) desks.set(role, await shops.logIn(`${role}-1`));
});
afterAll(() => shops.close());

describe('who may come in', () => {
  const closed = rows.filter(({ endpoint }) => endpoint.permission !== 'anyone');
  it('only the endpoints before the log-in are open to anyone', () => {
    const open = rows.filter(({ endpoint }) => endpoint.permission === 'anyone').map(({ name }) => name);
    expect(open.toSorted()).toEqual([
      'organisation.demoLogIns',
      'organisation.health',
      'organisation.logIn',
      'setUp.openStore',
      'setUp.state',
    ]);
  });

  it.each(closed)('$name answers 401 without a log-in', async (row) => {
    const { method } = row.endpoint;
    expect(brief(await stranger.send({ method, url: urlOf(row), ...(row.endpoint.body ? { body: {} } : {}) }))).toBe('401 unauthenticated');
    const forged = deskOf(shops.app, `bayline_session=${randomUUID()}`);
    expect(brief(await forged.send({ method, url: urlOf(row) }))).toBe('401 unauthenticated');
  });

  it.each(closed.filter(({ endpoint }) => endpoint.permission !== 'signed-in'))(
    '$name answers 403 to every role without $endpoint.permission',
    async (row) => {
      const { method, permission } = row.endpoint;
      const without = roles.filter((role) => !allowed(role, permission));
      expect(without.length).toBeGreaterThan(0);
      for (const role of without)
        expect(`${role} ${brief((await desks.get(role)?.send({ method, url: urlOf(row) })) as Answer)}`).toBe(`${role} 403 forbidden`);
    },
  );

  it.each(rows.filter(({ endpoint }) => endpoint.method !== 'GET'))('$name is refused to a form of another site', async ({ endpoint }) => {
    const reply = await shops.app.inject({
      method: endpoint.method,
      url: addressOf(endpoint, sampleInput(endpoint)),
      headers: { 'idempotency-key': randomUUID() },
    });
    expect([reply.statusCode, reply.json<{ code: string }>().code]).toEqual([403, 'foreign-origin']);
  });
});

describe('what may be brought in', () => {
  const withBody = rows.filter(({ endpoint }) => endpoint.body);

  it.each(withBody)('$name refuses an unknown field, and every field of a wrong type, and does nothing', async (row) => {
    const { method, body: schema } = row.endpoint;
    const desk = deskFor(row);
    const url = urlOf(row);
    const good = sampleInput(row.endpoint).body as Record<string, unknown>;
    expect(schema && Value.Check(schema, good)).toBe(true);
    const before = await happened();
    const unknown = await desk.send({ method, url, body: { ...good, noSuchField: 1 } });
    expect(unknown).toMatchObject({ status: 400, code: 'invalid-input', body: { facts: { field: 'noSuchField' } } });
    for (const name of schema ? fieldsOf(schema) : []) {
      const answer = await desk.send({ method, url, body: { ...good, [name]: { wrong: [true] } } });
      expect(`${name} ${brief(answer)}`).toBe(`${name} 400 invalid-input`);
    }
    for (const text of ['', '[]', 'null', '"text"', '7', '{"a":', '\u0000'])
      expect(`${text} ${brief(await desk.send({ method, url, text }))}`).toBe(`${text} 400 invalid-input`);
    expect(await happened()).toBe(before);
  });

  // Days and moments that a pattern lets through and no calendar holds.
  const ofNoCalendar: Readonly<Record<string, readonly string[]>> = {
    '2026-11-24': ['2026-02-31', '2025-02-29'],
    '2026-11-24T08:00:00.000Z': ['2026-02-31T08:00:00.000Z', '2026-11-24T24:30:00.000Z'],
  };
  const dated = withBody.flatMap((row) =>
    Object.entries(sampleInput(row.endpoint).body as Record<string, unknown>)
      .filter(([, value]) => typeof value === 'string' && value in ofNoCalendar)
      .map(([field, value]) => ({ ...row, field, wrong: ofNoCalendar[String(value)] ?? [] })),
  );
  it.each(dated)('$name refuses $field on the 31st of February', async ({ field, wrong, ...row }) => {
    expect(wrong.length).toBeGreaterThan(0);
    for (const value of wrong) {
      const body = { ...(sampleInput(row.endpoint).body as Record<string, unknown>), [field]: value };
      const answer = await deskFor(row).send({ method: row.endpoint.method, url: urlOf(row), body });
      // What is asked about does not exist either; a new thing has nothing else wrong with it.
      expect(`${value} ${brief(answer)}`).toMatch(row.endpoint.params ? /400 invalid-input|404 not-found/ : /400 invalid-input/);
    }
  });

  it.each(withBody)('$name refuses ten megabytes', async (row) => {
    const text = JSON.stringify({ padding: 'x'.repeat(10 * 1024 * 1024) });
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

  it('refuses a disguised name, a price below nothing, a day of 1900', async () => {
    const before = await happened();
    const { customers, catalogue, vehicles, appointments } = contract;
    const adviser = desks.get('service-adviser') as Desk;
    const manager = desks.get('service-manager') as Desk;
    const customer = sampleOf(customers.add.body) as Record<string, unknown>;
    // U+202E turns the reading direction: 王‮gnaf would read as another name.
    for (const name of ['王\u202egnaf', '王\u2066芳', '王\u0000芳', '王\n芳', '']) {
      const answer = await adviser.ask(customers.add, { body: { ...customer, name } as never });
      expect(answer).toMatchObject({ status: 400, code: 'invalid-input', body: { facts: { field: 'name' } } });
    }
    const price = await manager.ask(catalogue.setPartPrice, {
      params: { partId: randomUUID() },
      body: { version: 1, priceFen: -1, fromDay: '2026-11-24' },
    });
    expect(price).toMatchObject({ status: 400, body: { facts: { field: 'priceFen', rule: 'minimum' } } });
    for (const priceFen of [1.5, 1e300, '100'])
      expect(
        brief(
          await manager.ask(catalogue.setPartPrice, {
            params: { partId: randomUUID() },
            body: { version: 1, priceFen: priceFen as number, fromDay: '2026-11-24' },
          }),
        ),
      ).toBe('400 invalid-input');
    const car = sampleOf(vehicles.add.body) as Record<string, unknown>;
    expect(await adviser.ask(vehicles.add, { body: { ...car, purchasedOn: '1900-01-01' } as never })).toMatchObject({
      status: 400,
      code: 'invalid-input',
    });
    expect(brief(await adviser.ask(appointments.listDay, { query: { day: '1900-01-01' } }))).toBe('400 invalid-input');
    expect(await happened()).toBe(before);
  });
});

describe('nothing that is brought in breaks the server', () => {
  // The organisation's own last: an accepted change of a role would shut the desks that are still needed.
  const inOrder = rows.toSorted((a, b) => Number(a.name.startsWith('organisation')) - Number(b.name.startsWith('organisation')));

  it.each(inOrder)('$name answers a well-formed call about something unknown without a failure', async (row) => {
    const answer = await deskFor(row).send({ method: row.endpoint.method, url: urlOf(row), body: sampleInput(row.endpoint).body });
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

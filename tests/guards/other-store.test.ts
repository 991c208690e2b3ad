// What belongs to one store is not there for another, neither for a sister of its group nor for a stranger: every endpoint
// whose address names a thing answers 404 to the same person of the other store, no answer carries anything of the first,
// and the thing stays as it is. The cases are generated from the contract.
import { contract, type EndpointShape } from '@bayline/contract';
import { xlsx } from '@bayline/contract/endpoint';
import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openShops, type Shops } from '../stories/desk.ts';
import { openShop, type Shop } from '../stories/shop.ts';
import { allowed, brief, roles, roleThatMay, rows } from './every-endpoint.ts';
import { openFingerprint } from './fingerprint.ts';
import { openForeignStore } from './foreign-store.ts';
import { openIds } from './ids.ts';
import { sampleOf } from './samples.ts';
import { thingFor, thingsOf } from './things.ts';
import { wholeVisit } from './whole-visit.ts';

let shops: Shops;
let things: Readonly<Record<string, string>>;
let database: Awaited<ReturnType<typeof openFingerprint>>;
let before: string[];
/** Of store 1 alone: ids, a plate, a VIN, a person's name. */
let ownIds: ReadonlySet<string>;
let ownWords: readonly string[];
const others = new Map<string, Shop>();

beforeAll(async () => {
  shops = await openShops();
  const own = openShop(shops, 1);
  others.set('a sister', openShop(shops, 2)).set('a stranger', await openForeignStore(shops));
  const made = await wholeVisit(shops, own);
  const administrator = await own.desk('administrator');
  const [person] = (await administrator.do(contract.organisation.listStaff)).rows;
  const { staffIdOf } = shops.store;
  things = thingsOf({ made, staffId: person?.id ?? '', technicianId: staffIdOf('technician'), cashierId: staffIdOf('cashier') });
  database = await openFingerprint(shops);
  const ids = await openIds(shops);
  ownIds = await ids.onlyOf(1);
  await ids.close();
  const car = await (await own.desk('records-clerk')).do(contract.vehicles.get, { params: { id: made.vehicleId } });
  ownWords = [made.plate, made.ownerName, String(car.vin)];
  before = await database.take();
});
afterAll(async () => {
  await database.close();
  await shops.close();
});

/** Addresses that name no thing of a store. */
const noThing: Readonly<Record<string, string>> = {
  'capacity.withdrawSpecialDay': 'a day; every store has its own holidays',
  'catalogue.setLabourRate': 'a trade; every store has a rate of its own for it',
  'catalogue.withdrawLabourRate': 'a trade; every store has a rate of its own for it',
  'catalogue.labourRateHistory': 'a trade; every store has a rate of its own for it',
  'organisation.setRolePermissions': 'a role; every store has its own of that code',
  'organisation.setRoleSecondFactor': 'a role; every store has its own of that code',
  'workOrders.setGuaranteeTerm': 'a class of repair; every store has a term of its own for it',
  'inspection.changeSheet': 'a level of inspection; every store has its own sheet for it',
  'organisation.retryFailedJob': 'a job of the server, for its operators',
  'vehicles.byPlate': 'a plate is looked for; none is found',
};

function paramsOf(row: (typeof rows)[number]): Record<string, string> {
  return Object.fromEntries(
    [...row.endpoint.path.matchAll(/:(\w+)/g)].map(([, field = '']) => {
      const thing = thingFor(things, row, field);
      if (!thing) throw new Error(`which ${field} does ${row.name} ask for?`);
      return [field, thing];
    }),
  );
}

function sample(schema: EndpointShape['body']) {
  const { cursor: _, before: __, ...given } = (schema ? sampleOf(schema) : {}) as { cursor?: unknown; before?: unknown };
  return schema ? given : undefined;
}

/** A question that names what store 1 has wherever it can. */
function queryOf(row: (typeof rows)[number]) {
  const given = sample(row.endpoint.query);
  return given && Object.fromEntries(Object.entries(given).map(([field, value]) => [field, thingFor(things, row, field) ?? value]));
}

const cases = ['a sister', 'a stranger'].flatMap((who) => rows.map((row) => ({ who, name: row.name, row })));

describe('a thing of store 1', () => {
  const named = cases.filter(({ name, row }) => row.endpoint.params && row.endpoint.permission !== 'link' && !(name in noThing));

  it.each(named)('$name, asked for by $who: 404', async ({ who, row }) => {
    const desk = await others.get(who)?.desk(roleThatMay(row.endpoint));
    const asked = { params: paramsOf(row), query: sample(row.endpoint.query), body: sample(row.endpoint.body) };
    const answer = await desk?.ask(row.endpoint, asked as never);
    expect(answer && brief(answer)).toBe('404 not-found');
  });
});

describe('an answer', () => {
  const questions = cases.filter(({ row }) => row.endpoint.method === 'GET' && row.endpoint.permission !== 'link');
  it.each(questions)('of $name to $who carries nothing of store 1', async ({ who, name, row }) => {
    const { endpoint } = row;
    const params =
      endpoint.params && (name in noThing ? { ...(sample(endpoint.params) as object), plate: things['plate'] } : paramsOf(row));
    for (const role of roles.filter((code) => allowed(code, endpoint))) {
      const desk = await others.get(who)?.desk(role);
      const asked = { params, query: queryOf(row) };
      const answer = await desk?.ask(endpoint, asked as never);
      if (!desk || !answer) throw new Error('no such store');
      expect([200, 400, 404, 422], `${role} ${answer.status}`).toContain(answer.status);
      const isSheet = answer.status === 200 && endpoint.produces === xlsx;
      const text = JSON.stringify(isSheet ? await readXlsxFile(Buffer.from(await desk.file(endpoint, asked))) : answer.body);
      const ids = text.match(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g) ?? [];
      // What the caller has named is said again, and is no news.
      const said = JSON.stringify(asked);
      const told = [...ids.filter((id) => ownIds.has(id)), ...ownWords.filter((word) => text.includes(word))];
      expect(
        told.filter((word) => !said.includes(word)),
        role,
      ).toEqual([]);
    }
  });
});

it('the marks are found where they belong', async () => {
  expect(ownIds.size).toBeGreaterThan(100);
  const clerk = await openShop(shops, 1).desk('records-clerk');
  const said = JSON.stringify(await clerk.do(contract.vehicles.get, { params: { id: things['vehicleId'] ?? '' } }));
  expect(ownWords.filter((word) => !said.includes(word))).toEqual([]);
  expect([things['vehicleId'], things['partyId']].filter((id) => !ownIds.has(id ?? '') || !said.includes(id ?? ''))).toEqual([]);
});

it('nothing of any store has changed', async () => {
  expect(await database.take()).toEqual(before);
});

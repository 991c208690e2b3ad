// Known attacks, tried on the door of a store that has had a whole visit.
import { contract, type EndpointShape } from '@bayline/contract';
import { xlsx } from '@bayline/contract/endpoint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../apps/server/src/platform/ids.ts';
import { writeSheet } from '../../apps/server/src/platform/sheets/sheet.ts';
import { type Answer, type Desk, deskOf, openShops, password, type Shops } from '../stories/desk.ts';
import { addPart, openShop, type Shop } from '../stories/shop.ts';
import { partsOf, zipOf } from '../zip.ts';
import { brief, roleThatMay, rows, sampleInput } from './every-endpoint.ts';
import { openFingerprint } from './fingerprint.ts';
import { type Known, thingFor, thingsOf } from './things.ts';
import { wholeVisit } from './whole-visit.ts';

const { organisation } = contract;

let shops: Shops;
let shop: Shop;
let things: Readonly<Record<string, string>>;
beforeAll(async () => {
  shops = await openShops();
  shop = openShop(shops, 1);
  const { staffIdOf } = shops.store;
  const made = await wholeVisit(shops, shop);
  const known: Known = { made, staffId: staffIdOf('technician'), technicianId: staffIdOf('technician'), cashierId: staffIdOf('cashier') };
  things = thingsOf(known);
});
afterAll(() => shops.close());

describe('a session', () => {
  const planted = `bayline_session=${'A'.repeat(43)}`;
  const logIn = async (cookie: string, secret = password) =>
    await shops.app.inject({
      method: 'POST',
      url: '/api/session',
      headers: { 'x-bayline': '1', cookie },
      payload: { username: 'tool-keeper-1', password: secret },
      remoteAddress: '10.8.0.1',
    });
  const isOpen = async (cookie: string) => brief(await deskOf(shops.app, cookie).ask(organisation.session)) === '200 accepted';

  it('planted before the log-in opens nothing after it', async () => {
    const reply = await logIn(planted);
    const [session] = reply.cookies;
    expect(reply.statusCode).toBe(200);
    expect(session?.value).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(await isOpen(planted)).toBe(false);
    expect(await isOpen(`bayline_session=${session?.value}`)).toBe(true);
  });

  it('of the same browser ends with the next log-in, and every log-in has a token of its own', async () => {
    const first = `bayline_session=${(await logIn('')).cookies[0]?.value}`;
    const second = `bayline_session=${(await logIn(first)).cookies[0]?.value}`;
    expect([first === second, await isOpen(first), await isOpen(second)]).toEqual([false, false, true]);
  });

  it('is kept out of reach of scripts and of other sites', async () => {
    const [cookie] = (await logIn('')).cookies;
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/', maxAge: 43_200 });
    expect(cookie?.domain).toBeUndefined();
  });

  it('that is stolen is no way to try passwords: the eighth wrong one locks the log-in', async () => {
    const desk = await shops.logIn('group-viewer-1');
    const tries: string[] = [];
    for (let attempt = 1; attempt <= 9; attempt += 1)
      tries.push(
        brief(
          await desk.ask(organisation.changePassword, { body: { currentPassword: `guess ${attempt}`, newPassword: 'Neu-2026-anders' } }),
        ),
      );
    expect(tries).toEqual([...Array(8).fill('422 wrong-credentials'), '422 account-locked']);
    const right = { currentPassword: password, newPassword: 'Neu-2026-anders' };
    expect(brief(await desk.ask(organisation.changePassword, { body: right }))).toBe('422 account-locked');
  });
});

it.each(['https://evil.example', 'null', 'http://localhost:3000'])('a page at %s is not allowed to ask first', async (origin) => {
  for (const { endpoint } of rows.filter(({ endpoint: { method } }) => method !== 'GET').slice(0, 5)) {
    const headers = { origin, 'access-control-request-method': endpoint.method, 'access-control-request-headers': 'x-bayline' };
    const reply = await shops.app.inject({ method: 'OPTIONS', url: `/api${endpoint.path}`, headers });
    expect(reply.statusCode).toBe(404);
    expect(Object.keys(reply.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  }
});

it('whoever tries links is held up at the hundred and twenty-first of a minute', async () => {
  const answers: number[] = [];
  for (let tries = 1; tries <= 121; tries += 1) {
    const url = `/api/owner/1.${String(tries).padStart(43, 'A')}`;
    answers.push((await shops.app.inject({ method: 'GET', url, remoteAddress: '10.8.0.9' })).statusCode);
  }
  expect([answers.indexOf(429), new Set(answers.slice(0, 120))]).toEqual([120, new Set([404])]);
});

describe('a workbook', () => {
  const upload = async (fileName: string, content: Buffer): Promise<Answer> =>
    await (await shop.desk('records-clerk')).ask(contract.imports.upload, {
      body: { id: newId(), fileName, content: content.toString('base64') },
    });
  const columns = ['谁', '移动电话', '车牌号', 'VIN码'].map((header) => ({ header, value: () => header }));
  const honest = async () => partsOf(Buffer.from(await writeSheet('cars', columns, [{}])));

  it('that names other files, or unfolds a billion times, is read as the text that it is', async () => {
    const parts = await honest();
    const folded = Array.from({ length: 9 }, (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`).join('');
    const types = `<!DOCTYPE x [<!ENTITY e0 "aaaaaaaaaa">${folded}<!ENTITY file SYSTEM "file:///etc/passwd">]>`;
    const hostile = Object.fromEntries(
      Object.entries(parts).map(([path, text]) => [path, text.replace(/^(<\?xml[^>]*\?>)?/, `$1${types}`).replaceAll('谁', '&e9;&file;')]),
    );
    const answer = await upload('cars.xlsx', zipOf(hostile));
    expect(JSON.stringify(answer.body).length).toBeLessThan(20_000);
    expect(JSON.stringify(answer.body)).not.toContain('root:');
    expect(answer.status).toBeLessThan(500);
  });

  it('with parts that climb out of its folder writes nothing anywhere', async () => {
    const answer = await upload(
      'cars.xlsx',
      zipOf({ ...(await honest()), '../../../../tmp/bayline-climbed': 'x', '/etc/bayline-climbed': 'x' }),
    );
    expect(brief(answer)).toBe('200 accepted');
  });

  it.each([
    ['a page', 'cars.csv', Buffer.from('<html><script>alert(1)</script></html>')],
    ['a program', 'cars.xlsx', Buffer.from('MZ\u0090\u0000\u0003')],
    ['a PDF', 'cars.xlsx', Buffer.from('%PDF-1.7')],
    ['a zip of anything', 'cars.xlsx', zipOf({ 'a.txt': 'a' })],
    ['a drawing', 'cars.xlsx', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
  ])('in name only, %s, is refused', async (_, name, bytes) => {
    expect((await upload(name, bytes)).status).toBe(422);
  });
});

describe('a picture', () => {
  const image = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
  const photo = async (desk: Desk, bytes: Buffer, type = 'png') =>
    await desk.ask(contract.organisation.setLogo, { body: { logo: `data:image/${type};base64,${bytes.toString('base64')}`, version: 1 } });

  it.each([
    ['a page', Buffer.from('<html><script>alert(1)</script></html>')],
    ['a drawing with a script', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ['the head of a PNG and then a page', Buffer.concat([image.subarray(0, 16), Buffer.from('<script>alert(1)</script>')])],
    ['a GIF that is a script too', Buffer.from('GIF89a/*\u0001\u0000*/=alert(1);')],
  ])('in name only, %s, is refused', async (_, bytes) => {
    const before = await openFingerprint(shops);
    const held = await before.take();
    expect(brief(await photo(await shop.desk('administrator'), bytes))).toBe('422 file-not-an-image');
    expect(await before.take()).toEqual(held);
    await before.close();
  });

  it('comes back as a picture and as nothing else, by a name that is ours', async () => {
    const answer = await shops.app.inject({
      method: 'GET',
      url: `/api/reception/visits/${things['visitId']}/photos/front`,
      headers: { cookie: await cookieOf('service-adviser-1') },
    });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers).toMatchObject({
      'content-type': 'image/png',
      'x-content-type-options': 'nosniff',
      'content-disposition': 'inline; filename="reception-photo.png"',
    });
  });
});

async function cookieOf(username: string): Promise<string> {
  const reply = await shops.app.inject({
    method: 'POST',
    url: '/api/session',
    headers: { 'x-bayline': '1' },
    payload: { username, password },
    remoteAddress: '10.8.0.2',
  });
  return `bayline_session=${reply.cookies[0]?.value}`;
}

describe('a sheet that goes out', () => {
  const isSheet = ({ produces }: EndpointShape) => produces === xlsx;
  beforeAll(async () => {
    await addPart(shop, { number: 'F-1', nameZh: '=HYPERLINK("http://x","点")', unit: '只', priceFen: 100, onHand: 1000 });
  });

  it.each(rows.filter(({ endpoint }) => isSheet(endpoint)))('of $name runs nothing in Excel', async (row) => {
    const { params, query, body } = sampleInput(row.endpoint);
    const named = (given: unknown) =>
      given && Object.fromEntries(Object.entries(given).map(([field, value]) => [field, thingFor(things, row, field) ?? value]));
    const desk = await shop.desk(roleThatMay(row.endpoint));
    const parts = partsOf(Buffer.from(await desk.file(row.endpoint, { params: named(params), query, body: named(body) })));
    const sheets = Object.entries(parts).filter(([path]) => path.startsWith('xl/worksheets/sheet'));
    expect(sheets.length).toBeGreaterThan(0);
    for (const [, text] of sheets) expect(text).not.toMatch(/<f[ >]/);
    expect(Object.keys(parts).filter((path) => /vba|external|connections|embeddings/i.test(path))).toEqual([]);
  });
});

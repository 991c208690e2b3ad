// The log of a whole visit, at its most talkative, with failures in it: nothing of a customer, and no secret.
import { randomUUID } from 'node:crypto';
import { contract } from '@bayline/contract';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { codeOnPhone } from '../phone.ts';
import { openShops, password, type Shops } from '../stories/desk.ts';
import { openShop, type Shop } from '../stories/shop.ts';
import { brief } from './every-endpoint.ts';
import { openSupervisor } from './fingerprint.ts';
import { wholeVisit } from './whole-visit.ts';

let shops: Shops;
let shop: Shop;
const lines: string[] = [];
let account = '';
const answers: string[] = [];
const told = {
  idNumber: '11010519491231002X',
  mobile: '13811112222',
  otherMobile: '13811113333',
  name: '欧阳若兰',
  token: '',
  phoneSecret: '',
  recoveryCode: '',
  wrong: 'Guess-4711-again',
};

beforeAll(async () => {
  shops = await openShops({ write: (line) => lines.push(line) });
  shop = openShop(shops, 1);
  const made = await wholeVisit(shops, shop);
  const clerk = await shop.desk('records-clerk');
  const customer = { kind: 'person' as const, name: told.name, sex: 'female' as const, phone: null };
  const blank = { address: '', employer: '', email: '', remark: '' };
  const add = async (mobile: string, idNumber: string | null) =>
    brief(await clerk.ask(contract.customers.add, { body: { ...customer, ...blank, id: randomUUID(), mobile, idNumber } }));
  answers.push(await add(told.mobile, told.idNumber));
  // A failure of the database tells the row that it failed on.
  const client = await openSupervisor(shops);
  await client.query("alter table parties add constraint nobody check (name <> '欧阳若兰') not valid");
  answers.push(await add(told.otherMobile, null));
  await client.end();
  for (const term of [told.mobile, told.name, made.plate]) {
    await clerk.ask(contract.customers.list, { query: { term } });
    await clerk.send({ method: 'GET', url: `/api/customers/${encodeURIComponent(term)}%zz` });
    await clerk.send({ method: 'GET', url: `/api/no/such/${term}` });
  }
  answers.push(brief(await clerk.send({ method: 'POST', url: '/api/customers', body: { [told.otherMobile]: told.name } })));
  const reply = await shops.app.inject({
    method: 'POST',
    url: '/api/session',
    headers: { 'x-bayline': '1', authorization: 'Bearer of-nobody' },
    payload: { username: 'cashier-1', password },
  });
  const { rows } = await shops.store.services.db.pool.query<{ id: string }>(`select id from accounts where username = 'cashier-1'`);
  account = rows[0]?.id ?? 'no account';
  told.token = reply.cookies[0]?.value ?? '';
  const keeper = await shop.desk('tool-keeper');
  told.phoneSecret = (await keeper.do(contract.organisation.beginSecondFactor, { body: { password } })).secret;
  const [first = '', second = ''] = [0, 1].map((steps) => codeOnPhone(told.phoneSecret, shops.store.clock.now, steps));
  told.recoveryCode = (await keeper.do(contract.organisation.confirmSecondFactor, { body: { code: first } })).codes[0] ?? '';
  for (const code of [second, told.recoveryCode, told.recoveryCode])
    await shops.app.inject({
      method: 'POST',
      url: '/api/session',
      headers: { 'x-bayline': '1' },
      payload: { username: 'tool-keeper-1', password, code },
    });
  await shops.app.inject({
    method: 'POST',
    url: '/api/session',
    headers: { 'x-bayline': '1' },
    payload: { username: told.mobile, password: told.wrong },
  });
});
afterAll(() => shops.close());

it('says who asked for what and what came of it', () => {
  expect(lines.length).toBeGreaterThan(300);
  for (const line of lines) expect(JSON.parse(line)).toMatchObject({ level: expect.any(Number), time: expect.any(Number) });
});

it('says that somebody was turned away: from where, at which door, why', () => {
  const turned = lines.map((line) => JSON.parse(line) as Record<string, unknown>).filter(({ msg }) => msg === 'turned away');
  expect(turned.at(-2)).toMatchObject({ code: 'wrong-recovery-code', route: '/api/session' });
  expect(turned.at(-1)).toMatchObject({ level: 40, code: 'wrong-credentials', route: '/api/session', address: '127.0.0.1' });
});

it('says that a request had a form that no page of ours sends, and not with what words', () => {
  const turned = lines.map((line) => JSON.parse(line) as Record<string, unknown>).filter(({ code }) => code === 'invalid-input');
  expect(turned.at(-1)).toMatchObject({ level: 40, route: '/api/customers', address: '127.0.0.1' });
  expect(turned.map(({ facts }) => Object.keys(facts as object).join())).toEqual(turned.map(() => 'rule'));
});

it('says who came in, by the account, from where and how', () => {
  const cameIn = lines.map((line) => JSON.parse(line) as Record<string, unknown>).filter(({ msg }) => msg === 'came in');
  const words = { level: 40, route: '/api/session', address: '127.0.0.1', requestId: expect.any(String) };
  expect(cameIn.filter(({ address }) => address === words.address)).toMatchObject([
    { ...words, account, means: 'password' },
    { ...words, means: 'password and code' },
    { ...words, means: 'password and recovery code' },
  ]);
});

it('says that something failed, by its names and not by its row', () => {
  expect(answers).toEqual(['200 accepted', '500 unexpected', '400 invalid-input']);
  const failed = lines.map((line) => JSON.parse(line) as Record<string, unknown>).filter(({ msg }) => msg === 'unexpected failure');
  expect(failed).toMatchObject([{ level: 50, err: { code: '23514', table: 'parties', constraint: 'nobody' } }]);
});

it('holds no name, number, plate or address of a customer, no password and no token', async () => {
  const client = await openSupervisor(shops);
  const { rows } = await client.query<{ word: string }>(
    `select name as word from parties union select mobile from parties union select phone from parties union select plate from vehicle_plates
     union select vin from vehicles union select address from parties`,
  );
  await client.end();
  const ofCustomers = rows.map(({ word }) => word).filter((word) => (word ?? '').length >= 2);
  expect(ofCustomers).toContain(told.name);
  expect(ofCustomers.length).toBeGreaterThan(9);
  const words = [...ofCustomers, ...Object.values(told), password, 'a long first secret', 'of-nobody'];
  const log = lines.join('');
  expect(words.filter((word) => log.includes(word))).toEqual([]);
});

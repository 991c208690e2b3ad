// The people of a store: who comes, who may do what, who forgot the password, who left. Told through the interface, as
// the administrator of the first store (administrator-1) and the people themselves meet it.
import { randomUUID } from 'node:crypto';
import { contract } from '@bayline/contract';
import { checkNewPassword, startingRoles } from '@bayline/domain/organisation';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commonPasswords } from '../../apps/server/src/modules/organisation/common-passwords.ts';
import { openNewStore } from '../../apps/server/src/modules/set-up/index.ts';
import { type Answer, type Desk, deskOf, openShops, password, type Shops } from './desk.ts';

const { organisation, customers } = contract;
const firstPassword = 'Erster-Tag-2026';
const ownPassword = 'Mein-Schluessel-77';

let shops: Shops;
let administrator: Desk;
beforeAll(async () => {
  shops = await openShops();
  administrator = await shops.logIn('administrator-1');
});
afterAll(() => shops.close());

const nothingMore = { phone: null, idNumber: null, address: '', employer: '', email: '', remark: '' };
const codeOf = ({ status, code }: Answer) => `${status} ${code}`;
const person = async (username: string, desk = administrator) => {
  const found = (await desk.do(organisation.listStaff)).rows.find((row) => row.username === username);
  if (!found) throw new Error(`${username} is not on the list`);
  return found;
};
const newest = async (desk = administrator) => (await desk.do(organisation.listAudit, { query: {} })).rows[0];

/** A try at the door from an address of its own. */
async function tryLogIn(username: string, secret: string, address = '10.9.0.1'): Promise<Answer> {
  const reply = await shops.app.inject({
    method: 'POST',
    url: '/api/session',
    headers: { 'x-bayline': '1' },
    payload: { username, password: secret },
    remoteAddress: address,
  });
  const body = reply.json<{ code?: string }>();
  return { status: reply.statusCode, code: body.code ?? 'accepted', body };
}

describe('a new technician', () => {
  it('is added with a first password and must choose one of her own before anything opens', async () => {
    const body = { id: randomUUID(), name: '赵敏', username: 'zhaomin', password: firstPassword, roles: ['technician' as const] };
    const added = await administrator.do(organisation.addStaff, { body });
    expect(added).toMatchObject({ name: '赵敏', roles: ['technician'], isActive: true, mustChangePassword: true });
    expect(await newest()).toMatchObject({ type: 'staff-added', actorName: 'administrator 1', staffName: '赵敏', roles: ['technician'] });

    const desk = await shops.logIn('zhaomin', firstPassword);
    expect((await desk.do(organisation.session)).mustChangePassword).toBe(true);
    expect(codeOf(await desk.ask(contract.home.home))).toBe('403 password-change-required');
    const change = { currentPassword: firstPassword, newPassword: ownPassword };
    await desk.do(organisation.changePassword, { body: change });
    expect((await desk.do(contract.home.home)).lists.map(({ code }) => code)).toEqual(['my-jobs', 'to-check']);
    expect(await newest()).toMatchObject({ type: 'password-changed', actorName: '赵敏' });
    expect((await person('zhaomin')).mustChangePassword).toBe(false);
  });

  it('is refused a password that is short, simple or her own name, and a user name that is taken', async () => {
    const body = { id: randomUUID(), name: '赵敏', username: 'zhao.min', password: firstPassword, roles: ['technician' as const] };
    const refusals = await Promise.all(
      ['kurz', 'aaaaaaaaaaaaaa', 'zhao.min-2026', 'Password123', '1qaz2wsx3edc', 'JesusLoves', 'bayline-2026'].map((secret) =>
        administrator.ask(organisation.addStaff, { body: { ...body, password: secret } }),
      ),
    );
    expect(refusals.map(codeOf)).toEqual([
      '422 password-too-short',
      '422 password-too-simple',
      '422 password-contains-username',
      '422 password-too-simple',
      '422 password-too-simple',
      '422 password-too-simple',
      '422 password-contains-name',
    ]);
    expect(commonPasswords.size).toBeGreaterThanOrEqual(3000);
    expect([...commonPasswords].filter((common) => checkNewPassword(common, { username: body.username, names: [] }) !== undefined)).toEqual(
      [],
    );
    expect(codeOf(await administrator.ask(organisation.addStaff, { body: { ...body, username: 'cashier-2' } }))).toBe('422 username-taken');
    expect(codeOf(await administrator.ask(organisation.addStaff, { body: { ...body, roles: ['car-owner'] } }))).toBe(
      '422 role-without-log-in',
    );
  });
});

describe('a wrong password', () => {
  it('is forgiven seven times; the eighth locks the log-in for a quarter of an hour, and the administrator opens it', async () => {
    const tries: string[] = [];
    for (let attempt = 1; attempt <= 8; attempt += 1) tries.push(codeOf(await tryLogIn('cashier-1', 'nicht-das-passwort')));
    expect(new Set(tries)).toEqual(new Set(['422 wrong-credentials']));
    const locked = await tryLogIn('cashier-1', password);
    expect(locked).toMatchObject({ status: 422, code: 'account-locked', body: { facts: { retryAfterSeconds: 900 } } });
    const cashier = await person('cashier-1');
    expect(cashier.lockedUntil).toBe('2026-11-24T01:15:00.000Z');

    const unlocked = await administrator.do(organisation.unlockAccount, { params: { id: cashier.id } });
    expect(unlocked.lockedUntil).toBeNull();
    expect(await newest()).toMatchObject({ type: 'account-unlocked', staffName: 'cashier 1' });
    expect(codeOf(await tryLogIn('cashier-1', password))).toBe('200 accepted');
    expect(codeOf(await administrator.ask(organisation.unlockAccount, { params: { id: cashier.id } }))).toBe('422 not-locked');
  });

  it('after the quarter of an hour the log-in opens by itself', async () => {
    for (let attempt = 1; attempt <= 8; attempt += 1) await tryLogIn('storekeeper-1', 'nicht-das-passwort', '10.9.0.2');
    expect(codeOf(await tryLogIn('storekeeper-1', password, '10.9.0.2'))).toBe('422 account-locked');
    shops.store.clock.advance(15);
    expect((await person('storekeeper-1')).lockedUntil).toBeNull();
    expect(codeOf(await tryLogIn('storekeeper-1', password, '10.9.0.2'))).toBe('200 accepted');
  });

  it('whoever guesses names from one address is sent away at the thirty-first try of a minute', async () => {
    const answers: string[] = [];
    for (let attempt = 1; attempt <= 31; attempt += 1) answers.push(codeOf(await tryLogIn(`nobody-${attempt}`, 'x', '10.9.0.3')));
    expect(answers.slice(0, 30).every((answer) => answer === '422 wrong-credentials')).toBe(true);
    expect(answers[30]).toBe('429 too-many-attempts');
    expect(codeOf(await tryLogIn('tool-keeper-1', password, '10.9.0.4'))).toBe('200 accepted');
    shops.store.clock.advance(1);
    expect(codeOf(await tryLogIn('nobody-32', 'x', '10.9.0.3'))).toBe('422 wrong-credentials');
  });

  it('a store’s forty people who come in within the same minute are let in, whoever mistypes once among them', async () => {
    const answers: string[] = [];
    for (let person = 1; person <= 40; person += 1) answers.push(codeOf(await tryLogIn('tool-keeper-1', password, '10.9.0.6')));
    expect(codeOf(await tryLogIn('nobody-33', 'x', '10.9.0.6'))).toBe('422 wrong-credentials');
    expect(new Set(answers)).toEqual(new Set(['200 accepted']));
  });
});

describe('a forgotten password', () => {
  it('is replaced by the administrator: whoever is logged in is logged out, the old one is worth nothing', async () => {
    const before = await shops.logIn('dispatcher-1');
    const { id } = await person('dispatcher-1');
    await administrator.do(organisation.resetPassword, { params: { id }, body: { password: firstPassword } });
    expect(codeOf(await before.ask(organisation.session))).toBe('401 unauthenticated');
    expect(codeOf(await tryLogIn('dispatcher-1', password, '10.9.0.5'))).toBe('422 wrong-credentials');
    expect(await newest()).toMatchObject({ type: 'password-reset', staffName: 'dispatcher 1', actorName: 'administrator 1' });
    const again = await shops.logIn('dispatcher-1', firstPassword);
    expect(codeOf(await again.ask(contract.home.home))).toBe('403 password-change-required');
  });

  it('a change of one’s own password logs out the other screens, not this one', async () => {
    const [here, there] = [await shops.logIn('workshop-manager-1'), await shops.logIn('workshop-manager-1')];
    await here.do(organisation.changePassword, { body: { currentPassword: password, newPassword: ownPassword } });
    expect(codeOf(await there.ask(organisation.session))).toBe('401 unauthenticated');
    expect(codeOf(await here.ask(contract.home.home))).toBe('200 accepted');
  });

  it('nobody resets one’s own, for which the one in use is asked: a stolen screen stays a screen', async () => {
    const { id } = await person('administrator-1');
    const answer = await administrator.ask(organisation.resetPassword, { params: { id }, body: { password: firstPassword } });
    expect(codeOf(answer)).toBe('422 password-own');
    expect(codeOf(await administrator.ask(organisation.session))).toBe('200 accepted');
  });

  it('nobody resets the password of another store’s person', async () => {
    const { id } = await person('dispatcher-2', await shops.logIn('administrator-2'));
    const answer = await administrator.ask(organisation.resetPassword, { params: { id }, body: { password: firstPassword } });
    expect(codeOf(answer)).toBe('404 not-found');
  });
});

describe('a colleague of the sister store', () => {
  const asked = (username: string, roles: readonly 'quality-inspector'[] = ['quality-inspector']) => ({
    body: { id: randomUUID(), name: '曾师傅', username, roles: [...roles] },
  });

  it('is given a place here by the exact user name, and switches between the two stores and no third', async () => {
    const inspector = await shops.logIn('quality-inspector-2');
    expect((await inspector.do(organisation.session)).dealerships.map(({ id }) => id)).toEqual([2]);
    expect(codeOf(await inspector.ask(organisation.switchDealership, { body: { dealershipId: 1 } }))).toBe('404 not-found');

    const placed = await administrator.do(organisation.addColleague, asked('quality-inspector-2'));
    expect(placed).toMatchObject({ name: '曾师傅', roles: ['quality-inspector'], isAnsweredForHere: false });
    expect(await newest()).toMatchObject({ type: 'colleague-added', staffName: '曾师傅' });

    const session = await inspector.do(organisation.switchDealership, { body: { dealershipId: 1 } });
    expect([session.dealership.id, session.staffName, session.dealerships.map(({ id }) => id)]).toEqual([1, '曾师傅', [1, 2]]);
    expect(codeOf(await inspector.ask(organisation.switchDealership, { body: { dealershipId: 3 } }))).toBe('404 not-found');
    expect((await inspector.do(organisation.session)).dealership.id).toBe(1);
  });

  it('the own store answers for the log-in: a place here is no way to the password', async () => {
    const { id } = await person('quality-inspector-2');
    const body = { password: firstPassword };
    expect(codeOf(await administrator.ask(organisation.resetPassword, { params: { id }, body }))).toBe('422 answered-for-elsewhere');
    const own = await shops.logIn('administrator-2');
    const { id: ownId } = await person('quality-inspector-2', own);
    await own.do(organisation.resetPassword, { params: { id: ownId }, body });
  });

  it('is not found by a part of the name, twice, nor in another group', async () => {
    const now = shops.store.clock.now;
    await openNewStore(shops.store.services, {
      now,
      dealershipId: 3,
      place: {
        groupId: 2,
        groupCode: 'OTHER',
        groupNameZh: '另一集团',
        groupNameEn: 'Another group',
        code: '0003',
        nameZh: '别家店',
        nameEn: 'Elsewhere',
        address: '',
        phone: '',
        isDemo: false,
      },
      people: [
        {
          staffId: randomUUID(),
          accountId: randomUUID(),
          username: 'stranger',
          name: '陌生人',
          roles: ['quality-inspector'],
          mustChangePassword: false,
          passwordHash: 'no log-in',
          isNewAccount: true,
        },
      ],
      bays: 1,
    });
    const answers = await Promise.all(
      ['quality-inspector', 'nobody', 'stranger', 'quality-inspector-2', 'cashier-1'].map((name) =>
        administrator.ask(organisation.addColleague, asked(name)),
      ),
    );
    expect(answers.map(codeOf)).toEqual([
      '422 colleague-unknown',
      '422 colleague-unknown',
      '422 colleague-unknown',
      '422 already-works-here',
      '422 already-works-here',
    ]);
  });
});

describe('rights are data', () => {
  it('a right taken from a role closes the door at once, and given back opens it', async () => {
    const caller = await shops.logIn('follow-up-caller-1');
    expect(codeOf(await caller.ask(customers.list, { query: {} }))).toBe('200 accepted');
    const role = async () => (await administrator.do(organisation.listRoles)).rows.find(({ code }) => code === 'follow-up-caller');
    const all = [...startingRoles['follow-up-caller'].permissions];
    const set = async (permissions: typeof all) =>
      await administrator.do(organisation.setRolePermissions, {
        params: { code: 'follow-up-caller' },
        body: { version: (await role())?.version ?? 0, permissions },
      });
    await set(all.filter((permission) => permission !== 'customers.read'));
    expect(await caller.ask(customers.list, { query: {} })).toMatchObject({
      status: 403,
      code: 'forbidden',
      body: { facts: { permission: 'customers.read' } },
    });
    expect(await newest()).toMatchObject({ type: 'role-changed', role: 'follow-up-caller', added: [], removed: ['customers.read'] });
    await set(all);
    expect(codeOf(await caller.ask(customers.list, { query: {} }))).toBe('200 accepted');
    expect(await newest()).toMatchObject({ type: 'role-changed', added: ['customers.read'], removed: [] });
  });

  it('who prepares the bill takes no money: no role is given both, nor prices and bills', async () => {
    const { rows } = await administrator.do(organisation.listRoles);
    const give = (code: 'cashier' | 'service-manager', more: 'settlement.prepare') => {
      const role = rows.find((row) => row.code === code);
      return administrator.ask(organisation.setRolePermissions, {
        params: { code },
        body: { version: role?.version ?? 0, permissions: [...(role?.permissions ?? []), more] },
      });
    };
    expect(await give('cashier', 'settlement.prepare')).toMatchObject({
      code: 'duties-not-separate',
      body: { facts: { first: 'settlement.prepare', second: 'settlement.collect' } },
    });
    expect(await give('service-manager', 'settlement.prepare')).toMatchObject({
      code: 'duties-not-separate',
      body: { facts: { first: 'catalogue.price', second: 'settlement.prepare' } },
    });
    expect((await administrator.do(organisation.listRoles)).rows).toEqual(rows);
  });

  it('two administrators who change one role: the second is told that it changed', async () => {
    const role = (await administrator.do(organisation.listRoles)).rows.find(({ code }) => code === 'tool-keeper');
    const change = {
      params: { code: 'tool-keeper' as const },
      body: { version: role?.version ?? 0, permissions: role?.permissions ?? [] },
    };
    await administrator.do(organisation.setRolePermissions, change);
    expect(codeOf(await administrator.ask(organisation.setRolePermissions, change))).toBe('409 version-conflict');
  });

  it('who ends work here is logged out and finds the door closed; who comes back finds it open', async () => {
    const desk = await shops.logIn('records-clerk-1');
    const clerk = await person('records-clerk-1');
    const params = { id: clerk.id };
    await administrator.do(organisation.setStaffRoles, { params, body: { version: clerk.version, isActive: false, roles: clerk.roles } });
    expect(codeOf(await desk.ask(organisation.session))).toBe('401 unauthenticated');
    expect(codeOf(await tryLogIn('records-clerk-1', password, '10.9.0.6'))).toBe('422 no-workplace');
    expect(await newest()).toMatchObject({ type: 'staff-changed', staffName: 'records-clerk 1' });
    const body = { version: clerk.version + 1, isActive: true, roles: clerk.roles };
    await administrator.do(organisation.setStaffRoles, { params, body });
    expect(codeOf(await tryLogIn('records-clerk-1', password, '10.9.0.6'))).toBe('200 accepted');
  });

  it('the store keeps an administrator: the last one cannot leave, lose the role, or take the right from it', async () => {
    const last = await person('administrator-1');
    const params = { id: last.id };
    const leave = { version: last.version, isActive: false, roles: last.roles };
    const demote = { version: last.version, isActive: true, roles: ['technician' as const] };
    const role = (await administrator.do(organisation.listRoles)).rows.find(({ code }) => code === 'administrator');
    const disarm = {
      params: { code: 'administrator' as const },
      body: { version: role?.version ?? 0, permissions: ['organisation.read' as const] },
    };
    expect(codeOf(await administrator.ask(organisation.setStaffRoles, { params, body: leave }))).toBe('422 last-administrator');
    expect(codeOf(await administrator.ask(organisation.setStaffRoles, { params, body: demote }))).toBe('422 last-administrator');
    expect(codeOf(await administrator.ask(organisation.setRolePermissions, disarm))).toBe('422 last-administrator');
    expect(await person('administrator-1')).toEqual(last);
  });

  it('two administrators who take the role from each other at the same moment: one of them keeps it', async () => {
    const body = { id: randomUUID(), name: '宋凯', username: 'songkai', password: firstPassword, roles: ['administrator' as const] };
    await administrator.do(organisation.addStaff, { body });
    const second = await shops.logIn('songkai', firstPassword);
    await second.do(organisation.changePassword, { body: { currentPassword: firstPassword, newPassword: ownPassword } });
    const demote = async (username: string) => {
      const { id, version } = await person(username);
      return { params: { id }, body: { version, isActive: true, roles: ['technician' as const] } };
    };
    const [first, other] = [await demote('songkai'), await demote('administrator-1')];
    const answers = await Promise.all([
      administrator.ask(organisation.setStaffRoles, first),
      second.ask(organisation.setStaffRoles, other),
    ]);
    const codes = answers.map(codeOf).sort();
    expect(codes[0]).toBe('200 accepted');
    expect(['422 last-administrator', '403 forbidden']).toContain(codes[1]);
    // Whoever kept the role gives it back to the first administrator for the rest of the day.
    if (codeOf(answers[1] as Answer) === '200 accepted') {
      const { id, version } = await person('administrator-1', second);
      await second.do(organisation.setStaffRoles, { params: { id }, body: { version, isActive: true, roles: ['administrator'] } });
    }
  });
});

describe('the audit', () => {
  it('says who saw a phone number in clear, which fields and why; another store sees nothing of it', async () => {
    const adviser = await shops.logIn('service-adviser-1');
    const body = { id: randomUUID(), kind: 'person' as const, name: '王芳', sex: 'female' as const, mobile: '13800005678' };
    const made = await adviser.do(customers.add, { body: { ...body, ...nothingMore } });
    await adviser.do(customers.reveal, { params: { id: made.id }, body: { reason: '电话确认取车时间' } });
    const row = await newest();
    expect(row).toMatchObject({
      type: 'personal-data-revealed',
      subjectType: 'customer',
      subjectId: made.id,
      actorName: 'service-adviser 1',
      revealed: { reason: '电话确认取车时间', fields: expect.arrayContaining(['mobile']) },
    });
    expect(JSON.stringify(row)).not.toContain('5678');
    const sister = await (await shops.logIn('administrator-2')).do(organisation.listAudit, { query: {} });
    expect(sister.rows.filter(({ subjectId }) => subjectId === made.id)).toEqual([]);
  });

  it('is read by person, by kind and by day, page after page without a gap', async () => {
    const adviser = await person('service-adviser-1');
    const byPerson = await administrator.do(organisation.listAudit, { query: { staffId: adviser.id } });
    expect(byPerson.rows.map(({ type }) => type)).toEqual(['personal-data-revealed', 'customer-added']);
    const byKind = await administrator.do(organisation.listAudit, { query: { subjectType: 'customer' } });
    expect(byKind.rows).toEqual(byPerson.rows);
    // A day begins at midnight in Shanghai: 23:59 of the 24th and 00:00 of the 25th are a minute apart.
    shops.store.clock.now = '2026-11-24T15:59:00.000Z';
    administrator = await shops.logIn('administrator-1');
    const { id } = await person('tool-keeper-1');
    const reset = () => administrator.do(organisation.resetPassword, { params: { id }, body: { password: firstPassword } });
    await reset();
    shops.store.clock.advance(1);
    for (let times = 0; times < 101; times += 1) await reset();
    const onDay = (day: string, cursor?: string) =>
      administrator.do(organisation.listAudit, { query: { day, ...(cursor === undefined ? {} : { cursor }) } });
    const first = await onDay('2026-11-25');
    const second = await onDay('2026-11-25', first.nextCursor ?? '');
    expect([first.rows.length, second.rows.length, second.nextCursor]).toEqual([100, 1, null]);
    expect(new Set([...first.rows, ...second.rows].map((row) => row.id)).size).toBe(101);
    expect((await onDay('2026-11-24')).rows[0]).toMatchObject({ type: 'password-reset', happenedAt: '2026-11-24T15:59:00.000Z' });
    expect((await onDay('2026-11-23')).rows).toEqual([]);
    const nonsense = [{ day: '2026-02-31' }, { cursor: 'nonsense' }, { cursor: '2026-02-31T00:00:00.000Z_1' }];
    const answers = await Promise.all(nonsense.map((query) => administrator.ask(organisation.listAudit, { query })));
    expect(new Set(answers.map(codeOf))).toEqual(new Set(['400 invalid-input']));
  });
});

describe('background work that failed', () => {
  it('is shown to its store, is tried again once, and the audit says by whom', async () => {
    const { jobsPool } = shops.store.services;
    await jobsPool.query(
      `select graphile_worker.add_job('follow-up.plan-call', payload => '{}'::json, job_key => '1:news:follow-up.plan-call', max_attempts => 1)`,
    );
    await jobsPool.query(`update graphile_worker._private_jobs set attempts = 1, last_error = 'no such visit' where key like '1:news:%'`);
    const { rows } = await administrator.do(organisation.listFailedJobs);
    expect(rows).toMatchObject([{ task: 'follow-up.plan-call', attempts: 1, error: 'no such visit' }]);
    expect((await administrator.do(organisation.operation)).jobs).toMatchObject({ failed: 1, waiting: 0 });
    const params = { id: rows[0]?.id ?? '' };
    const sister = await shops.logIn('administrator-2');
    expect((await sister.do(organisation.listFailedJobs)).rows).toEqual([]);
    expect(codeOf(await sister.ask(organisation.retryFailedJob, { params }))).toBe('404 not-found');

    await administrator.do(organisation.retryFailedJob, { params });
    expect(await newest()).toMatchObject({ type: 'failed-job-retried', actorName: 'administrator 1' });
    expect((await administrator.do(organisation.listFailedJobs)).rows).toEqual([]);
    expect((await administrator.do(organisation.operation)).jobs).toMatchObject({ failed: 0, waiting: 1 });
    expect(codeOf(await administrator.ask(organisation.retryFailedJob, { params }))).toBe('404 not-found');
  });
});

describe('a session', () => {
  it('lasts while somebody works, and ends after twelve hours without', async () => {
    const desk = await shops.logIn('tool-keeper-2');
    shops.store.clock.advance(11 * 60);
    expect(codeOf(await desk.ask(organisation.session))).toBe('200 accepted');
    shops.store.clock.advance(11 * 60);
    expect(codeOf(await desk.ask(organisation.session))).toBe('200 accepted');
    shops.store.clock.advance(12 * 60);
    expect(codeOf(await desk.ask(organisation.session))).toBe('401 unauthenticated');
  });

  it('lasts no longer than a day, however busy its owner, or its thief', async () => {
    const desk = await shops.logIn('tool-keeper-2');
    const answers: string[] = [];
    for (let hours = 6; hours <= 24; hours += 6) {
      shops.store.clock.advance(6 * 60);
      answers.push(codeOf(await desk.ask(organisation.session)));
    }
    expect(answers).toEqual([...Array(3).fill('200 accepted'), '401 unauthenticated']);
  });

  it('is seen on one’s own list, by device; whoever proves to be the person ends one other, or all others', async () => {
    const reply = await shops.app.inject({
      method: 'POST',
      url: '/api/session',
      headers: {
        'x-bayline': '1',
        'user-agent': 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_4 like Mac OS X) AppleWebKit/605.1.15 Version/18.4 Mobile/15E148 Safari/604.1',
      },
      payload: { username: 'quality-inspector-1', password },
      remoteAddress: '10.9.0.7',
    });
    const phone = deskOf(shops.app, `bayline_session=${reply.cookies[0]?.value}`);
    const beganAt = shops.store.clock.now;
    shops.store.clock.advance(5);
    const [desk, third] = [await shops.logIn('quality-inspector-1'), await shops.logIn('quality-inspector-1')];
    const sister = await shops.logIn('storekeeper-2');
    const { rows } = await desk.do(organisation.listSessions);
    expect(rows.map(({ isThis }) => isThis)).toEqual([true, false, false]);
    const onPhone = rows.find(({ operatingSystem }) => operatingSystem === 'ios');
    expect(onPhone).toMatchObject({ browser: 'safari', beganAt, seenAt: beganAt, isThis: false });
    expect(JSON.stringify(rows)).not.toContain(reply.cookies[0]?.value);

    const end = (id: string | null, secret = password) => desk.ask(organisation.endSessions, { body: { password: secret, id } });
    expect(codeOf(await end(onPhone?.id ?? '', 'nicht-das-passwort'))).toBe('422 wrong-credentials');
    expect(codeOf(await phone.ask(organisation.session))).toBe('200 accepted');
    expect(codeOf(await end(onPhone?.id ?? ''))).toBe('200 accepted');
    expect(codeOf(await phone.ask(organisation.session))).toBe('401 unauthenticated');
    expect(codeOf(await third.ask(organisation.session))).toBe('200 accepted');

    // Neither this one, which ends by logging out, nor one that is gone, nor somebody else's.
    const [ofSister] = (await sister.do(organisation.listSessions)).rows;
    for (const id of [rows[0]?.id ?? '', onPhone?.id ?? '', ofSister?.id ?? '']) expect(codeOf(await end(id))).toBe('404 not-found');
    expect((await desk.do(organisation.endSessions, { body: { password, id: null } })).rows).toMatchObject([{ isThis: true }]);
    expect(codeOf(await third.ask(organisation.session))).toBe('401 unauthenticated');
    expect(codeOf(await sister.ask(organisation.session))).toBe('200 accepted');
    expect(codeOf(await desk.ask(organisation.session))).toBe('200 accepted');
  });

  it('ends with the log-out; its cookie opens nothing afterwards', async () => {
    const desk = await shops.logIn('sales-consultant-1');
    await desk.do(organisation.logOut);
    expect(codeOf(await desk.ask(organisation.session))).toBe('401 unauthenticated');
    expect(codeOf(await deskOf(shops.app, 'bayline_session=made-up').ask(organisation.session))).toBe('401 unauthenticated');
  });
});

// A second factor at the log-in: somebody sets it up, comes in with it, loses the phone; somebody else has the password and
// guesses codes; a role demands it.
import { randomUUID } from 'node:crypto';
import { contract } from '@bayline/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeOnPhone } from '../phone.ts';
import { type Answer, type Desk, deskOf, openShops, password, type Shops } from './desk.ts';

const { organisation } = contract;

let shops: Shops;
let administrator: Desk;
beforeAll(async () => {
  shops = await openShops();
  administrator = await shops.logIn('administrator-1');
});
afterAll(() => shops.close());

const codeOf = ({ status, code }: Answer) => `${status} ${code}`;
const phone = (secret: string, steps = 0) => codeOnPhone(secret, shops.store.clock.now, steps);
/** The next half minutes: no code is good twice. */
const later = () => shops.store.clock.advance(1);
const person = async (username: string, desk = administrator) => {
  const found = (await desk.do(organisation.listStaff)).rows.find((row) => row.username === username);
  if (!found) throw new Error(`${username} is not on the list`);
  return found;
};
const newest = async () => (await administrator.do(organisation.listAudit, { query: {} })).rows[0];

interface Tried extends Answer {
  readonly cookie: string | undefined;
}
let doors = 0;
/** At the door, from an address of its own. */
async function enter(username: string, code?: string, options: { secret?: string; address?: string } = {}): Promise<Tried> {
  doors += 1;
  const { secret = password, address = `10.7.0.${doors}` } = options;
  const reply = await shops.app.inject({
    method: 'POST',
    url: '/api/session',
    headers: { 'x-bayline': '1' },
    payload: { username, password: secret, ...(code === undefined ? {} : { code }) },
    remoteAddress: address,
  });
  const body = reply.json<{ code?: string }>();
  const [session] = reply.cookies;
  return { status: reply.statusCode, code: body.code ?? 'accepted', body, cookie: session && `${session.name}=${session.value}` };
}

/** Switched on, with the codes that were given for the day without a phone. */
async function setUp(desk: Desk): Promise<{ secret: string; recovery: string[] }> {
  const { secret } = await desk.do(organisation.beginSecondFactor, { body: { password } });
  const { codes } = await desk.do(organisation.confirmSecondFactor, { body: { code: phone(secret) } });
  later();
  return { secret, recovery: codes };
}

describe('an adviser who switches it on', () => {
  let desk: Desk;
  let secret = '';
  let recovery: string[] = [];

  it('proves the password, reads the secret once, and it counts only when the phone has shown a code of it', async () => {
    desk = await shops.logIn('service-adviser-1');
    const other = await shops.logIn('service-adviser-1');
    expect(codeOf(await desk.ask(organisation.beginSecondFactor, { body: { password: 'nicht-das-passwort' } }))).toBe(
      '422 wrong-credentials',
    );
    expect(codeOf(await desk.ask(organisation.confirmSecondFactor, { body: { code: '123456' } }))).toBe('422 second-factor-not-begun');
    const first = await desk.do(organisation.beginSecondFactor, { body: { password } });
    const begun = await desk.do(organisation.beginSecondFactor, { body: { password } });
    secret = begun.secret;
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(decodeURIComponent(begun.address)).toContain(`otpauth://totp/售后通:service-adviser-1?issuer=售后通&secret=${secret}`);
    expect(await desk.do(organisation.secondFactor)).toEqual({ since: null, recoveryCodesLeft: 0 });
    expect(codeOf(await enter('service-adviser-1'))).toBe('200 accepted');

    // The secret that was begun first is gone.
    expect(codeOf(await desk.ask(organisation.confirmSecondFactor, { body: { code: phone(first.secret) } }))).toBe('422 wrong-code');
    const since = shops.store.clock.now;
    recovery = (await desk.do(organisation.confirmSecondFactor, { body: { code: phone(secret) } })).codes;
    expect(new Set(recovery).size).toBe(10);
    expect(await desk.do(organisation.secondFactor)).toEqual({ since, recoveryCodesLeft: 10 });
    expect(await newest()).toMatchObject({ type: 'second-factor-switched-on', actorName: 'service-adviser 1' });
    expect((await person('service-adviser-1')).secondFactorSince).toBe(since);
    expect(codeOf(await other.ask(organisation.session))).toBe('401 unauthenticated');
    expect(codeOf(await desk.ask(organisation.beginSecondFactor, { body: { password } }))).toBe('422 second-factor-on');
    expect(codeOf(await desk.ask(organisation.confirmSecondFactor, { body: { code: phone(secret, 1) } }))).toBe('422 second-factor-on');
  });

  it('comes in with password and code; without the code there is no session and no cookie', async () => {
    later();
    const asked = await enter('service-adviser-1');
    expect([codeOf(asked), asked.cookie]).toEqual(['422 second-factor-needed', undefined]);
    const wrong = await enter('service-adviser-1', '000000');
    expect([codeOf(wrong), wrong.cookie]).toEqual(['422 wrong-code', undefined]);
    const right = await enter('service-adviser-1', phone(secret));
    expect(codeOf(right)).toBe('200 accepted');
    expect(codeOf(await deskOf(shops.app, right.cookie ?? '').ask(contract.home.home))).toBe('200 accepted');
  });

  it('is told nothing of codes without the right password', async () => {
    const secretless = await enter('service-adviser-1', phone(secret, 1), { secret: 'nicht-das-passwort' });
    expect(codeOf(secretless)).toBe('422 wrong-credentials');
    expect(codeOf(await enter('service-adviser-1', undefined, { secret: 'nicht-das-passwort' }))).toBe('422 wrong-credentials');
    expect(codeOf(await enter('nobody-1', '123456'))).toBe('422 wrong-credentials');
  });

  it('a code is good once, and neither is one that is older than the last', async () => {
    later();
    const code = phone(secret);
    const both = await Promise.all([enter('service-adviser-1', code), enter('service-adviser-1', code)]);
    expect(both.map(codeOf).toSorted()).toEqual(['200 accepted', '422 code-already-used']);
    expect(codeOf(await enter('service-adviser-1', code))).toBe('422 code-already-used');
    expect(codeOf(await enter('service-adviser-1', phone(secret, -1)))).toBe('422 code-already-used');
    expect(codeOf(await enter('service-adviser-1', phone(secret, 2)))).toBe('422 wrong-code');
    expect(codeOf(await enter('service-adviser-1', phone(secret, 1)))).toBe('200 accepted');
  });

  it('comes in with a recovery code where the phone is away, each good once, however it is typed', async () => {
    const typed = (recovery[0] ?? '').replace('-', ' ').toLowerCase();
    const answers = await Promise.all([enter('service-adviser-1', typed), enter('service-adviser-1', recovery[0])]);
    expect(answers.map(codeOf).toSorted()).toEqual(['200 accepted', '422 wrong-recovery-code']);
    expect((await desk.do(organisation.secondFactor)).recoveryCodesLeft).toBe(9);
  });

  it('makes new recovery codes with password and code; the former are worth nothing', async () => {
    later();
    const ask = (secretWord: string, code: string) => desk.ask(organisation.makeRecoveryCodes, { body: { password: secretWord, code } });
    expect(codeOf(await ask('nicht-das-passwort', phone(secret)))).toBe('422 wrong-credentials');
    expect(codeOf(await ask(password, '000000'))).toBe('422 wrong-code');
    const fresh = await desk.do(organisation.makeRecoveryCodes, { body: { password, code: phone(secret) } });
    expect(fresh.codes.filter((code) => recovery.includes(code))).toEqual([]);
    expect((await desk.do(organisation.secondFactor)).recoveryCodesLeft).toBe(10);
    expect(codeOf(await enter('service-adviser-1', recovery[1]))).toBe('422 wrong-recovery-code');
    recovery = fresh.codes;
    expect(codeOf(await enter('service-adviser-1', recovery[1]))).toBe('200 accepted');
  });

  it('forgets the password: a new one from the administrator opens nothing without the code', async () => {
    const [firstPassword, ownPassword] = ['Erster-Tag-2026', 'Mein-Schluessel-77'];
    const { id } = await person('service-adviser-1');
    await administrator.do(organisation.resetPassword, { params: { id }, body: { password: firstPassword } });
    later();
    expect(codeOf(await enter('service-adviser-1', undefined, { secret: firstPassword }))).toBe('422 second-factor-needed');
    const back = await enter('service-adviser-1', phone(secret), { secret: firstPassword });
    desk = deskOf(shops.app, back.cookie ?? '');
    await desk.do(organisation.changePassword, { body: { currentPassword: firstPassword, newPassword: ownPassword } });
    await desk.do(organisation.changePassword, { body: { currentPassword: ownPassword, newPassword: password } });
    expect(codeOf(await desk.ask(contract.home.home))).toBe('200 accepted');
  });

  it('loses the phone: whoever administers takes the factor off, in the audit, and every session ends', async () => {
    const { id } = await person('service-adviser-1');
    const sister = await shops.logIn('administrator-2');
    expect(codeOf(await sister.ask(organisation.removeSecondFactor, { params: { id } }))).toBe('404 not-found');
    expect(codeOf(await desk.ask(organisation.session))).toBe('200 accepted');
    const taken = await administrator.do(organisation.removeSecondFactor, { params: { id } });
    expect(taken.secondFactorSince).toBeNull();
    expect(await newest()).toMatchObject({
      type: 'second-factor-removed',
      staffName: 'service-adviser 1',
      actorName: 'administrator 1',
    });
    expect(codeOf(await desk.ask(organisation.session))).toBe('401 unauthenticated');
    expect(codeOf(await enter('service-adviser-1'))).toBe('200 accepted');
    expect(codeOf(await administrator.ask(organisation.removeSecondFactor, { params: { id } }))).toBe('422 second-factor-off');
  });

  it('switches it on again and off, with password and a recovery code; other log-ins end', async () => {
    desk = await shops.logIn('service-adviser-1');
    const again = await setUp(desk);
    const second = await enter('service-adviser-1', phone(again.secret));
    const other = deskOf(shops.app, second.cookie ?? '');
    const off = (code: string) => desk.ask(organisation.switchOffSecondFactor, { body: { password, code } });
    expect(codeOf(await off(recovery[2] ?? ''))).toBe('422 wrong-recovery-code');
    expect(codeOf(await off(again.recovery[0] ?? ''))).toBe('200 accepted');
    expect(codeOf(await other.ask(organisation.session))).toBe('401 unauthenticated');
    expect(await newest()).toMatchObject({ type: 'second-factor-switched-off', actorName: 'service-adviser 1' });
    expect(codeOf(await enter('service-adviser-1'))).toBe('200 accepted');
    expect(codeOf(await off(again.recovery[1] ?? ''))).toBe('422 second-factor-off');
  });
});

describe('whoever administers', () => {
  it('takes off neither one’s own, nor that of a colleague for whom another store answers', async () => {
    const own = await person('administrator-1');
    expect(codeOf(await administrator.ask(organisation.removeSecondFactor, { params: { id: own.id } }))).toBe('422 second-factor-own');
    const body = { id: randomUUID(), name: '曾师傅', username: 'quality-inspector-2', roles: ['quality-inspector' as const] };
    await administrator.do(organisation.addColleague, { body });
    await setUp(await shops.logIn('quality-inspector-2'));
    const { id } = await person('quality-inspector-2');
    expect(codeOf(await administrator.ask(organisation.removeSecondFactor, { params: { id } }))).toBe('422 answered-for-elsewhere');
  });
});

describe('whoever has the password and guesses codes', () => {
  it('has eight tries, also when they all come at once, and every address is counted', async () => {
    const { secret } = await setUp(await shops.logIn('cashier-1'));
    // None of these is a code that is good now.
    const good = [-1, 0, 1].map((steps) => phone(secret, steps));
    const wrong = Array.from({ length: 40 }, (_, at) => String(100_000 + at)).filter((code) => !good.includes(code));
    const answers = await Promise.all(wrong.map((code) => enter('cashier-1', code)));
    expect(answers.filter(({ code }) => code === 'wrong-code')).toHaveLength(8);
    expect(new Set(answers.map(codeOf))).toEqual(new Set(['422 wrong-code', '422 account-locked']));
    expect(codeOf(await enter('cashier-1', phone(secret)))).toBe('422 account-locked');
    expect((await person('cashier-1')).lockedUntil).not.toBeNull();
    // After the quarter of an hour one more is enough; asking for the code forgives nothing.
    shops.store.clock.advance(15);
    expect(codeOf(await enter('cashier-1'))).toBe('422 second-factor-needed');
    expect(codeOf(await enter('cashier-1', '100000'))).toBe('422 wrong-code');
    expect(codeOf(await enter('cashier-1', phone(secret)))).toBe('422 account-locked');
    shops.store.clock.advance(15);
    expect(codeOf(await enter('cashier-1', phone(secret)))).toBe('200 accepted');
  });

  it('is sent away from an address at the thirty-first wrong one of a minute, whatever the names', async () => {
    const address = '10.7.9.1';
    for (let tries = 1; tries <= 25; tries += 1) await enter(`nobody-${tries}`, '123456', { address });
    for (let tries = 1; tries <= 5; tries += 1)
      expect(codeOf(await enter('cashier-1', `00000${tries}`, { address }))).toBe('422 wrong-code');
    expect(codeOf(await enter('cashier-1', '000000', { address }))).toBe('429 too-many-attempts');
    shops.store.clock.advance(2);
  });

  it('a store’s forty who come in by code within the same minute are let in', async () => {
    const address = '10.7.9.2';
    const answers: string[] = [];
    for (let tries = 1; tries <= 40; tries += 1) answers.push(codeOf(await enter('cashier-1', undefined, { address })));
    expect(new Set(answers)).toEqual(new Set(['422 second-factor-needed']));
  });

  it('finds no way by a session that was left open', async () => {
    const desk = await shops.logIn('tool-keeper-1');
    const { secret } = await setUp(desk);
    const good = [-1, 0, 1].map((steps) => phone(secret, steps));
    const wrong = Array.from({ length: 12 }, (_, at) => String(200_000 + at)).filter((code) => !good.includes(code));
    const answers: string[] = [];
    for (const code of wrong.slice(0, 9))
      answers.push(codeOf(await desk.ask(organisation.switchOffSecondFactor, { body: { password, code } })));
    expect(answers).toEqual([...Array(8).fill('422 wrong-code'), '422 account-locked']);
  });
});

describe('a role that demands it', () => {
  const setRole = (isNeeded: boolean) =>
    administrator.do(organisation.setRoleSecondFactor, { params: { code: 'service-manager' }, body: { isNeeded } });

  it('is asked for from the next log-in on, before anything else opens; whoever is at work goes on', async () => {
    const atWork = await shops.logIn('service-manager-1');
    later();
    expect((await setRole(true)).isSecondFactorNeeded).toBe(true);
    expect(await newest()).toMatchObject({ type: 'role-second-factor-set', role: 'service-manager' });
    later();
    expect((await setRole(true)).isSecondFactorNeeded).toBe(true);
    expect(codeOf(await atWork.ask(contract.home.home))).toBe('200 accepted');

    const desk = await shops.logIn('service-manager-1');
    expect((await desk.do(organisation.session)).mustSetSecondFactor).toBe(true);
    expect(codeOf(await desk.ask(contract.home.home))).toBe('403 second-factor-required');
    const { secret } = await desk.do(organisation.beginSecondFactor, { body: { password } });
    expect(codeOf(await desk.ask(contract.home.home))).toBe('403 second-factor-required');
    await desk.do(organisation.confirmSecondFactor, { body: { code: phone(secret) } });
    expect((await desk.do(organisation.session)).mustSetSecondFactor).toBe(false);
    expect(codeOf(await desk.ask(contract.home.home))).toBe('200 accepted');

    // Another phone: off, and on again at once.
    later();
    const off = await desk.do(organisation.switchOffSecondFactor, { body: { password, code: phone(secret) } });
    expect(off.mustSetSecondFactor).toBe(true);
    expect(codeOf(await desk.ask(contract.home.home))).toBe('403 second-factor-required');
  });

  it('lets its people in by password again when it demands it no longer; the car owner’s, who has no log-in, demands none', async () => {
    expect((await setRole(false)).isSecondFactorNeeded).toBe(false);
    const desk = await shops.logIn('service-manager-1');
    expect(codeOf(await desk.ask(contract.home.home))).toBe('200 accepted');
    const owner = { params: { code: 'car-owner' as const }, body: { isNeeded: true } };
    expect(codeOf(await administrator.ask(organisation.setRoleSecondFactor, owner))).toBe('422 role-without-log-in');
    const manager = await shops.logIn('service-manager-2');
    expect((await manager.do(organisation.session)).mustSetSecondFactor).toBe(false);
  });
});

import { expect, it } from 'vitest';
import { checkNewPassword } from './password.ts';

const names = ['北京海淀店', 'Beijing Haidian No. 1 Shop'];
const refusalOf = (password: string) => checkNewPassword(password, { username: 'wanglei', names })?.refused;

it.each([
  ['neun-sind', 'password-too-short'],
  ['x'.repeat(129), 'password-too-long'],
  ['Herr-WangLei-2026', 'password-contains-username'],
  ['aaaabbbbaaaa', 'password-too-simple'],
  ['haidian-2026-x', 'password-contains-name'],
  ['BEIJING888888', 'password-contains-name'],
  ['北京海淀店123456', 'password-contains-name'],
  ['Bayline-2026', 'password-contains-name'],
  ['我的售后通密码2026', 'password-contains-name'],
])('%s is refused: %s', (password, code) => {
  expect(refusalOf(password)).toBe(code);
});

// “Shop” and “No” stand in many words that have nothing to do with the store.
it.each(['ten chars!', 'shopping-no-more', '北京的秋天真漂亮啊啊', 'Werkstatt-2026-gut'])('%s is good', (password) => {
  expect(refusalOf(password)).toBeUndefined();
});

it('says which word it is', () => {
  expect(checkNewPassword('haidian-2026-x', { username: 'wanglei', names })?.facts).toEqual({ name: 'haidian' });
});

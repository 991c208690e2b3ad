import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { setUpTokenIn } from './set-up-token.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'bayline-token-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('is made once, readable by its owner only, and gone when it is forgotten', () => {
  const file = path.join(folder, 'set-up-token');
  const token = setUpTokenIn(file);
  expect(token.isRight('')).toBe(false);
  const word = token.make();
  expect(word).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
  expect(readFileSync(file, 'utf8')).toBe(`${word}\n`);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  // Another process, or the next start.
  expect(setUpTokenIn(file).make()).toBe(word);
  expect(setUpTokenIn(file).isRight(word.toLowerCase().replaceAll('-', ' '))).toBe(true);
  expect(token.isRight(`${word}0`)).toBe(false);
  expect(token.isRight(setUpTokenIn(path.join(folder, 'other')).make())).toBe(false);
  token.forget();
  expect([token.isRight(word), token.isRight('')]).toEqual([false, false]);
});

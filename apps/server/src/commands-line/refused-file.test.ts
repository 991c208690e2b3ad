import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeRefused } from './refused-file.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'bayline-refused-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const rows = Buffer.from('车牌,原因\n');
const inside = (...names: string[]) => path.join(folder, ...names);

test('the refused rows lie beside the file, or else where the person stands, and an import does not fail for them', () => {
  for (const name of ['stick', 'desk']) mkdirSync(inside(name));
  const file = inside('stick', '客户.xlsx');
  expect(writeRefused(file, inside('desk'), rows)).toBe(inside('stick', '客户.xlsx.refused.csv'));
  expect(readFileSync(inside('stick', '客户.xlsx.refused.csv'))).toEqual(rows);
  // A folder of that name keeps even the administrator of the machine from writing there.
  rmSync(inside('stick', '客户.xlsx.refused.csv'));
  mkdirSync(inside('stick', '客户.xlsx.refused.csv'));
  expect(writeRefused(file, inside('desk'), rows)).toBe(inside('desk', '客户.xlsx.refused.csv'));
  expect(readFileSync(inside('desk', '客户.xlsx.refused.csv'))).toEqual(rows);
  expect(writeRefused(file, inside('stick'), rows)).toBeNull();
});

import { describe, expect, it } from 'vitest';
import { dittoed, paperDay, paperHours, paperLine, paperMileage, paperMoney, paperQuantity } from './formatting.ts';

describe('figures on paper', () => {
  it.each([
    [paperMoney(123_450), '¥1,234.50'],
    [paperMoney(-100), '-¥1.00'],
    [paperHours(150), '1.5'],
    [paperQuantity(4_500), '4.5'],
    [paperQuantity(1_000), '1'],
    [paperMileage(52_310), '52,310 km'],
    [paperDay('2026-11-04', 'zh-CN'), '2026年11月4日'],
    [paperDay('2026-11-04', 'en'), '4 Nov 2026'],
  ])('%s', (written, expected) => {
    expect(written).toBe(expected);
  });

  it('refuses a day that does not exist', () => {
    expect(() => paperDay('2026-02-29', 'zh-CN')).toThrow('days that exist');
  });
});

describe('words on paper', () => {
  it('stand once in a column where they repeat themselves', () => {
    expect(dittoed(['保养', '保养', '制动', '保养', '', ''])).toEqual(['保养', '〃', '制动', '保养', '', '']);
  });

  it('lose marks that make them read differently, and line breaks', () => {
    // U+202E turns the following text round: 'gnp.exe' would be shown as 'exe.png'.
    expect(paperLine('发票\u202Egnp.exe\u202C\r\n第二行\u0000\uD800')).toBe('发票 gnp.exe 第二行');
  });

  it('keep rare characters, emoji and right-to-left letters', () => {
    expect(paperLine(' 㛃㙓𠅤 مرحبا 👍 ')).toBe('㛃㙓𠅤 مرحبا 👍');
  });
});

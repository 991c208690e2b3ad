import { describe, expect, it } from 'vitest';
import { yuanInCapitals } from './capitals.ts';

describe('yuanInCapitals', () => {
  it.each([
    // The examples printed in the central bank's rules.
    [140_950, '壹仟肆佰零玖元伍角'],
    [600_714, '陆仟零柒元壹角肆分'],
    [168_032, '壹仟陆佰捌拾元零叁角贰分'],
    [10_700_053, '壹拾万柒仟元零伍角叁分'],
    [1_640_902, '壹万陆仟肆佰零玖元零贰分'],
    [32_504, '叁佰贰拾伍元零肆分'],
  ])('writes the bank rules’ own example %i', (amount, words) => {
    expect(yuanInCapitals(amount)).toBe(words);
  });
  it.each([
    [0, '零元整'],
    [1, '壹分'],
    [50, '伍角'],
    [105, '壹元零伍分'],
    [12_345, '壹佰贰拾叁元肆角伍分'],
    [1000, '壹拾元整'],
    [10_005, '壹佰元零伍分'],
    [101_050, '壹仟零壹拾元零伍角'],
    [1_000_000, '壹万元整'],
    [100_100_000, '壹佰万壹仟元整'], // 1,001,000.00: the 仟 place is filled, so no 零 is needed
    [1_000_100, '壹万零壹元整'],
    [1_010_000_000, '壹仟零壹拾万元整'],
    [10_000_000_101, '壹亿零壹元零壹分'],
    [50_005_000_000, '伍亿零伍万元整'],
    [100_010_000_000_000, '壹万零壹亿元整'], // 1,000,100,000,000 yuan
    [-10_005, '负壹佰元零伍分'],
  ])('writes %i', (amount, words) => {
    expect(yuanInCapitals(amount)).toBe(words);
  });
  it('takes whole fen only', () => {
    expect(() => yuanInCapitals(0.5)).toThrow('whole number of fen');
  });
});

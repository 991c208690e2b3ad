import { describe, expect, it } from 'vitest';
import {
  readDay,
  readDisplacement,
  readFigures,
  readMileage,
  readModelYear,
  readPrice,
  readStock,
  readText,
  readUnitCost,
  textOf,
} from './cell.ts';

const today = '2026-11-24';
const code = (read: unknown) => (typeof read === 'object' && read !== null && 'refused' in read ? read.refused : read);

describe('days', () => {
  it.each([
    ['2026-10-31', '2026-10-31'],
    ['2020/9/5', '2020-09-05'],
    ['2018.2.26', '2018-02-26'],
    ['2021年2月25日', '2021-02-25'],
    ['２０２１年２月５日', '2021-02-05'],
    ['20190917', '2019-09-17'],
    [20190917, '2019-09-17'],
    ['2019-09-17 00:00:00', '2019-09-17'],
    [new Date('2017-10-06T00:00:00Z'), '2017-10-06'],
    // 43831 is 1 January 2020 in every sheet's day count; 45798 is 1,967 days later.
    [43831, '2020-01-01'],
    ['43831', '2020-01-01'],
    [45798, '2025-05-21'],
    ['', null],
    [null, null],
    ['0000-00-00', 'date-impossible'],
    ['2021.13.5', 'date-impossible'],
    ['2019-4-31', 'date-impossible'],
    ['1900-01-01', 'date-impossible'],
    ['2026-11-25', 'date-in-future'],
    [60000, 'date-in-future'],
    ['5/6/2019', 'date-ambiguous'],
    ['19-5-6', 'date-ambiguous'],
    ['2019/4-3', 'date-characters'],
    ['约2019年', 'date-characters'],
    [43831.5, 'date-characters'],
    ['2019', 'date-characters'],
  ])('reads %j as %s', (cell, day) => {
    expect(code(readDay(cell, today))).toBe(day);
  });
});

describe('mileages', () => {
  it.each([
    [106164, 106164],
    ['74,000km', 74_000],
    ['７４０００', 74_000],
    ['19000公里', 19_000],
    ['8000 KM', 8000],
    [null, null],
    [0, 0],
    ['4.4万', 'mileage-rounded'],
    ['8万公里', 'mileage-rounded'],
    ['-81406', 'mileage-negative'],
    [-1, 'mileage-negative'],
    ['约8000', 'mileage-characters'],
    [8000.5, 'mileage-characters'],
    ['1,00', 'mileage-characters'],
    [3_000_000, 'mileage-implausible'],
  ])('reads %j as %s', (cell, mileage) => {
    expect(code(readMileage(cell))).toBe(mileage);
  });
});

describe('money', () => {
  it.each([
    ['53.61', 5361],
    ['¥1,368.24', 136_824],
    ['￥40', 4000],
    [20.99, 2099],
    [0.1 + 0.2, 30],
    ['', null],
    [null, null],
    ['?135.61', 'price-unreadable'],
    ['12.345', 'price-unreadable'],
    [12.345, 'price-unreadable'],
    ['1.2E+03', 'price-unreadable'],
    ['约40', 'price-unreadable'],
    ['-5', 'price-negative'],
    ['0', 'price-zero'],
  ])('reads the price %j as %s fen', (cell, price) => {
    expect(code(readPrice(cell))).toBe(price);
  });
  it.each([
    ['16.02', 160_200],
    ['0.0375', 375],
    [680, 6_800_000],
    [3 * 1.1001, 33_003],
    ['', null],
    ['-1', 'cost-negative'],
    ['?1', 'cost-unreadable'],
    ['0.00001', 'cost-unreadable'],
  ])('reads the unit cost %j as %s', (cell, cost) => {
    expect(code(readUnitCost(cell))).toBe(cost);
  });
});

describe('stock', () => {
  it.each([
    ['5', '只', 5000],
    ['5只', '只', 5000],
    [4.5, '升', 4500],
    [0.1 + 0.2, '升', 300],
    [1.2345, '升', 'stock-unreadable'],
    ['', '只', null],
    ['-3', '只', 'stock-negative'],
    [-3, '只', 'stock-negative'],
    ['5箱', '只', 'stock-unreadable'],
    ['约5', '只', 'stock-unreadable'],
    ['1.2345', '升', 'stock-unreadable'],
  ])('reads %j %s as %s', (cell, unit, stock) => {
    expect(code(readStock(cell, unit))).toBe(stock);
  });
});

describe('numbers that are names', () => {
  it.each([
    ['15137580007.0', '15137580007'],
    [15012035244, '15012035244'],
    [' 21035423\t', '21035423'],
    ['２１０', '210'],
    ["'+86 138", '+86 138'],
    ['2.10322E+07', 'number-in-exponent'],
    ['1e7', 'number-in-exponent'],
    [1.5e20, 'number-rounded'],
    [1e21, 'number-in-exponent'],
    [1.5, 'number-rounded'],
    ['a\uFFFDb', 'characters-lost'],
  ])('reads %j as %s', (cell, figures) => {
    expect(code(readFigures(cell))).toBe(figures);
  });
});

describe('words', () => {
  it('come in one form', () => {
    expect(textOf(' 卡扣\n带密封圈　Ａ ')).toBe('卡扣 带密封圈 A');
    expect(readText('机油', 2)).toBe('机油');
    expect(code(readText('机油滤', 2))).toBe('text-too-long');
    expect(code(readText('机\uFFFD', 5))).toBe('characters-lost');
  });
  it.each([
    [1.6, 1600],
    ['1.5T', 1500],
    ['2.0 L', 2000],
    [2, 2000],
    ['', null],
    ['1998ml', 'displacement-unreadable'],
    [0, 'displacement-unreadable'],
  ])('reads the displacement %j as %s ml', (cell, ml) => {
    expect(code(readDisplacement(cell))).toBe(ml);
  });
  it.each([
    [2017, 2017],
    ['2017款', 2017],
    ['', null],
    ['17款', 'model-year-unreadable'],
    [20171, 'model-year-unreadable'],
  ])('reads the model year %j as %s', (cell, year) => {
    expect(code(readModelYear(cell))).toBe(year);
  });
});

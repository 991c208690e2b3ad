import { expect, it } from 'vitest';
import { namesOfJob } from './job-names.ts';

const oil = { nameZh: '更换机油机滤', nameEn: 'Replace engine oil and filter' };
const filters = { nameZh: '更换空气滤芯', nameEn: 'Replace air filter' };
const own = { nameZh: '清洗节气门', nameEn: '' };

it('has both names of a job that is called as one of its lines, in whichever language that was typed', () => {
  expect(namesOfJob('更换机油机滤', [filters, oil])).toEqual(oil);
  expect(namesOfJob('Replace engine oil and filter', [filters, oil])).toEqual(oil);
});

it('has both names of a job that is called as several of its lines', () => {
  expect(namesOfJob('更换机油机滤、更换空气滤芯', [oil, filters])).toEqual({
    nameZh: '更换机油机滤、更换空气滤芯',
    nameEn: 'Replace engine oil and filter, Replace air filter',
  });
});

it('leaves what somebody thought of, and what has no English name, in its one wording', () => {
  expect(namesOfJob('常规保养', [oil])).toEqual({ nameZh: '常规保养', nameEn: '' });
  expect(namesOfJob('清洗节气门', [own])).toEqual(own);
  expect(namesOfJob('更换机油机滤、清洗节气门', [oil, own])).toEqual({ nameZh: '更换机油机滤、清洗节气门', nameEn: '' });
  expect(namesOfJob('', [own])).toEqual({ nameZh: '', nameEn: '' });
});

import { expect, it } from 'vitest';
import { namesOfJob } from './job-names.ts';

const oil = { nameZh: '更换机油机滤', nameEn: 'Engine oil and filter' };
const filters = { nameZh: '更换空气滤清器、空调滤清器', nameEn: 'Air and cabin filters' };
const own = { nameZh: '清洗节气门', nameEn: '' };
const pads = { nameZh: '前制动片', nameEn: 'Front brake pads' };

it('has both names of a job that is called as one of its lines, in whichever language that was typed', () => {
  expect(namesOfJob('更换机油机滤', { labour: [filters, oil], parts: [] })).toEqual(oil);
  expect(namesOfJob('Engine oil and filter', { labour: [filters, oil], parts: [] })).toEqual(oil);
  expect(namesOfJob('前制动片', { labour: [], parts: [pads] })).toEqual(pads);
});

it('has both names of a job that is called as all of its work', () => {
  expect(namesOfJob('更换机油机滤、更换空气滤清器、空调滤清器', { labour: [oil, filters], parts: [pads] })).toEqual({
    nameZh: '更换机油机滤、更换空气滤清器、空调滤清器',
    nameEn: 'Engine oil and filter, Air and cabin filters',
  });
});

it('leaves what somebody thought of, and what has no English name, in its one wording', () => {
  expect(namesOfJob('常规保养', { labour: [oil], parts: [] })).toEqual({ nameZh: '常规保养', nameEn: '' });
  expect(namesOfJob('清洗节气门', { labour: [own], parts: [] })).toEqual(own);
  expect(namesOfJob('更换机油机滤、清洗节气门', { labour: [oil, own], parts: [] })).toEqual({
    nameZh: '更换机油机滤、清洗节气门',
    nameEn: '',
  });
  expect(namesOfJob('', { labour: [], parts: [] })).toEqual({ nameZh: '', nameEn: '' });
});

import { describe, expect, it } from 'vitest';
import { barePartNumber, cannedJobSearchTerms, normalisePartNumber, partSearchTerms, searchForm } from './index.ts';

const oilFilter = { number: '26300-35503', nameZh: '机油滤清器', nameEn: 'Oil filter', pinyinInitials: 'jylqq' };

/** What the search does with the terms: whatever begins with the words typed. */
function isFoundBy(typed: string): boolean {
  return partSearchTerms(oilFilter).some((term) => term.startsWith(searchForm(typed)));
}

describe('part numbers', () => {
  it('are kept in capitals and half-width letters, with the dashes of the maker', () => {
    expect(normalisePartNumber(' ｂ７3200－c100 ')).toBe('B73200-C100');
    expect(barePartNumber('b7-3200.c 100')).toBe('B73200C100');
  });
});

describe('the words a part is found by', () => {
  it('are any piece of its number, with or without dashes', () => {
    expect(['26300', '35503', '2630035503', '035503', '00-355'].map(isFoundBy)).toEqual([true, true, true, true, true]);
  });
  it('are any piece of its Chinese name, its English words and its pinyin initials', () => {
    expect(['机油', '滤清器', '油滤', 'oil', 'FILTER', 'jylq'].map(isFoundBy)).toEqual([true, true, true, true, true, true]);
  });
  it('are not a stranger’s', () => {
    expect(['空气', 'air', '99999'].map(isFoundBy)).toEqual([false, false, false]);
  });
  it('are each kept once', () => {
    const terms = partSearchTerms({ ...oilFilter, number: 'AAA' });
    expect(new Set(terms).size).toBe(terms.length);
  });
});

describe('a canned job is found by three letters', () => {
  const service = { code: 'TC-A05', nameZh: '小保养套餐', nameEn: 'Basic service', pinyinInitials: 'xbytc' };
  it.each(['xby', 'byt', 'tc-', 'a05', '小保养', '保养', 'ser'])('%s', (typed) => {
    expect(cannedJobSearchTerms(service).some((term) => term.startsWith(searchForm(typed)))).toBe(true);
  });
  it.each(['dby', '大保', 'b05'])('not by %s', (typed) => {
    expect(cannedJobSearchTerms(service).some((term) => term.startsWith(searchForm(typed)))).toBe(false);
  });
});

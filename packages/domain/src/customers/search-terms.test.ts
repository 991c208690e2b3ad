import { describe, expect, it } from 'vitest';
import { checkCustomer } from './identity.ts';
import { checkName, isNameSpaced } from './name.ts';
import { customerSearchForm, customerSearchTerms } from './search-terms.ts';

describe('customerSearchTerms', () => {
  const terms = customerSearchTerms({
    name: '欧阳 修文',
    pinyinInitials: 'oyxw',
    pinyin: 'ouyangxiuwen',
    mobile: '13812345678',
    phone: '010-87654321',
    officePhone: null,
  });
  it.each(['欧阳修', '修文', 'oyxw', 'ouyang', '5678', '138 1234', '12345678', '010-8765', '4321', '+86 138 1234 5678'])(
    'finds by %s',
    (typed) => {
      const form = customerSearchForm(typed);
      expect(terms.some((term) => term.startsWith(form))).toBe(true);
    },
  );
  it('keeps no piece of a phone shorter than its tail', () => {
    expect(terms).not.toContain('678');
    expect(terms).toContain('5678');
  });
  it('finds Latin names by their second word, in any case and width', () => {
    const smith = customerSearchTerms({ name: 'John Smith', pinyinInitials: '', pinyin: '', mobile: null, phone: null, officePhone: null });
    expect(smith.some((term) => term.startsWith(customerSearchForm('ＳＭＩ')))).toBe(true);
  });
});

describe('checkName', () => {
  it('takes names of any script', () => {
    expect(checkName('　张　伟 ')).toEqual({ name: '张 伟' });
    expect(checkName('محمد')).toEqual({ name: 'محمد' });
    expect(checkName('阿卜杜·热合曼')).toEqual({ name: '阿卜杜·热合曼' });
  });
  it.each([
    ['  ', 'name-empty'],
    ['\u200B', 'name-empty'],
    ['\u200D\u2060', 'name-empty'],
    ['张😀', 'name-characters'],
    ['🇨🇳', 'name-characters'],
    ['abc\u202Edef', 'name-characters'],
    ['a\u0000b', 'name-characters'],
  ])('refuses %j with %s', (text, code) => {
    expect(checkName(text)).toMatchObject({ refused: code });
  });
  it('sees a Chinese name that is written with a space', () => {
    expect([isNameSpaced('黄 秀'), isNameSpaced('于 燕敏'), isNameSpaced('黄秀'), isNameSpaced('John Smith')]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

describe('checkCustomer', () => {
  const typed = { kind: 'person' as const, name: '张伟', mobile: '138 1234 5678', phone: '', idNumber: null };
  it('brings a file to its stored spelling', () => {
    expect(checkCustomer(typed, '2026-11-24')).toEqual({
      kind: 'person',
      name: '张伟',
      mobile: '13812345678',
      phone: null,
      officePhone: null,
      idNumber: null,
    });
  });
  it.each([
    [{ mobile: null, phone: ' ' }, 'phone-missing'],
    [{ mobile: '010-12345678' }, 'phone-mobile'],
    [{ phone: '12' }, 'phone-mobile'],
    [{ idNumber: '110105194912310021' }, 'id-card-check-digit'],
    [{ name: '' }, 'name-empty'],
    [{ kind: 'organisation' as const, idNumber: '11010519491231002X' }, 'credit-code-check-character'],
    [{ idNumber: '90000000M000000005' }, 'id-card-characters'],
  ])('refuses %j with %s', (change, code) => {
    expect(checkCustomer({ ...typed, ...change }, '2026-11-24')).toMatchObject({ refused: code });
  });
});

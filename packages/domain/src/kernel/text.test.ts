import { describe, expect, it } from 'vitest';
import { isUuid } from './ids.ts';
import { hasForbiddenCharacters, isBlank, normaliseText } from './text.ts';

describe('normaliseText', () => {
  it('brings one name to one form', () => {
    expect(normaliseText('　张　伟 ')).toBe('张 伟');
    expect(normaliseText('ＡＢＣ１２３')).toBe('ABC123');
    expect(normaliseText('a\u00A0 \t\r\nb')).toBe('a b');
    expect(normaliseText('Cafe\u0301')).toBe('Café');
    expect(normaliseText('\uFEFF车牌')).toBe('车牌');
    expect(normaliseText('张\u200B三\u2060')).toBe('张三');
    expect(normaliseText('26300\u00AD35503')).toBe('2630035503');
  });
});

it('what nobody sees is blank, however many characters it has', () => {
  for (const text of ['', ' \u3000', '\u200B', '\u200D\u200C', '\u00AD', '\u3164', '\uFEFF']) expect(isBlank(text)).toBe(true);
  for (const text of ['-', '张', '\u200B1']) expect(isBlank(text)).toBe(false);
});

describe('hasForbiddenCharacters', () => {
  it('finds control characters, half characters and direction marks', () => {
    for (const text of ['a\u0000', 'a\u001b[31m', 'a\u007f', 'a\u202eb', 'a\u2066b', '\u200fa', '\ud800']) {
      expect(hasForbiddenCharacters(text)).toBe(true);
    }
  });
  it('lets people write as they write', () => {
    for (const text of ['张伟', 'O’Neill', '异响\n左前轮', 'שלום', '😀👨‍👩‍👧', '']) expect(hasForbiddenCharacters(text)).toBe(false);
  });
});

describe('isUuid', () => {
  it('takes the database’s own spelling only', () => {
    expect(isUuid('0193b6d0-7c3a-7f12-8a4b-1234567890ab')).toBe(true);
    for (const wrong of [
      '0193B6D0-7C3A-7F12-8A4B-1234567890AB',
      '0193b6d07c3a7f128a4b1234567890ab',
      '0193b6d0-7c3a-7f12-ca4b-1234567890ab',
      '00000000-0000-0000-0000-000000000000',
      '',
      7,
      null,
    ])
      expect(isUuid(wrong)).toBe(false);
  });
});

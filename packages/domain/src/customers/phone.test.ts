import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPhone, maskPhone, normalisePhone, phoneTail } from './phone.ts';

describe('checkPhone', () => {
  it.each([
    ['13812345678', '13812345678', 'mobile'],
    ['138 1234 5678', '13812345678', 'mobile'],
    ['+86 138-1234-5678', '13812345678', 'mobile'],
    ['0086 19912345678', '19912345678', 'mobile'],
    ['8613812345678', '13812345678', 'mobile'],
    ['１３８１２３４５６７８', '13812345678', 'mobile'],
    ['010-12345678', '010-12345678', 'landline'],
    ['01012345678', '010-12345678', 'landline'],
    ['(0316) 1234567', '0316-1234567', 'landline'],
    ['0755 86013388', '0755-86013388', 'landline'],
    ['+86 10 12345678', '010-12345678', 'landline'],
    ['+86 316 1234567', '0316-1234567', 'landline'],
    ['+86 010 12345678', '010-12345678', 'landline'],
  ])('reads %s as %s', (text, phone, kind) => {
    expect(checkPhone(text)).toEqual({ phone, kind });
  });
  it.each([
    ['', 'phone-empty'],
    ['1381234567', 'phone-mobile'],
    ['12812345678', 'phone-mobile'],
    ['138123456789', 'phone-mobile'],
    ['010-1234567', 'phone-landline'],
    ['0316-12345', 'phone-landline'],
    ['0110-1234567', 'phone-landline'],
    ['12345678', 'phone-mobile'],
    ['87654321', 'phone-area-code'],
    ['1381234567x', 'phone-characters'],
    ['😀', 'phone-characters'],
    ['+44 20 79460000', 'phone-characters'],
  ])('refuses %s with %s and does not repeat it', (text, code) => {
    const check = checkPhone(text);
    expect(check).toMatchObject({ refused: code });
    if (text.length > 3) expect(JSON.stringify(check)).not.toContain(text);
  });
  it('has one stored spelling', () => {
    const mobiles = fc.stringMatching(/^1[3-9]\d{9}$/);
    const landlines = fc.stringMatching(/^(?:010-[1-9]\d{7}|0[3-9]\d{2}-[1-9]\d{6,7})$/);
    fc.assert(
      fc.property(fc.oneof(mobiles, landlines), (phone) => {
        expect(normalisePhone(phone)).toBe(phone);
        expect(normalisePhone(phone.replace('-', ''))).toBe(phone);
        expect(normalisePhone(`+86 ${phone}`)).toBe(phone);
      }),
    );
  });
});

describe('what is shown of a phone', () => {
  it('is its ends', () => {
    expect(phoneTail('13812345678')).toBe('5678');
    expect(maskPhone('13812345678')).toBe('138****5678');
    expect(maskPhone('010-12345678')).toBe('010-****5678');
    expect(maskPhone('5678')).toBe('****');
    expect(maskPhone('')).toBe('');
  });
});

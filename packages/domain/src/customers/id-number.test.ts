import { describe, expect, it } from 'vitest';
import { checkCreditCode, checkIdCard, checkIdNumber, maskIdNumber } from './id-number.ts';

// The example printed in GB 11643: Σ = 7+9+0+5+0+20+2+9+24+27+7+18+30+5+0+0+4 = 167, 167 mod 11 = 2 → 'X'.
const CARD = '11010519491231002X';
// Made up: '9', sixteen 0 but an 'M' (21) at place 9 (weight 20): Σ = 9 + 420 = 429, 429 mod 31 = 26, 31 − 26 = 5.
const CODE = '90000000M000000005';

describe('checkIdCard', () => {
  it('accepts the standard’s own example', () => {
    expect(checkIdCard(CARD)).toEqual({ kind: 'id-card', idNumber: CARD, bornOn: '1949-12-31' });
    expect(checkIdCard(' 110105 19491231 002x ', '2026-11-24')).toMatchObject({ idNumber: CARD });
  });
  it.each([
    ['', 'id-card-length'],
    ['110105491231002', 'id-card-length'],
    ['11010519491231O02X', 'id-card-characters'],
    ['010105194912310020', 'id-card-characters'],
    ['110105194902290020', 'id-card-birth-date'],
    ['110105189912310020', 'id-card-birth-date'],
    ['110105194912310021', 'id-card-check-digit'],
  ])('refuses %s with %s and does not repeat it', (text, code) => {
    const check = checkIdCard(text);
    expect(check).toMatchObject({ refused: code });
    if (text !== '') expect(JSON.stringify(check)).not.toContain(text);
  });
  it('refuses a birth after today', () => {
    expect(checkIdCard(CARD, '1949-12-30')).toMatchObject({ refused: 'id-card-birth-date' });
    expect(checkIdCard(CARD, '1949-12-31')).toMatchObject({ bornOn: '1949-12-31' });
  });
  it('detects every single wrong figure outside the birth date', () => {
    for (const position of [0, 1, 2, 3, 4, 5, 14, 15, 16]) {
      for (const figure of '123456789') {
        if (figure === CARD.charAt(position)) continue;
        const wrong = CARD.slice(0, position) + figure + CARD.slice(position + 1);
        expect(checkIdCard(wrong)).toMatchObject({ refused: 'id-card-check-digit' });
      }
    }
  });
});

describe('checkCreditCode', () => {
  it('accepts codes worked out by hand and known from public registers', () => {
    for (const code of [CODE, '914403001922038216', '9144030071526726XG']) {
      expect(checkCreditCode(code)).toEqual({ kind: 'credit-code', idNumber: code });
    }
  });
  it.each([
    ['', 'credit-code-length'],
    ['90000000M00000005', 'credit-code-length'],
    ['90000000I000000005', 'credit-code-characters'],
    ['90000000M00000000T', 'credit-code-check-character'],
    ['90000000N000000005', 'credit-code-check-character'],
  ])('refuses %s with %s', (text, code) => {
    expect(checkCreditCode(text)).toMatchObject({ refused: code });
  });
});

describe('checkIdNumber', () => {
  it('takes either', () => {
    expect(checkIdNumber(CARD)).toMatchObject({ kind: 'id-card' });
    expect(checkIdNumber(CODE.toLowerCase())).toMatchObject({ kind: 'credit-code', idNumber: CODE });
    expect(checkIdNumber('914403001922038216')).toMatchObject({ kind: 'credit-code' });
  });
  it('answers in the words of what was probably meant', () => {
    expect(checkIdNumber('110105194912310021')).toMatchObject({ refused: 'id-card-check-digit' });
    expect(checkIdNumber('90000000M00000000T')).toMatchObject({ refused: 'credit-code-check-character' });
    expect(checkIdNumber('123')).toMatchObject({ refused: 'id-card-length' });
  });
  it('is shown by its ends', () => {
    expect(maskIdNumber(CARD)).toBe('1****************X');
    expect(maskIdNumber(CODE)).toBe('9****************5');
    expect(maskIdNumber('12')).toBe('**');
    expect(maskIdNumber('')).toBe('');
  });
});

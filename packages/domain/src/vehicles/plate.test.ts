import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPlate, formatPlate, normalisePlate, plateColour } from './plate.ts';

describe('checkPlate', () => {
  it.each([
    ['京A12345', 'ordinary'],
    ['沪A1B2C3', 'ordinary'],
    ['冀RAB123', 'ordinary'],
    ['粤B00000', 'ordinary'],
    ['京AD12345', 'new-energy-small'],
    ['京ADA1234', 'new-energy-small'],
    ['粤BF12345', 'new-energy-small'],
    ['沪AK12345', 'new-energy-small'],
    ['京A12345D', 'new-energy-large'],
    ['冀R12345J', 'new-energy-large'],
    ['冀R1234挂', 'trailer'],
    ['京A1234学', 'learner'],
    ['京A1234警', 'police'],
    ['粤Z1234港', 'hong-kong'],
    ['粤ZA123澳', 'macao'],
    ['苏E0012试', 'trial'],
    ['鲁B0012超', 'oversize'],
    ['沪A0023领', 'consulate'],
    ['123456使', 'embassy'],
    ['使123456', 'embassy'],
    ['京A1234使', 'embassy'],
  ])('accepts %s as %s', (plate, kind) => {
    expect(checkPlate(plate)).toEqual({ plate, kind, isNewEnergy: kind.startsWith('new-energy') });
  });
  it.each([
    ['', 'plate-empty'],
    [' · ', 'plate-empty'],
    ['京AI2345', 'plate-characters'],
    ['京AO2345', 'plate-characters'],
    ['京A12京45', 'plate-characters'],
    ['京A😀345', 'plate-characters'],
    ['京A123456', 'plate-new-energy'],
    ['京AL12345', 'plate-new-energy'],
    ['京A1234DD', 'plate-new-energy'],
    ['京AD1234A', 'plate-new-energy'],
    ['京A1234', 'plate-length'],
    ['京A1234567', 'plate-length'],
    ['京I12345', 'plate-agency'],
    ['京112345', 'plate-agency'],
    ['A12345', 'plate-province'],
    ['军A12345', 'plate-province'],
    ['😀A12345', 'plate-province'],
    ['京AABC12', 'plate-letters'],
    ['京A1234挂挂', 'plate-characters'],
    ['12345使', 'plate-province'],
  ])('refuses %s with %s', (plate, code) => {
    expect(checkPlate(plate)).toMatchObject({ refused: code });
  });
  it('takes rare plates when the desk vouches for them', () => {
    expect(checkPlate('WJ京12345', { overridden: true })).toEqual({ plate: 'WJ京12345', kind: 'other', isNewEnergy: false });
    expect(checkPlate('京AABC12', { overridden: true })).toEqual({ plate: '京AABC12', kind: 'ordinary', isNewEnergy: false });
    expect(checkPlate('京A12345', { overridden: true })).toMatchObject({ kind: 'ordinary' });
    for (const text of ['', '😀😀😀😀', 'A1', '京A1234567890']) {
      expect(checkPlate(text, { overridden: true })).toHaveProperty('refused');
    }
  });
});

describe('the spelling of plates', () => {
  it('is stored without dot, spaces and dashes', () => {
    for (const typed of ['京A·12345', '京a12345', ' 京A 12345', '京Ａ．１２３４５', '京A-12345', '京A•12345', '京A・12345']) {
      expect(normalisePlate(typed)).toBe('京A12345');
    }
  });
  it('is shown as it hangs on the car', () => {
    expect(formatPlate('京A12345')).toBe('京A·12345');
    expect(formatPlate('京AD12345')).toBe('京A·D12345');
    expect(formatPlate('123456使')).toBe('123456使');
    expect(formatPlate('WJ京12345')).toBe('WJ京12345');
    expect(formatPlate('')).toBe('');
  });
  it('comes back from the way it is shown', () => {
    fc.assert(
      fc.property(fc.constantFrom('京', '冀', '粤'), fc.stringMatching(/^[A-HJ-NP-Z]\d{5}$/), (province, rest) => {
        const plate = province + rest;
        expect(checkPlate(formatPlate(plate))).toEqual({ plate, kind: 'ordinary', isNewEnergy: false });
      }),
    );
  });
});

describe('plateColour', () => {
  it.each([
    ['京A12345', 'blue'],
    ['京AD12345', 'green'],
    ['京A12345D', 'green'],
    ['冀R1234挂', 'yellow'],
    ['京A1234学', 'yellow'],
    ['京A1234警', 'white'],
    ['粤Z1234港', 'black'],
    ['使123456', 'black'],
    ['VA12345', 'white'],
  ])('%s hangs on the car as a %s plate', (plate, colour) => {
    expect(plateColour(plate)).toBe(colour);
  });
});

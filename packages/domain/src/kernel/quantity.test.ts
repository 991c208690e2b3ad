import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatQuantity, highestQuantity, parseQuantity } from './quantity.ts';

describe('quantities', () => {
  it('reads figures with and without their unit', () => {
    expect(parseQuantity('4.5')).toBe(4500);
    expect(parseQuantity('4.5 L', 'L')).toBe(4500);
    expect(parseQuantity('２件', '件')).toBe(2000);
    expect(parseQuantity('0.001')).toBe(1);
    expect(parseQuantity('1,000')).toBe(1_000_000);
  });
  it.each([
    ['', 'quantity-empty'],
    ['-1', 'quantity-negative'],
    ['1e3', 'quantity-characters'],
    ['4.5 kg', 'quantity-characters'],
    ['0.0001', 'quantity-decimals'],
    ['1000000', 'quantity-too-large'],
  ])('refuses %s with %s', (text, code) => {
    expect(parseQuantity(text, 'L')).toMatchObject({ refused: code });
  });
  it('writes without idle zeros', () => {
    expect(formatQuantity(4500, 'L')).toBe('4.5 L');
    expect(formatQuantity(1000)).toBe('1');
    expect(formatQuantity(10_000, '件')).toBe('10 件');
    expect(formatQuantity(-2000, '件')).toBe('-2 件');
    expect(formatQuantity(0)).toBe('0');
    expect(formatQuantity(1_000_005)).toBe('1,000.005');
  });
  it('reads back what it wrote', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: highestQuantity }), fc.constantFrom('', 'L', '件'), (quantity, unit) => {
        expect(parseQuantity(formatQuantity(quantity, unit), unit)).toBe(quantity);
      }),
    );
  });
});

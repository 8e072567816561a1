import { describe, expect, it } from 'vitest';
import { bars, code128, code128CheckSymbol, code128Symbols, ean13, ean13CheckDigit, isEan13 } from './barcode';

describe('EAN-13', () => {
  it('has the check digits of known numbers', () => {
    expect(['400638133393', '978014300723', '590123412345'].map(ean13CheckDigit)).toEqual([1, 4, 7]);
    expect(isEan13('4006381333931')).toBe(true);
    expect(isEan13('4006381333932')).toBe(false);
    expect(isEan13('400638133393')).toBe(false);
  });

  it('draws 4006381333931 as the standard does', () => {
    expect(ean13('4006381333931')).toBe(
      '101' +
        '0001101' + '0100111' + '0101111' + '0111101' + '0001001' + '0110011' +
        '01010' +
        '1000010' + '1000010' + '1000010' + '1110100' + '1000010' + '1100110' +
        '101', // prettier-ignore
    );
  });
});

describe('Code 128', () => {
  it('has the check symbol of a known text', () => {
    expect(code128CheckSymbol(code128Symbols('Wikipedia'))).toBe(88);
  });

  it('writes digits in pairs, and a digit that is over by itself', () => {
    expect(code128Symbols('123456')).toEqual([105, 12, 34, 56]);
    expect(code128Symbols('12345')).toEqual([105, 12, 34, 100, 21]);
  });

  it('has eleven modules for each symbol and thirteen for the stop', () => {
    expect(code128('Wikipedia')).toHaveLength(11 * 11 + 13);
    expect(code128('123456').startsWith('11010011100')).toBe(true);
    expect(code128('123456').endsWith('1100011101011')).toBe(true);
  });

  it('begins and ends every symbol so that bars and gaps alternate', () => {
    const all = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('');
    expect(code128(all)).toHaveLength((95 + 2) * 11 + 13);
  });
});

it('finds where bars are', () => {
  expect(bars('1100101')).toEqual([
    { x: 0, width: 2 },
    { x: 4, width: 1 },
    { x: 6, width: 1 },
  ]);
});

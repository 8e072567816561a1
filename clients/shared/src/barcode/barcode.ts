/** Bars and gaps of equal width, `1` a bar, as they stand from left to right. */
export type Modules = string;

const left = [
  '0001101',
  '0011001',
  '0010011',
  '0111101',
  '0100011',
  '0110001',
  '0101111',
  '0111011',
  '0110111',
  '0001011',
];
const parity = ['LLLLLL', 'LLGLGG', 'LLGGLG', 'LLGGGL', 'LGLLGG', 'LGGLLG', 'LGGGLL', 'LGLGLG', 'LGLGGL', 'LGGLGL'];

const inverted = (bits: string) => bits.replace(/./g, (bit) => (bit === '1' ? '0' : '1'));
const reversed = (bits: string) => [...bits].reverse().join('');

/** The last digit of an EAN-13, from the twelve before it. */
export function ean13CheckDigit(digits: string): number {
  const sum = [...digits.slice(0, 12)].reduce(
    (total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 3),
    0,
  );
  return (10 - (sum % 10)) % 10;
}

export const isEan13 = (text: string): boolean => /^\d{13}$/.test(text) && ean13CheckDigit(text) === Number(text[12]);

/** An EAN-13, ISO/IEC 15420: 95 modules. */
export function ean13(digits: string): Modules {
  const order = parity[Number(digits[0])] ?? '';
  const bits = (digit: string | undefined) => left[Number(digit)] ?? '';
  const first = [...digits.slice(1, 7)].map((digit, index) =>
    order[index] === 'L' ? bits(digit) : reversed(inverted(bits(digit))),
  );
  const last = [...digits.slice(7)].map((digit) => inverted(bits(digit)));
  return `101${first.join('')}01010${last.join('')}101`;
}

// Widths of bars and gaps by turns, symbols 0 to 106 of ISO/IEC 15417; the last one is the stop.
const widths = (
  '212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 122132 122231 113222 123122 123221 223211 221132 221231 213212 ' +
  '223112 312131 311222 321122 321221 312212 322112 322211 212123 212321 232121 111323 131123 131321 112313 132113 132311 211313 231113 231311 112133 112331 ' +
  '132131 113123 113321 133121 313121 211331 231131 213113 213311 213131 311123 311321 331121 312113 312311 332111 314111 221411 431111 111224 111422 121124 ' +
  '121421 141122 141221 112214 112412 122114 122411 142112 142211 241211 221114 413111 241112 134111 111242 121142 121241 114212 124112 124211 411212 421112 ' +
  '421211 212141 214121 412121 111143 111341 131141 114113 114311 411113 411311 113141 114131 311141 411131 211412 211214 211232 2331112'
).split(' ');

const [startB, startC, toB, stop] = [104, 105, 100, 106];

/** The symbols of a Code 128 without check symbol and stop: pairs of digits where there are only digits, single characters otherwise. */
export function code128Symbols(text: string): number[] {
  if (!/^\d{4,}$/.test(text)) {
    return [startB, ...[...text].map((character) => character.charCodeAt(0) - 32)];
  }

  const pairs = (text.match(/\d\d/g) ?? []).map(Number);
  return text.length % 2 === 0 ? [startC, ...pairs] : [startC, ...pairs, toB, text.charCodeAt(text.length - 1) - 32];
}

export const code128CheckSymbol = (symbols: readonly number[]): number =>
  symbols.reduce((sum, symbol, index) => sum + symbol * Math.max(1, index), 0) % 103;

/** A Code 128 of printable ASCII. */
export function code128(text: string): Modules {
  const symbols = code128Symbols(text);
  return [...symbols, code128CheckSymbol(symbols), stop]
    .map((symbol) =>
      [...(widths[symbol] ?? '')].map((width, index) => (index % 2 === 0 ? '1' : '0').repeat(Number(width))).join(''),
    )
    .join('');
}

/** Where the bars of modules are. */
export function bars(modules: Modules): readonly { readonly x: number; readonly width: number }[] {
  return [...modules.matchAll(/1+/g)].map((run) => ({ x: run.index, width: run[0].length }));
}

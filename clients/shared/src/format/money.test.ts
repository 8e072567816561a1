import { expect, it } from 'vitest';
import { formatMoney, formatRate, priceParts } from './money';

const euro = (minor: number) => ({ minor, currency: 'EUR' });

it('writes amounts as each language does', () => {
  expect(formatMoney(euro(1250), 'nl')).toBe('€\u00a012,50');
  expect(formatMoney(euro(1250), 'en')).toBe('€12.50');
  expect(formatMoney(euro(123456789), 'nl')).toBe('€\u00a01.234.567,89');
  expect(formatMoney(euro(-5), 'nl')).toBe('€\u00a0-0,05');
});

it('knows how many minor units a currency has', () => {
  expect(formatMoney({ minor: 1250, currency: 'JPY' }, 'en')).toBe('¥1,250');
});

it('takes amounts apart for price tags', () => {
  expect(priceParts(euro(123405), 'nl')).toEqual({ whole: '1.234', separator: ',', fraction: '05' });
  expect(priceParts(euro(99), 'en')).toEqual({ whole: '0', separator: '.', fraction: '99' });
});

it('writes rates', () => {
  expect(formatRate(2100, 'en')).toBe('21%');
  expect(formatRate(1250, 'nl').replace('\u00a0', '')).toBe('12,5%');
});

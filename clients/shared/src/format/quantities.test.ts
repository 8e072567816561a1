import { expect, it } from 'vitest';
import { formatBase, formatContent, formatDistance } from './quantities';

it('writes contents as on a label', () => {
  expect(formatContent({ amount: 500, unit: 'GRAM' }, 'nl')).toBe('500 g');
  expect(formatContent({ amount: 1500, unit: 'MILLILITRE' }, 'nl')).toBe('1,5 l');
  expect(formatContent({ amount: 1500, unit: 'MILLILITRE' }, 'en')).toBe('1.5 l');
  expect(formatContent({ amount: 6, unit: 'PIECE' }, 'nl')).toBe('6 st');
  expect(formatContent({ amount: 6, unit: 'PIECE' }, 'en')).toBe('6 pcs');
  expect(formatContent({ amount: 1, unit: 'PIECE' }, 'en')).toBe('1 pc');
});

it('says for how much a price is', () => {
  expect(formatBase('PIECE', 'nl')).toBe('per stuk');
});

it('rounds distances as far as they matter', () => {
  expect([120, 1234, 23_400].map((metres) => formatDistance(metres, 'nl'))).toEqual(['100 m', '1,2 km', '23 km']);
});

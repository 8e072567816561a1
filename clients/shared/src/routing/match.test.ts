import { expect, it } from 'vitest';
import { match } from './match';

it('takes parameters out of a path', () => {
  expect(match('/product/:sku', '/product/KOF-1001')).toEqual({ sku: 'KOF-1001' });
  expect(match('/', '/')).toEqual({});
  expect(match('/search/:text', '/search/caf%C3%A9/')).toEqual({ text: 'café' });
  expect(match('/search/:text', '/search/100%')).toEqual({ text: '100%' });
});

it('says no to other paths', () => {
  expect(match('/product/:sku', '/product')).toBeNull();
  expect(match('/cart', '/checkout')).toBeNull();
});

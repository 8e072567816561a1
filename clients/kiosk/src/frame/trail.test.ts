import { expect, it } from 'vitest';
import { visit, type Trail } from './trail';

const walk = (...addresses: string[]): Trail => addresses.reduce<Trail>(visit, []);

it('goes back the way that was come', () => {
  const trail = walk('/find', '/search?q=koffie', '/product/KOF-1');

  expect(trail.at(-2)).toBe('/search?q=koffie');
  expect(visit(trail, '/search?q=koffie')).toEqual(['/find', '/search?q=koffie']);
});

it('takes another filter for the same page, and the same address for nothing', () => {
  expect(walk('/find', '/search?q=a', '/search?q=a&brand=B', '/search?q=a&brand=B')).toEqual([
    '/find',
    '/search?q=a&brand=B',
  ]);
});

it('does not grow for ever', () => {
  expect(walk(...Array.from({ length: 100 }, (_, index) => `/product/${index}`))).toHaveLength(30);
});

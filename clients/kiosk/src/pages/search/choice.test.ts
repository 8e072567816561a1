import { expect, it } from 'vitest';
import { choiceOf, moreThan, priceKey, toggled } from './choice';

it('reads what is looked for from the address', () => {
  const search = new URLSearchParams(
    'q=koffie&brand=A&brand=B&price=200-500&price=500-&a.roast=dark&sort=PRICE&show=48',
  );

  expect(choiceOf(search)).toEqual({
    text: 'koffie',
    where: {
      brands: ['A', 'B'],
      prices: [
        { from: 200, to: 500 },
        { from: 500, to: null },
      ],
      attributes: [{ code: 'roast', keys: ['dark'] }],
    },
    order: 'PRICE',
    first: 48,
  });
});

it('takes what makes no sense for nothing', () => {
  expect(choiceOf(new URLSearchParams('sort=UPWARDS&show=many'))).toEqual({
    text: '',
    where: {},
    order: 'RELEVANCE',
    first: 24,
  });
  expect(choiceOf(new URLSearchParams('show=5000')).first).toBe(96);
});

it('shows more until enough is shown', () => {
  expect([24, 72, 96].map(moreThan)).toEqual([48, 96, null]);
});

it('chooses and unchooses', () => {
  expect(toggled(['a'], 'b')).toEqual(['a', 'b']);
  expect(toggled(['a', 'b'], 'a')).toEqual(['b']);
  expect(priceKey({ from: null, to: 200 })).toBe('-200');
});

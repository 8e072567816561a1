import { expect, it } from 'vitest';
import { choiceOf, orderOf, rangeText, toggled, whereOf } from './choice';

it('reads from the address what somebody looks for', () => {
  const choice = choiceOf(
    new URLSearchParams(
      'q=koffie&b=Bonte+Koe&b=Klaverhof&p=500-1000&p=-250&a=colour:zwart&a=colour:wit&a=size:m:l&rating=4&order=PRICE&show=48',
    ),
  );

  expect(choice).toEqual({
    text: 'koffie',
    categories: [],
    brands: ['Bonte Koe', 'Klaverhof'],
    prices: [
      { from: 500, to: 1000 },
      { from: null, to: 250 },
    ],
    attributes: [
      { code: 'colour', keys: ['zwart', 'wit'] },
      { code: 'size', keys: ['m:l'] },
    ],
    ratingMin: 4,
    order: 'PRICE',
    show: 48,
  });
});

it('takes what it cannot read for not said', () => {
  const choice = choiceOf(new URLSearchParams('p=cheap&p=-&rating=9&order=BEST&show=1000000'));

  expect(choice).toEqual({
    text: '',
    categories: [],
    brands: [],
    prices: [],
    attributes: [],
    ratingMin: null,
    order: null,
    show: 24,
  });
});

it('asks for what is chosen and for nothing else', () => {
  const chosen = choiceOf(new URLSearchParams('b=Klaverhof&c=below'));

  expect(whereOf(chosen, 'category')).toEqual({
    categories: ['below'],
    brands: ['Klaverhof'],
    prices: null,
    attributes: null,
    ratingMin: null,
  });
  expect(whereOf(choiceOf(new URLSearchParams()), 'category').categories).toEqual(['category']);
  expect(['q=koffie', 'q=koffie&order=NAME', ''].map((text) => orderOf(choiceOf(new URLSearchParams(text))))).toEqual([
    'RELEVANCE',
    'NAME',
    'RATING',
  ]);
});

it('writes ranges as it reads them', () => {
  expect([{ from: 500, to: 1000 }, { to: 250 }, { from: 1000, to: null }].map(rangeText)).toEqual([
    '500-1000',
    '-250',
    '1000-',
  ]);
});

it('adds and takes away', () => {
  expect(toggled(['a'], 'b')).toEqual(['a', 'b']);
  expect(toggled(['a', 'b'], 'a')).toEqual(['b']);
});

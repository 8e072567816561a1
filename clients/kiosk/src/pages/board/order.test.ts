import { expect, it } from 'vitest';
import { boardOrder, freshMilliseconds, type BoardRow } from './order';

const now = 1_000_000_000;
const row = (id: string, available: number, changedAt: number | null = null): BoardRow => ({
  id,
  available,
  changedAt,
});
const idsOf = (rows: readonly BoardRow[], at = now) => boardOrder(rows, at).map(({ id }) => id);

it('puts what is almost gone before what there is plenty of, and what is gone last', () => {
  expect(idsOf([row('gone', 0), row('plenty', 40), row('three', 3), row('one', 1)])).toEqual([
    'one',
    'three',
    'plenty',
    'gone',
  ]);
});

it('puts what has just changed first, the latest at the top, also when it sold out', () => {
  const rows = [row('one', 1), row('sold', 0, now - 10), row('bought', 39, now - 5), row('before', 9, now - 20)];

  expect(idsOf(rows)).toEqual(['bought', 'sold', 'before', 'one']);
});

it('lets a change grow old', () => {
  const rows = [row('one', 1), row('bought', 39, now)];

  expect(idsOf(rows, now + freshMilliseconds - 1)).toEqual(['bought', 'one']);
  expect(idsOf(rows, now + freshMilliseconds)).toEqual(['one', 'bought']);
});

it('moves nothing without a reason', () => {
  const rows = [row('a', 40), row('b', 50), row('c', 20), row('d', 4), row('e', 4)];

  expect(idsOf(rows)).toEqual(['d', 'e', 'a', 'b', 'c']);
  expect(idsOf(boardOrder(rows, now))).toEqual(['d', 'e', 'a', 'b', 'c']);
});

import { expect, it } from 'vitest';
import type { ListEditInput } from '../graphql/graphql';
import { withEdits, type ShownEntry, type WaitingEdit } from './entries';

const entry = (id: string, change: Partial<ShownEntry> = {}): ShownEntry => ({
  id,
  name: id,
  product: null,
  quantity: 1,
  unit: 'PIECE',
  note: null,
  isChecked: false,
  checkedBy: null,
  recipe: null,
  version: 1,
  isWaiting: false,
  ...change,
});

let made = 0;
const edit = (of: string, change: ListEditInput['change'], more: Partial<WaitingEdit> = {}): WaitingEdit => ({
  edit: { id: `edit ${++made}`, entry: of, seenVersion: 1, change },
  name: of,
  product: null,
  ...more,
});

const ids = (entries: readonly ShownEntry[]) => entries.map(({ id }) => id);

it('adds at the end, or where it was put', () => {
  const entries = [entry('bread'), entry('milk')];

  expect(ids(withEdits(entries, [edit('jam', { add: { text: 'jam' } })]))).toEqual(['bread', 'milk', 'jam']);
  expect(ids(withEdits(entries, [edit('jam', { add: { text: 'jam', place: { after: 'bread' } } })]))).toEqual([
    'bread',
    'jam',
    'milk',
  ]);
  expect(ids(withEdits(entries, [edit('jam', { add: { text: 'jam', place: { after: null } } })]))).toEqual([
    'jam',
    'bread',
    'milk',
  ]);
});

it('adds once what the server has told already', () => {
  expect(ids(withEdits([entry('jam')], [edit('jam', { add: { text: 'jam' } }, { isSent: true })]))).toEqual(['jam']);
});

it('counts the difference that was made on top of what others have made of it', () => {
  const [milk] = withEdits([entry('milk', { quantity: 4 })], [edit('milk', { quantity: { from: 1, to: 3 } })]);

  expect(milk?.quantity).toBe(6);
});

it('does not count a difference twice that the server has told before it answered', () => {
  const [milk] = withEdits(
    [entry('milk', { quantity: 3, version: 2 })],
    [edit('milk', { quantity: { from: 1, to: 3 } }, { isSent: true })],
  );

  expect(milk?.quantity).toBe(3);
});

it('checks off, notes, moves and removes in the order in which that was done', () => {
  const entries = withEdits(
    [entry('bread'), entry('milk'), entry('jam')],
    [
      edit('milk', { checked: true }),
      edit('milk', { note: 'the blue one' }),
      edit('jam', { move: { after: null } }),
      edit('bread', { remove: true }),
      edit('bread', { checked: true }),
    ],
  );

  expect(ids(entries)).toEqual(['jam', 'milk']);
  expect(entries[1]).toMatchObject({ isChecked: true, note: 'the blue one', isWaiting: true });
});

import { expect, it } from 'vitest';
import { corners, lengthOf, shortestWay, walkable, walkPast, type Way } from './walk';

// Two aisles between a way along the front and one along the back.
const ways: Way[] = [
  { code: 'Voor', from: { x: 0, y: 0 }, to: { x: 4, y: 0 }, bays: 0 },
  { code: 'Achter', from: { x: 0, y: 5 }, to: { x: 4, y: 5 }, bays: 0 },
  { code: '1', from: { x: 0, y: 1 }, to: { x: 0, y: 4 }, bays: 4 },
  { code: '2', from: { x: 4, y: 4 }, to: { x: 4, y: 1 }, bays: 4 },
];

it('knows each cell of the ways once, whichever way they run', () => {
  expect(walkable(ways).size).toBe(5 + 5 + 4 + 4);
});

it('finds the shortest way to the nearest of several places', () => {
  const way = shortestWay(walkable(ways), { x: 0, y: 2 }, [
    { x: 4, y: 5 },
    { x: 4, y: 0 },
  ]);

  expect(lengthOf(way)).toBe(6);
  expect(way.at(-1)).toEqual({ x: 4, y: 0 });
});

it('finds no way where there is none', () => {
  expect(shortestWay(walkable(ways), { x: 0, y: 0 }, [{ x: 9, y: 9 }])).toEqual([]);
  expect(lengthOf([])).toBe(0);
});

it('walks past the stops in their order and ends at a checkout', () => {
  const walk = walkPast(
    ways,
    { x: 0, y: 0 },
    [
      { x: 0, y: 3 },
      { x: 4, y: 3 },
    ],
    [{ x: 4, y: 0 }],
  );

  // 3 up, 2 to the back, 4 along it, 2 down, 3 to the front.
  expect(walk).toHaveLength(1 + 3 + 2 + 4 + 2 + 3);
  expect(corners(walk)).toEqual([
    { x: 0, y: 0 },
    { x: 0, y: 5 },
    { x: 4, y: 5 },
    { x: 4, y: 0 },
  ]);
});

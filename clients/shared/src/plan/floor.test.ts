import { expect, it } from 'vitest';
import { frameOf, shelvesAt, shelvesOf, type FloorPlan } from './floor';

// Two aisles from the front to the back, with a way along the front, the middle and the back.
const plan: FloorPlan = {
  aisles: [
    { code: 'Front', from: { x: 0, y: 0 }, to: { x: 4, y: 0 }, bays: 0 },
    { code: 'Middle', from: { x: 0, y: 4 }, to: { x: 4, y: 4 }, bays: 0 },
    { code: 'Back', from: { x: 0, y: 8 }, to: { x: 4, y: 8 }, bays: 0 },
    { code: '1', from: { x: 0, y: 1 }, to: { x: 0, y: 7 }, bays: 7 },
    { code: '2', from: { x: 4, y: 7 }, to: { x: 4, y: 1 }, bays: 7 },
  ],
  entrance: { x: 0, y: 0 },
  checkouts: [{ x: 4, y: 0 }],
};

it('puts shelves on both sides of each aisle, and leaves the crossings open', () => {
  const shelves = shelvesOf(plan);

  expect(shelves).toHaveLength(6);
  expect(shelves).toContainEqual({ x: -1.7, y: 0.5, width: 1.2, height: 7 });
  expect(shelves).toContainEqual({ x: 0.5, y: 0.5, width: 1.2, height: 3 });
  expect(shelves).toContainEqual({ x: 0.5, y: 4.5, width: 1.2, height: 3 });
});

it('shows the shelves beside where a customer stands', () => {
  expect(shelvesAt(plan, '2', { x: 4, y: 2 })).toEqual([
    { x: 2.3, y: 1.5, width: 1.2, height: 1 },
    { x: 4.5, y: 1.5, width: 1.2, height: 1 },
  ]);
  expect(shelvesAt(plan, '2', { x: 4, y: 4 })).toEqual([{ x: 4.5, y: 3.5, width: 1.2, height: 1 }]);
  expect(shelvesAt(plan, '9', { x: 4, y: 2 })).toEqual([]);
});

it('draws the whole floor with a margin', () => {
  expect(frameOf(plan)).toEqual({ x: -2.5, y: -2.5, width: 9, height: 13 });
});

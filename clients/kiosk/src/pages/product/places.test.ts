import { expect, it } from 'vitest';
import { placesOf, type PlaceStock } from './places';

const at = (
  id: string,
  available: number,
  kind: PlaceStock['location']['kind'],
  distance: number | null = null,
): PlaceStock => ({
  id: `level ${id}`,
  available,
  location: { id, name: id, kind, distance },
});

it('tells this store, near stores that have some, and the warehouses apart', () => {
  const levels = [
    at('S1', 0, 'STORE', 0),
    at('S2', 3, 'STORE', 9_000),
    at('S3', 0, 'STORE', 10),
    at('S4', 1, 'STORE', 2_000),
  ];
  const places = placesOf([...levels, at('W1', 5, 'WAREHOUSE'), at('W2', 40, 'WAREHOUSE'), at('S5', 9, 'STORE')], 'S1');

  expect(places.here?.available).toBe(0);
  expect(places.near.map(({ location }) => location.id)).toEqual(['S4', 'S2', 'S5']);
  expect(places.central.map(({ location }) => location.id)).toEqual(['W2', 'W1']);
  expect(places.centralUnits).toBe(45);
});

it('knows a product that this store never had', () => {
  expect(placesOf([at('W1', 5, 'WAREHOUSE')], 'S1').here).toBeNull();
});

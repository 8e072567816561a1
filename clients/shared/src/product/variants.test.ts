import { expect, it } from 'vitest';
import { cheapestOf, stockOf } from './variants';

const price = (minor: number) => ({ currentPrice: { after: { minor, currency: 'EUR' } } });

it('finds what the cheapest variant costs, without those that are not for sale', () => {
  expect(cheapestOf([price(1299), { currentPrice: null }, price(999)])).toEqual({ minor: 999, currency: 'EUR' });
  expect(cheapestOf([{ currentPrice: null }])).toBeNull();
});

it('counts what there is of all variants', () => {
  expect(
    stockOf([{ availability: { available: 2, inbound: 0 } }, { availability: { available: 3, inbound: 4 } }]),
  ).toEqual({ available: 5, inbound: 4 });
});

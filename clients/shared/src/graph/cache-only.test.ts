import { Client, gql, type Exchange } from '@urql/core';
import { cacheExchange, type Cache } from '@urql/exchange-graphcache';
import { delay, filter, map, pipe, subscribe } from 'wonka';
import { expect, it } from 'vitest';
import { holdCacheOnly, onlyFromCache, showLastKnown } from './cache-only';

const Screen = gql('query Screen($page: Int!) { page(number: $page) cart { __typename id units } }');
const Frame = gql('query Frame { cart { __typename id units } }');
const Buy = gql('mutation Buy { buy }');

/** A shop with a cart in it, whose screens say what their page brought, and what the frame around them shows. */
function shop() {
  const asked: string[] = [];
  let units = 3;
  const server: Exchange = () => (operations) =>
    pipe(
      operations,
      filter(({ kind }) => kind !== 'teardown'),
      delay(1),
      map((operation) => {
        const { page } = (operation.variables ?? {}) as { page?: number };
        asked.push(page ? `page ${page}` : 'buy');
        units = page ? units : 0;
        const cart = { __typename: 'Cart', id: '1', units };
        const data = page ? { __typename: 'Query', page, cart } : { __typename: 'Mutation', buy: true };
        return { operation, data, stale: false, hasNext: false };
      }),
    );
  const forgetCart = (_result: unknown, _args: unknown, cache: Cache) => cache.invalidate('Query', 'cart');
  const client = new Client({
    url: '/graphql',
    preferGetMethod: false,
    exchanges: [showLastKnown, cacheExchange({ updates: { Mutation: { buy: forgetCart } } }), holdCacheOnly, server],
  });
  const frame: (number | undefined)[] = [];
  pipe(
    client.query<{ cart: { units: number } }>(Frame, {}, onlyFromCache),
    subscribe(({ data }) => frame.push(data?.cart.units)),
  );
  return { client, asked, frame, show: (page: number) => client.query(Screen, { page }).toPromise() };
}

it('shows what screens bring, and asks nothing itself', async () => {
  const { asked, frame, show } = shop();

  await show(1);

  expect(frame.at(-1)).toBe(3);
  expect(asked).toEqual(['page 1']);
});

it('shows what it knew while that is asked for anew, and then what came', async () => {
  const { client, asked, frame, show } = shop();
  await show(1);

  await client.mutation(Buy, {}).toPromise();
  const meanwhile = frame.at(-1);
  await show(2);

  expect(meanwhile).toBe(3);
  expect(frame.at(-1)).toBe(0);
  expect(asked).toEqual(['page 1', 'buy', 'page 2']);
});

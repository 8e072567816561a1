// A cart of 50 lines with its totals: without any offer, and with 30 live offers that all concern it.
import { join } from 'node:path';
import { ask, cleanUp, folder, startShop, tokenOf } from './shop.mjs';
import { inTurn, ratio, requests, stopAll, table, warmUp, whole } from './support.mjs';

export const title = 'A cart of 50 lines, priced';

const lines = 50;
const offers = 30;
const products = `{ products(first: 100, where: {kind: GOODS}) { nodes { id options { code } } } }`;
const add = 'mutation($input: AddToCartInput!) { addToCart(input: $input) { ... on AddedToCart { cart { units } } } }';
const create = 'mutation($input: CreateOfferInput!) { createOffer(input: $input) { __typename } }';
const live = '{ managedOffers(first: 100) { nodes { id version } } }';
const finish = 'mutation($input: EndOfferInput!) { endOffer(input: $input) { __typename } }';
const cart = '{ cart { lines { product { id } quantity amount { minor } } totals { subtotal { minor } discounts { reason amount { minor } } total { minor } vat { rate vat { minor } } } } }';

export async function run() {
  try {
    const contenders = [await prepare('without offers', 0), await prepare(`with ${offers} offers`, offers)];
    for (const { shop, token } of contenders) {
      await warmUp(shop, shop.url('/graphql'), JSON.stringify({ query: cart }), { token });
    }
    const results = await inTurn(contenders, ({ shop, token }) => requests(shop, shop.url('/graphql'), JSON.stringify({ query: cart }), { connections: 4, token }));
    const { perProcessorSecond: without } = results.get(contenders[0]);
    table([
      ['', 'carts/s', 'per processor second', 'time of one, times', 'median ms', 'discounts'],
      ...[...results].map(([{ shop, discounts }, { perSecond, perProcessorSecond, median }]) => [
        shop.name, whole(perSecond), whole(perProcessorSecond), ratio(without / perProcessorSecond), median.toFixed(1), discounts,
      ]),
    ]);
  } finally {
    await stopAll();
    cleanUp();
  }
}

async function prepare(name, count) {
  const shop = await startShop(name, ['--Database:Sqlite', join(folder(), 'shop.db')]);
  const staff = await tokenOf(shop, 'associate', 'offers:write');
  for (const { id, version } of (await ask(shop, live, { token: staff })).managedOffers.nodes) {
    await ask(shop, finish, { token: staff, variables: { input: { id, expectedVersion: version } } });
  }
  const ids = (await ask(shop, products)).products.nodes.filter((product) => product.options.length === 0).slice(0, lines).map((product) => product.id);
  for (let number = 0; number < count; number++) {
    const offer = {
      code: `LOAD-${number}`,
      titleNl: `Actie ${number}`,
      terms: [{ percentageOff: 1000 }, { amountOff: 10 }, { multiBuy: { take: 2, pay: 1 } }][number % 3],
      groups: [{ products: [ids[number], ids[(number + 7) % lines]] }],
      startsAt: new Date(Date.now() - 60_000).toISOString(),
      endsAt: new Date(Date.now() + 3_600_000).toISOString(),
    };
    const { createOffer } = await ask(shop, create, { token: staff, variables: { input: { offer, idempotencyKey: crypto.randomUUID() } } });
    if (createOffer.__typename !== 'OfferCreated') {
      throw new Error(`An offer was answered with ${createOffer.__typename}.`);
    }
  }
  const token = (await ask(shop, 'mutation { createGuestToken { token } }')).createGuestToken.token;
  await ask(shop, add, { token, variables: { input: { lines: ids.map((product) => ({ product, quantity: 2 })), idempotencyKey: crypto.randomUUID() } } });
  const { totals } = (await ask(shop, cart, { token })).cart;
  return { shop, token, discounts: totals.discounts.length };
}

// Guests who buy for collection in a store and pay there: a quote, which holds the stock and the price, and the order made of it; two requests. Against an endpoint
// that does no more than take the stock and write the order in one transaction.
import { ask, cleanUp, startPlainShop, startPostgres, startShop, tokenOf } from './shop.mjs';
import { inTurn, median, ratio, seconds, stopAll, table, whole } from './support.mjs';

export const title = 'Checkouts on PostgreSQL, 32 guests';

const guests = 32;
const products = `
  { products(first: 100, where: {kind: GOODS}) { nodes { id options { code } stock(first: 3) { nodes { location { id kind } } } } } locationByCode(code: "101") { id } }`;
const fill = 'mutation($input: AdjustStockInput!) { adjustStock(input: $input) { __typename } }';
const quote = 'mutation($input: CreateQuoteInput!) { createQuote(input: $input) { __typename ... on QuoteCreated { quote { id } } } }';
const order = 'mutation($input: PlaceOrderInput!) { placeOrder(input: $input) { __typename } }';

export async function run() {
  try {
    await compare(await startPostgres());
  } finally {
    await stopAll();
    cleanUp();
  }
}

async function compare(database) {
  const ours = await startShop('ours', ['--Database:Postgres', database]);
  const plain = await startPlainShop('one transaction', 'postgres', database);
  const { products: found, locationByCode: store } = await ask(ours, products);
  const ids = found.nodes.filter((product) => product.options.length === 0).map((product) => product.id);
  const connector = await tokenOf(ours, 'connector');
  for (const product of ids) {
    await ask(ours, fill, { token: connector, variables: { input: { product, location: store.id, change: 1_000_000, reason: 'FOUND', idempotencyKey: crypto.randomUUID() } } });
  }
  const tokens = await Promise.all(Array.from({ length: guests }, () => ask(ours, 'mutation { createGuestToken { token } }').then((data) => data.createGuestToken.token)));
  const contenders = [
    [`${ids.length} products, one transaction`, (guest, turn) => plainCheckout(plain, (guest + turn) % ids.length)],
    [`${ids.length} products, ours`, (guest, turn) => checkout(ours, tokens[guest], store.id, ids[(guest + turn) % ids.length])],
    ['one product, one transaction', () => plainCheckout(plain, 0)],
    ['one product, ours', (guest) => checkout(ours, tokens[guest], store.id, ids[0])],
  ];
  for (const [, once] of contenders) {
    await measure(once, 10);
  }
  const results = await inTurn(contenders, ([, once]) => measure(once, seconds));
  table([
    ['', 'checkouts/s', 'times one transaction', 'median ms'],
    ...contenders.map((contender, index) => {
      const { perSecond, middle } = results.get(contender);
      return [contender[0], whole(perSecond), index % 2 ? ratio(perSecond / results.get(contenders[index - 1]).perSecond) : '1.00', middle.toFixed(0)];
    }),
  ]);
}

async function measure(once, forSeconds) {
  const end = Date.now() + forSeconds * 1000;
  const took = [];
  await Promise.all(
    Array.from({ length: guests }, async (_, guest) => {
      for (let turn = 0; Date.now() < end; turn++) {
        const begun = performance.now();
        await once(guest, turn);
        took.push(performance.now() - begun);
      }
    }),
  );
  return { perSecond: took.length / forSeconds, middle: median(took) };
}

async function checkout(shop, token, location, product) {
  const { createQuote } = await ask(shop, quote, {
    token,
    variables: { input: { lines: [{ product }], email: 'load@example.com', fulfilment: { kind: 'STORE_PICKUP', location }, idempotencyKey: crypto.randomUUID() } },
  });
  const { placeOrder } = await ask(shop, order, { token, variables: { input: { quote: createQuote.quote?.id, idempotencyKey: crypto.randomUUID() } } });
  if (placeOrder.__typename !== 'OrderPlaced') {
    throw new Error(`A checkout was answered with ${createQuote.__typename} and ${placeOrder.__typename}.`);
  }
}

async function plainCheckout(plain, product) {
  const response = await fetch(plain.url(`/checkout?product=${product}`), { method: 'POST' });
  await response.text();
  if (!response.ok) {
    throw new Error(`The plain checkout was answered with ${response.status}.`);
  }
}

// No fault: what customers see of each other over three nodes.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Live } from '../support/live.mjs';
import { Place } from '../support/programs.mjs';
import { Shop } from '../support/shop.mjs';
import { openCluster } from '../support/survives.mjs';
import { wait } from '../support/time.mjs';

const place = new Place();
let nodes;
let shop;
let connector;

const key = () => crypto.randomUUID();
const change = async (field, input, selects, token) => {
  const type = field[0].toUpperCase() + field.slice(1);
  return (await shop.ask(`mutation($input: ${type}Input!) { ${field}(input: $input) { __typename ${selects} } }`, { input }, token))[field];
};
const customer = (subject) => shop.token('customer', subject);
const guest = async () => (await shop.ask('mutation { createGuestToken { token } }')).createGuestToken.token;

before(async () => {
  ({ nodes } = await openCluster(place, 3));
  shop = new Shop(nodes);
  await shop.open();
  connector = await shop.token('connector');
}, { timeout: 600_000 });

after(() => place.leave());

test('A list that is edited on one phone appears on the other and at the kiosk', { timeout: 120_000 }, async () => {
  const [kim, sam, kiosk] = [await customer('kim'), await customer('sam'), await guest()];
  const { list } = await change('createList', { name: 'Weekend', idempotencyKey: key() }, '... on ListCreated { list { id } }', kim);
  for (const other of [sam, kiosk]) {
    const { code } = await change('inviteToList', { list: list.id }, '... on ListInvited { code }', kim);
    assert.equal((await change('joinList', { code }, '', other)).__typename, 'ListJoined');
  }
  const query = 'subscription($list: ID!, $after: String) { listChanged(list: $list, after: $after) { cursor version resync list { entries { text isChecked } } } }';
  const screens = [kim, sam, kiosk].map((token, index) => new Live(nodes[index], token, query, { list: list.id }));
  await Promise.all(screens.map((screen) => screen.until(() => true, 'the list is shown')));

  const entry = key();
  await change('syncList', { list: list.id, edits: [{ id: key(), entry, change: { add: { text: 'Brood', quantity: 1 } } }] }, '', kim);
  await Promise.all(screens.map((screen) => screen.until(({ list: shown }) => shown?.entries.some(({ text }) => text === 'Brood'), 'Brood is on every screen')));
  await change('syncList', { list: list.id, edits: [{ id: key(), entry, seenVersion: 1, change: { checked: true } }] }, '', sam);
  await Promise.all(screens.map((screen) => screen.until(({ list: shown }) => shown?.entries.some(({ isChecked }) => isChecked), 'it is checked off on every screen')));

  for (const screen of screens) {
    assertInOrder(screen);
    await screen.close();
  }
});

test('Twenty units become eight through three channels, at the kiosk and in the app', { timeout: 120_000 }, async () => {
  const [kim, visitor] = [await customer('kim'), await guest()];
  const product = shop.products[0];
  const at = 'query($product: ID!, $location: ID!) { product(id: $product) { stockAt(location: $location) { onHand available } } }';
  const { stockAt } = (await shop.ask(at, { product, location: shop.location })).product;
  await change('adjustStock', { product, location: shop.location, change: 20 - stockAt.available, reason: stockAt.available > 20 ? 'LOSS' : 'FOUND', idempotencyKey: key() }, '', connector);
  const board = new Live(nodes[0], undefined, 'subscription($location: ID!, $after: String) { locationStockChanged(location: $location, after: $after) { cursor version resync stock { id available product { id } } } }', { location: shop.location });
  const app = new Live(nodes[1], kim, 'subscription($products: [ID!]!, $location: ID, $after: String) { stockChanged(products: $products, location: $location, after: $after) { cursor version resync stock { available } } }', { products: [product], location: shop.location });
  await Promise.all([board, app].map((screen) => screen.until(() => true, 'the stock is shown')));

  // At the till, at home, and with the app on the way to the store.
  await change('recordSale', { location: shop.location, lines: [{ product, quantity: 5 }], idempotencyKey: key() }, '', connector);
  const { quote } = await change('createQuote', { lines: [{ product, quantity: 4 }], fulfilment: { kind: 'STORE_PICKUP', location: shop.location }, email: 'kim@example.com', idempotencyKey: key() }, '... on QuoteCreated { quote { id } }', visitor);
  assert.equal((await change('placeOrder', { quote: quote.id, idempotencyKey: key() }, '', visitor)).__typename, 'OrderPlaced');
  assert.equal((await change('reserve', { product, quantity: 3, location: shop.location, idempotencyKey: key() }, '', kim)).__typename, 'Reserved');

  await Promise.all([board, app].map((screen) => screen.until(({ stock }) => stock?.available === 8 && (!stock.product || stock.product.id === product), 'eight are left')));
  const shown = board.events.filter(({ stock }) => stock?.product.id === product).map(({ stock }) => stock.available);
  assert.deepEqual([...new Set(shown)], [15, 11, 8]);
  assert.deepEqual([...new Set(app.events.map(({ stock }) => stock.available))], [20, 15, 11, 8]);
  for (const screen of [board, app]) {
    await screen.close();
  }
});

test('An order walks from paid to handed over on the customer\'s screen', { timeout: 120_000 }, async () => {
  const kim = await customer('kim');
  const { quote } = await change('createQuote', { lines: [{ product: shop.products[1], quantity: 1 }], fulfilment: { kind: 'STORE_PICKUP', location: shop.location }, idempotencyKey: key() }, '... on QuoteCreated { quote { id } }', kim);
  const { order } = await change('placeOrder', { quote: quote.id, payment: { token: 'tok_ok' }, idempotencyKey: key() }, '... on OrderPlaced { order { id collectionCode } }', kim);
  const screen = new Live(nodes[1], kim, 'subscription($order: ID, $after: String) { orderChanged(order: $order, after: $after) { cursor version resync event { kind } order { state } } }', { order: order.id });
  await screen.until(() => true, 'the order is shown');
  assert.equal((await change('advanceOrder', { order: order.id, step: 'MAKE_READY' }, '', connector)).__typename, 'OrderAdvanced');
  assert.equal((await change('handOverOrder', { order: order.id, code: order.collectionCode }, '', connector)).__typename, 'OrderHandedOver');
  await screen.until(({ event }) => event?.kind === 'HANDED_OVER', 'it was handed over');
  assert.deepEqual(screen.events.filter(({ event }) => event).map(({ event }) => event.kind), ['READY', 'HANDED_OVER']);
  assertInOrder(screen);
  await screen.close();
});

test('Who was away goes on where they were, on another node, and misses nothing', { timeout: 120_000 }, async () => {
  const kim = await customer('kim');
  const query = 'subscription($after: String) { orderChanged(after: $after) { cursor version resync event { kind } order { id } } }';
  const screen = new Live(nodes[0], kim, query);
  await screen.until(() => true, 'the orders are shown');
  await wait(300);
  await screen.close();
  const seen = screen.events.length;
  const placed = [];
  for (let time = 0; time < 3; time++) {
    const { quote } = await change('createQuote', { lines: [{ product: shop.products[2], quantity: 1 }], fulfilment: { kind: 'STORE_PICKUP', location: shop.location }, idempotencyKey: key() }, '... on QuoteCreated { quote { id } }', kim);
    placed.push((await change('placeOrder', { quote: quote.id, payment: { token: 'tok_ok' }, idempotencyKey: key() }, '... on OrderPlaced { order { id } }', kim)).order.id);
  }
  screen.open(nodes[2]);
  await screen.until(({ order }) => order?.id === placed[2], 'the last order is shown');
  await wait(300);
  const missed = screen.events.slice(seen);
  assert.deepEqual([...new Set(missed.map(({ order }) => order.id))], placed);
  assert.ok(missed.every(({ resync }) => !resync));
  for (const id of placed) {
    const versions = missed.filter(({ order }) => order.id === id).map(({ version }) => version);
    assert.deepEqual(versions, versions.map((_, index) => index + 1));
  }
  await screen.close();
});

// No version twice or out of order, and none left out without a word.
function assertInOrder({ events }) {
  events.slice(1).forEach((event, index) => assert.ok(event.resync || event.version > events[index].version, `${event.version} after ${events[index].version}`));
}

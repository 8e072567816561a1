// The graph over three processes and the gateway, beside the same graph in one process, on the same database.
import assert from 'node:assert/strict';
import { createHmac, randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { print } from 'graphql';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { Buyers } from '../../Faults/support/buyers.mjs';
import { freePort } from '../../Faults/support/programs.mjs';
import { Screens } from '../../Faults/support/screens.mjs';
import { until } from '../../Faults/support/time.mjs';
import { documentOf, subgraphs } from '../../../src/Gateway/subgraph-sdl.mjs';
import { Twins } from '../support/alike.mjs';
import { differences, elementsOf } from '../support/api.mjs';
import { ask, told } from '../support/asking.mjs';
import { documents } from '../support/documents.mjs';
import { lookAround, refresh, steps } from '../support/journey.mjs';
import { tryJourneys } from '../support/journeys.mjs';
import { byId, idsOf } from '../support/nodes.mjs';
import { variablesOf } from '../support/questions.mjs';
import { replaceGateway, replaceSubgraph } from '../support/rolling.mjs';
import { Watcher, unknownSubscriptions } from '../support/subscriptions.mjs';
import { World } from '../support/world.mjs';

const list = `query List($first: Int!) { products(first: $first, where: {kind: GOODS}) { nodes {
  sku name listPrice { minor } category { name } stock(first: 5) { nodes { available location { name } } } isSaved currentPrice { after { minor } }
} } }`;
const add = 'mutation($input: AddToCartInput!) { addToCart(input: $input) { __typename ... on AddedToCart { cart { id version lines { id quantity product { name } } } } } }';
const adjust = 'mutation($input: AdjustStockInput!) { adjustStock(input: $input) { __typename } }';
const giveBack = 'mutation($input: RequestReturnInput!) { requestReturn(input: $input) { ... on ReturnRequested { return { id } } } }';
const stock = 'subscription($products: [ID!]!, $after: String) { stockChanged(products: $products, after: $after) { cursor resync stock { id onHand product { name currentPrice { after { minor } } } } } }';

let world, whole, gateway, journeys, shop, place, staff, sanne;

before(async () => {
  world = await World.open();
  [whole, gateway] = [world.whole.url, world.gateway.url];

  // In a shop in which nobody has done anything yet.
  journeys = await tryJourneys(gateway, world.nodes.orders.url);
  shop = world.shopAt(world.gateway);
  await shop.open();
  [staff, sanne] = await Promise.all([shop.token('associate', 'kim'), shop.token('customer', 'sanne')]);
  place = await lookAround(whole, shop.location, shop.products, staff);
  await told(whole, { query: adjust }, { input: { product: place.products[0], location: place.elsewhere, change: 50, reason: 'FOUND', idempotencyKey: randomUUID() } }, { token: await shop.token('connector') });
});

after(() => world?.close());

test('Every journey of the tests on one process comes to the same end by way of the gateway', () => {
  assert.equal(journeys.failures, '');
  assert.ok(journeys.passed > 0);
  console.log(`${journeys.passed} journeys in ${journeys.seconds} seconds.`);
});

test('Every query of the clients is answered by the gateway as by one process', async () => {
  const { me, lists } = await told(whole, { query: '{ me { orders(first: 1) { nodes { id returnable { line } } } } lists { id } }' }, {}, { token: sanne });
  const [{ id, returnable }] = me.orders.nodes;
  const input = { order: id, lines: [{ line: returnable[0].line, quantity: 1, reason: 'OTHER' }], idempotencyKey: randomUUID() };
  const { requestReturn } = await told(whole, { query: giveBack }, { input }, { token: sanne });
  const actor = { order: id, return: requestReturn.return.id, list: lists[0]?.id ?? place.products[0] };
  await compareAll(actor, ({ client }) => ({ token: sanne, channel: { webshop: 'WEB', app: 'APP', kiosk: 'KIOSK' }[client], language: client === 'kiosk' ? 'en' : 'nl' }));
  await compareAll(actor, ({ client }) => ({ token: client === 'kiosk' ? staff : undefined }));
});

test('Whoever does the same with every mutation, here and there, is told the same', async () => {
  const twins = new Twins();
  const actors = await Promise.all([actorOf(whole, 'robin'), actorOf(gateway, 'sam')]);
  for (const { client, name, who, variables, keep, document } of steps) {
    const answers = [];
    for (const actor of actors) {
      const token = { nobody: undefined, guest: actor.guest, customer: actor.token }[who];
      await refresh(whole, actor, token);
      const answer = await ask(actor.url, document, variables(actor), { token, channel: 'APP' });
      keep?.(answer.data, actor);
      answers.push(answer);
    }
    twins.assertAlike(...answers, `${client} ${name}`);
  }
  assert.deepEqual(documents.filter(({ kind, id }) => kind === 'mutation' && !steps.some((step) => step.document.id === id)), []);

  // What came of it is shown alike, too.
  for (const actor of actors) {
    await compareAll(actor, () => ({ token: actor.token }));
  }
});

test('A mutation that is sent twice with the same key through the gateway is done once', async () => {
  const { createGuestToken } = await told(gateway, { query: 'mutation { createGuestToken { token } }' });
  const input = { lines: [{ product: place.products[0], quantity: 2 }], idempotencyKey: randomUUID() };
  const [first, second, elsewhere] = [
    await told(gateway, { query: add }, { input }, { token: createGuestToken.token }),
    await told(gateway, { query: add }, { input }, { token: createGuestToken.token }),
    await told(whole, { query: add }, { input }, { token: createGuestToken.token }),
  ];
  assert.equal(first.addToCart.cart.lines[0].quantity, 2);
  assert.deepEqual([second, elsewhere], [first, first]);
});

test('The product list asks each subgraph once per level', async () => {
  await told(gateway, { query: list }, { first: 20 }, { token: sanne });
  Object.values(world.balancers).forEach((balancer) => balancer.count());
  const { products } = await told(gateway, { query: list }, { first: 20 }, { token: sanne });
  assert.equal(products.nodes.length, 20);
  assert.deepEqual(Object.fromEntries(Object.entries(world.balancers).map(([name, balancer]) => [name, balancer.count()])), { assortment: 1, customers: 1, orders: 0 });
});

test('The subgraphs learn who asks, through which channel, in which language and in which trace', async () => {
  const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
  Object.values(world.balancers).forEach((balancer) => balancer.asked.splice(0));
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${sanne}`, channel: 'KIOSK', 'accept-language': 'en', traceparent };
  await (await fetch(`${gateway}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query: list, variables: { first: 1 } }) })).text();
  for (const name of ['assortment', 'customers']) {
    const asked = world.balancers[name].asked.join('').toLowerCase();
    for (const [header, value] of Object.entries(headers).slice(1)) {
      assert.ok(asked.includes(`${header}: ${value}`.toLowerCase()), `${name} does not hear the ${header}`);
    }
  }
});

test('A subgraph answers nobody but its gateway, on any transport', async () => {
  const { url } = world.nodes.assortment;
  const query = 'query($representations: [_Any!]!) { _entities(representations: $representations) { ... on Product { id } } }';
  const variables = { representations: [{ __typename: 'Product', id: place.products[0] }] };
  const refusal = { message: 'This is a part of the graph that answers its gateway alone, and the request does not bear the gateway\'s signature. Ask the gateway.', extensions: { code: 'NOT_FROM_GATEWAY' } };
  const post = async (body) => (await fetch(`${url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })).json();
  const signed = signedWith(world.secret, query, variables);
  assert.deepEqual(await post({ query, variables }), { errors: [refusal] });
  assert.deepEqual(await post(signedWith('another secret of 32 characters or more', query, variables)), { errors: [refusal] });
  assert.deepEqual(await post({ ...signed, query: query.replace('{ id }', '{ id name }') }), { errors: [refusal] });
  assert.deepEqual(await post({ ...signed, variables: { representations: [] } }), { errors: [refusal] });
  assert.deepEqual(await post({ query: '{ __typename }' }), { errors: [refusal] });
  assert.deepEqual(await (await fetch(`${url}/graphql?query=%7B__typename%7D`)).json(), { errors: [refusal] });
  assert.deepEqual(await post(signed), { data: { _entities: [{ id: place.products[0] }] } });
  const client = createClient({ url: `${url.replace('http', 'ws')}/graphql`, webSocketImpl: WebSocket, retryAttempts: 0 });
  await assert.rejects(client.iterate({ query: stock, variables: { products: place.products } }).next(), [refusal]);
  await client.dispose();
});

test('Outside development a subgraph does not start without the secret', async () => {
  const node = world.replica('assortment');
  for (const own of [[], ['--Gateway:Secret', 'short']]) {
    node.options = ['--modules', 'stock', '--environment', 'Production', '--Identity:SigningKey', 'of no use', ...own];
    const { code, text } = await node.command('schema');
    assert.equal(code, 1, text);
    assert.match(text, /Gateway:Secret/);
  }
});

test('What is for gateways is not to be had at the edge', async () => {
  for (const url of [whole, gateway]) {
    for (const query of ['{ _service { sdl } }', '{ _entities(representations: []) { __typename } }']) {
      const { data, errors } = await ask(url, { query });
      assert.equal(data, undefined);
      assert.match(errors[0].message, /^Cannot query field "_(service|entities)" on type "Query"/);
    }
  }
});

test('As in production the gateway executes the documents of its clients and nothing else, and tells what it does', async () => {
  const port = await freePort();
  const tells = { OTEL_EXPORTER_OTLP_ENDPOINT: world.collector.url, OTEL_BSP_SCHEDULE_DELAY: '100', METRICS_PORT: String(port) };
  const strict = world.anotherGateway({ DOCUMENTS_REQUIRED: 'true', ...tells });
  await strict.start();
  const document = documents.find(({ client, name }) => client === 'app' && name === 'Orders');
  const [trace, client] = ['0af7651916cd43dd8448eb211c80319c', 'b7ad6b7169203331'];
  const caller = { token: sanne, trace: `00-${trace}-${client}-01` };
  const [own, other, unknown] = await Promise.all([ask(strict.url, document, {}, caller), ask(strict.url, { query: '{ __typename }' }), ask(strict.url, { id: 'sha256:none' })]);
  assert.deepEqual(own, await ask(whole, document, {}, { token: sanne }));
  assert.deepEqual([other.errors[0].message, unknown.errors[0].message], ['PersistedQueryOnly', 'PersistedQueryNotFound']);

  // Its trace goes from the client's span through its own to those of a subgraph and the SQL.
  const { collector } = world;
  await until(() => collector.spansOf(trace).some(({ parentSpanId }) => parentSpanId === client), 'the gateway tells its spans');
  await until(() => collector.spansOf(trace).some(({ spanId }) => collector.hasTold(trace, Buffer.from(spanId, 'hex'), 'postgresql')), 'a subgraph tells its spans', 20_000);

  // Its metrics are on a port of their own.
  const metrics = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  assert.match(metrics, /^graphql_gateway_subgraph_execute_duration_count\{.*subgraphName="customers"/m);
  assert.doesNotMatch(metrics, /operationName=|url=/);
  assert.equal((await fetch(`${strict.url}/metrics`)).status, 404);
  await strict.stop();
});

test('Entities are answered one by one', async () => {
  const [one, two] = place.products;
  const query = 'query($representations: [_Any!]!) { _entities(representations: $representations) { __typename ... on Product { id availability { locations } } } }';
  const representations = [{ __typename: 'Product', id: two }, { __typename: 'Product', id: missing('Product') }, { __typename: 'Cart', id: one }, { __typename: 'Product' }, { id: one }, { __typename: 'Product', id: one }, { __typename: 'Product', id: two }];
  const response = await askSubgraph('assortment', query, { representations });
  const { data, errors } = await response.json();
  assert.deepEqual(data._entities.map((entity) => entity?.id ?? null), [two, null, null, null, null, one, two]);
  assert.deepEqual(errors.map(({ path }) => path), [['_entities', 2], ['_entities', 3], ['_entities', 4]]);
});

test('Every subscription tells through the gateway what there is, what happens, and what happened while nobody listened', async () => {
  assert.deepEqual(unknownSubscriptions(), []);
  const watcher = new Watcher(world.gateway, shop, place);
  await watcher.start();
  await watcher.change();
  await watcher.assertTold(world.whole);
});

test('Things of every subgraph are found by their ids, by those who may know of them', async () => {
  const token = await shop.token('customer', 'watcher');
  const known = await idsOf(whole, token);
  const ids = [...known.values(), missing('Product'), missing('Cart'), 'nothing', Buffer.from('Cart:').toString('base64url'), Buffer.from('Nothing:1').toString('base64url')];
  for (const caller of [{ token }, { token: sanne }, {}]) {
    const [one, other] = await Promise.all([whole, gateway].map((url) => ask(url, { query: byId }, { ids, id: known.get('Cart') }, caller)));
    assert.deepEqual(other, one);
    assert.equal(one.data.nodes.filter((node) => node === null).length >= 5, true);
  }
  const types = ['Cart', 'Category', 'Customer', 'Location', 'Notification', 'Offer', 'Order', 'PointsEntry', 'Product', 'Recipe', 'Reservation', 'Return', 'SavedItem', 'ShoppingList', 'Slot', 'StockLevel'];
  assert.deepEqual([...known.keys()].sort(), types);
  const [one, other] = await Promise.all([whole, gateway].map((url) => ask(url, { query: byId }, { ids: Array(101).fill(ids[0]), id: ids[0] })));
  assert.deepEqual([other.data ?? null, other.errors], [one.data ?? null, one.errors]);
});

test('The processes say of themselves what the supergraph was composed of', async () => {
  for (const [name, { modules }] of Object.entries(subgraphs)) {
    const { data } = await (await askSubgraph(name, '{ _service { sdl } }')).json();
    assert.deepEqual(differences(elementsOf(data._service.sdl), elementsOf(print(documentOf(modules)))), [], name);
  }
});

test('Subgraphs and gateway are replaced one after another, and nobody is refused or misses anything', async () => {
  const [buyers, screens] = [new Buyers(shop), new Screens(shop, 4)];
  try {
    await screens.start();
    buyers.start(3);
    for (const name of Object.keys(world.nodes)) {
      await replaceSubgraph(world, name);
    }
    const returns = screens.returns;
    await replaceGateway(world, shop);
    await buyers.stop();
    assert.equal(shop.failures ?? 0, 0);

    // The screens stayed through the change of the subgraphs, and came back to the next gateway.
    assert.deepEqual([returns, screens.returns], [0, 4]);
    await buyers.assertKept(shop, 200);
    await screens.assertCurrent();
    console.log(`${buyers.orders} orders while everything was replaced.`);
  } finally {
    buyers.abandon();
    await screens.stop();
  }
  const { code, text } = await world.whole.command('reconcile');
  assert.equal(code, 0, text);
});

/** Asks both every query, some at a time. */
async function compareAll(actor, callerOf) {
  const queries = documents.filter(({ kind }) => kind === 'query');
  const wrong = [];
  await Promise.all(Array.from({ length: 4 }, async () => {
    for (let document; (document = queries.shift()); ) {
      wrong.push(...(await differenceOf(document, variablesOf(document, { place, actor }), callerOf(document))));
    }
  }));
  assert.deepEqual(wrong, []);
}

/** Where the two answers differ. What happens by itself, such as news of an order, may come between the two, so they are asked some times. */
async function differenceOf(document, variables, caller, turns = 5) {
  const [one, other] = await Promise.all([ask(whole, document, variables, caller), ask(gateway, document, variables, caller)]);
  try {
    assert.deepEqual(other, one);
    return [];
  } catch (error) {
    return turns > 1 ? differenceOf(document, variables, caller, turns - 1) : [`${document.client} ${document.name}: ${error.message}`];
  }
}

async function actorOf(url, subject) {
  return { ...place, url, token: await shop.token('customer', subject) };
}

/** The id of something of a type that there is not. */
function missing(type) {
  return Buffer.concat([Buffer.from(`${type}:`), Buffer.alloc(16, 1)]).toString('base64url');
}

/** Asks a subgraph as its gateway does. */
function askSubgraph(name, query, variables) {
  const body = JSON.stringify(signedWith(world.secret, query, variables));
  return fetch(`${world.nodes[name].url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
}

/** A request as the gateway signs it: members in the order of their names. */
function signedWith(secret, query, variables) {
  const signature = createHmac('sha256', secret).update(JSON.stringify({ query, variables })).digest('base64');
  return { query, variables, extensions: { 'hmac-signature': signature } };
}

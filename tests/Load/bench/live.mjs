// What screens are told of the shop's stock: two nodes on one PostgreSQL and one Redis, and what others do with the same Redis.
import { ask, cleanUp, startPostgres, startRedis, startShop, tokenOf } from './shop.mjs';
import { dotnet, inTurn, json, node, ratio, seconds, start, stopAll, table, whole } from './support.mjs';

export const title = 'Live stock over two nodes, PostgreSQL and Redis';

const watchers = 100;
const changesPerSecond = 50;
const silentScreens = 200;
const crowd = Number(process.env.CROWD ?? 10_000);
const equal = 5_000;

const place = '{ products(first: 100, where: { kind: GOODS }) { nodes { id options { code } } } locationByCode(code: "101") { id } }';
const adjust = 'mutation($input: AdjustStockInput!) { adjustStock(input: $input) { __typename ... on StockAdjusted { stockLevel { version } } } }';
const watch = 'subscription($products: [ID!]!, $location: ID!, $after: String) { stockChanged(products: $products, location: $location, after: $after) { cursor version stock { onHand available } } }';
const watchShort = 'subscription($products: [ID!]!, $location: ID!) { stockChanged(products: $products, location: $location) { version stock { onHand available } } }';

export async function run() {
  try {
    const database = await startPostgres();
    const redis = await startRedis();
    // Both together must not ask for more than the server gives.
    const options = ['--Database:Postgres', database.replace('Pool Size=300', 'Pool Size=100'), '--Redis:Configuration', redis];
    const first = await startShop('ours', options);
    const second = await startShop('ours', options);
    const shop = await goods(first);
    await tellDeliveries(shop, [first, second]);
    await second.stop();
    await tellCrowd(shop, first, database);
    await tellFanOut(shop, first, await startShop('ours', options), redis);
  } finally {
    await stopAll();
    cleanUp();
  }
}

async function goods(node) {
  const { products, locationByCode } = await ask(node, place);
  const token = await tokenOf(node, 'connector');
  const ids = products.nodes.filter((product) => product.options.length === 0).slice(0, 20).map(({ id }) => id);
  const change = (product, by) => ({ query: adjust, variables: { input: { product, location: locationByCode.id, change: by, reason: 'FOUND', idempotencyKey: 'KEY' } } });
  for (const product of ids) {
    const { query, variables } = change(product, 1_000_000);
    await ask(node, query, { token, variables: { input: { ...variables.input, idempotencyKey: crypto.randomUUID() } } });
  }
  return { ids, location: locationByCode.id, token, change };
}

async function tellDeliveries({ ids, location, token, change }, nodes) {
  const request = (products) => JSON.stringify({ query: watch, variables: { products, location } });
  const mutations = ids.map((id) => JSON.stringify(change(id, 1)));
  const crowdOf = (silent) => ({ ports: nodes.map(({ port }) => port), requests: ids.map((id) => request([id])), mutations, token, watchers, all: request(ids), silent, perSecond: changesPerSecond, seconds: seconds * 3 });
  const measure = (silent) => json(dotnet('deliveries', JSON.stringify(crowdOf(silent))), { pinned: false });
  const alone = await measure(0);
  const beside = await measure(silentScreens);
  table([
    ['', 'a second', 'median ms', '99 % within ms'],
    ['mutations, sent to answered', whole(changesPerSecond), alone.answerMedian.toFixed(1), alone.answerSlowest.toFixed(1)],
    ['deliveries, sent to delivered', whole(alone.perSecond), alone.median.toFixed(1), alone.slowest.toFixed(1)],
    [`beside ${whole(silentScreens * nodes.length)} who do not read`, whole(beside.perSecond), beside.median.toFixed(1), beside.slowest.toFixed(1)],
  ]);
  const { leftOut, refused } = alone;
  console.log(`  ${whole(ids.length * watchers * nodes.length)} screens, ${whole(ids.length)} products; ${whole(leftOut)} states were left out because a newer one was there, ${whole(refused)} mutations refused`);
}

async function tellCrowd({ ids, location }, node, database) {
  const requests = ids.map((id) => JSON.stringify({ query: watch, variables: { products: [id], location, after: 'AFTER' } }).replace('"AFTER"', 'AFTER'));
  const { kilobytes, seconds: time, reads, idle } = await json(dotnet('crowd', JSON.stringify({ port: node.port, process: node.pid, database, requests, count: crowd })), { pinned: false });
  console.log(`  ${whole(crowd)} connections to one node: ${kilobytes.toFixed(1)} KB each. All broken at once, they were back after ${time.toFixed(1)} s,`);
  console.log(`  for which the database was read ${reads} times (${idle} times in as long without them): ${((reads / crowd) * 100).toFixed(1)} %`);
}

async function tellFanOut({ ids: [product], location, token, change }, first, second, redis) {
  const plain = [await start('plain', dotnet('plain-redis', redis), { pinned: false }), await start('plain', dotnet('plain-redis', redis), { pinned: false })];
  const yoga = [await start('yoga', [...node('yoga-live.mjs'), redis], { pinned: false }), await start('yoga', [...node('yoga-live.mjs'), redis], { pinned: false })];
  const event = JSON.stringify({ id: '1', type: 'next', payload: { data: { stockChanged: { version: 12_345, stock: { onHand: 1_012_345, available: 1_012_345 } } } } });
  const contenders = new Map([
    ['bare Kestrel loop', { nodes: plain, request: '{"query":"{ hello }"}', states: 0, path: '/publish', body: event, token: '' }],
    ['ours', { nodes: [first, second], request: JSON.stringify({ query: watchShort, variables: { products: [product], location } }), states: 1, path: '/graphql', body: JSON.stringify(change(product, 1)), token }],
    [
      'Yoga and graphql-ws',
      {
        nodes: yoga,
        request: '{"query":"subscription { stockChanged(product: \\"1\\") { version stock { onHand available } } }"}',
        states: 0,
        path: '/graphql',
        body: '{"query":"mutation { adjustStock(product: \\"1\\", change: 1) }"}',
        token: '',
      },
    ],
  ]);
  const results = await inTurn([...contenders.keys()], (name) => {
    const { nodes: [publisher, teller], request, states, path, body, token: by } = contenders.get(name);
    return json(dotnet('subscribers', JSON.stringify({ port: teller.port, count: equal, request, states, publish: publisher.url(path), body, token: by })), { pinned: false });
  });
  const bare = results.get('bare Kestrel loop');
  table([
    [`to ${whole(equal)} through Redis`, 'ms to 99 %', 'of plain', 'ms to the last', 'of plain'],
    ...[...results].map(([name, { most, milliseconds }]) => [name, most.toFixed(1), ratio(most / bare.most), milliseconds.toFixed(1), ratio(milliseconds / bare.milliseconds)]),
  ]);
}

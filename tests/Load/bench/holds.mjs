// 256 clients who want the same product at the same time, against a transaction, or a commit, for each.
import { join } from 'node:path';
import { ask, cleanUp, folder, slowDisk, startPlainShop, startPostgres, startShop, tokenOf } from './shop.mjs';
import { inTurn, ratio, requests, stopAll, table, warmUp, whole } from './support.mjs';

export const title = 'Holds on one hot product, 256 clients';

const connections = 256;
const place = '{ productBySku(sku: "KOF-1001") { id stock(first: 1) { nodes { location { id } } } } }';
const fill = 'mutation($input: AdjustStockInput!) { adjustStock(input: $input) { __typename } }';
const hold = 'mutation($input: HoldStockInput!) { holdStock(input: $input) { __typename } }';

export async function run() {
  for (const comparison of [onPostgres, onSqlite, onSlowSqlite]) {
    try {
      await comparison();
    } finally {
      await stopAll();
      cleanUp();
    }
  }
}

async function onPostgres() {
  const database = await startPostgres();
  await compare('PostgreSQL: BEGIN, UPDATE, INSERT, COMMIT each', ['--Database:Postgres', database], ['postgres', database]);
}

const onSqlite = () => compareOnSqlite('SQLite: one commit each');

const onSlowSqlite = () => compareOnSqlite('SQLite, 1 ms for each flush: one commit each', { disk: slowDisk });

async function compareOnSqlite(name, where) {
  const path = folder();
  await compare(name, ['--Database:Sqlite', join(path, 'shop.db')], ['sqlite', join(path, 'plain.db')], where);
}

async function compare(name, options, plainShop, where) {
  const ours = await startShop('ours', options, where);
  const plain = await startPlainShop(name, ...plainShop, where);
  const token = await tokenOf(ours, 'connector');
  const { id, stock } = (await ask(ours, place)).productBySku;
  const [{ location }] = stock.nodes;
  const many = { product: id, location: location.id, change: 1_000_000, reason: 'FOUND', idempotencyKey: crypto.randomUUID() };
  await ask(ours, fill, { token, variables: { input: many } });
  const variables = { input: { location: location.id, lines: [{ product: id, quantity: 1 }], minutes: 60, idempotencyKey: 'KEY' } };
  const targets = new Map([
    [plain, [plain.url('/hold'), '{}', { connections }]],
    [ours, [ours.url('/graphql'), JSON.stringify({ query: hold, variables }), { connections, token }]],
  ]);
  for (const [target, arguments_] of targets) {
    await warmUp(target, ...arguments_);
  }
  const results = await inTurn([...targets.keys()], (target) => requests(target, ...targets.get(target)));
  variables.input.idempotencyKey = crypto.randomUUID();
  const last = (await ask(ours, hold, { token, variables })).holdStock.__typename;
  if (last !== 'StockHeld') {
    throw new Error(`The last hold was answered with ${last}.`);
  }
  const mine = results.get(ours);
  table([
    ['', 'holds/s', 'ours is times', 'median ms', '99 % within ms'],
    ...[...results].map(([target, { perSecond, median, slowest }]) => [target.name, whole(perSecond), ratio(mine.perSecond / perSecond), median.toFixed(1), slowest.toFixed(1)]),
  ]);
}

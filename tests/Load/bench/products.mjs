// 20 products with category and 5 stock levels each, from PostgreSQL, against an endpoint that runs the same statements by hand.
import { cleanUp, startPlainShop, startPostgres, startShop } from './shop.mjs';
import { answer, assertSame, document, inTurn, ratio, requests, stopAll, table, warmUp, whole } from './support.mjs';

export const title = 'Product list from PostgreSQL: 20 products, category, 5 stock levels each';

export async function run() {
  try {
    await compare(await startPostgres());
  } finally {
    await stopAll();
    cleanUp();
  }
}

async function compare(database) {
  const query = document('products.graphql');
  const ours = await startShop('ours', ['--Database:Postgres', database]);
  const plain = await startPlainShop('hand-written endpoint', 'postgres', database);
  const targets = new Map([
    [plain, plain.url('/products')],
    [ours, ours.url('/graphql')],
  ]);
  assertSame(await Promise.all([...targets.values()].map((url) => answer(url, query))));
  const body = JSON.stringify({ query });
  for (const [target, url] of targets) {
    await warmUp(target, url, body);
  }
  const results = await inTurn([...targets.keys()], (target) => requests(target, targets.get(target), body));
  const mine = results.get(ours);
  table([
    ['', 'requests/s', 'ours is times', 'per processor second', 'ours is times', 'median ms'],
    ...[...results].map(([target, { perSecond, perProcessorSecond, median }]) => [
      target.name,
      whole(perSecond),
      ratio(mine.perSecond / perSecond),
      whole(perProcessorSecond),
      ratio(mine.perProcessorSecond / perProcessorSecond),
      median.toFixed(1),
    ]),
  ]);
}

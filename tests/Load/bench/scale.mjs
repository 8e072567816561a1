// The product list with 5,000 products and with 1,000,000, from SQLite; loading the latter takes minutes.
import { join } from 'node:path';
import { cleanUp, folder, startShop } from './shop.mjs';
import { document, inTurn, ratio, requests, stopAll, table, warmUp } from './support.mjs';

export const title = 'Product list with 5,000 and with 1,000,000 products, one client';

const patience = 3_600_000;

export async function run() {
  try {
    const small = await startShop('5,000 products', ['--Database:Sqlite', join(folder(), 'shop.db')]);
    const large = await startShop('1,000,000 products, 2,000 locations', ['--Database:Sqlite', process.env.SCALE_FILE ?? join(folder(), 'shop.db'), '--demo-scale', 'true'], { patience });
    const body = JSON.stringify({ query: document('products.graphql') });
    for (const shop of [small, large]) {
      await warmUp(shop, shop.url('/graphql'), body);
    }
    const results = await inTurn([small, large], (shop) => requests(shop, shop.url('/graphql'), body, { connections: 1 }));
    const { median: fewest } = results.get(small);
    table([
      ['', 'median ms', 'times', '99 % within ms'],
      ...[...results].map(([shop, { median, slowest }]) => [shop.name, median.toFixed(2), ratio(median / fewest), slowest.toFixed(2)]),
    ]);
  } finally {
    await stopAll();
    cleanUp();
  }
}

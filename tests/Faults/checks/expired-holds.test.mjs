import assert from 'node:assert/strict';
import { openCluster, survives } from '../support/survives.mjs';
import { often, until, wait } from '../support/time.mjs';

const hold = 'mutation($input: HoldStockInput!) { holdStock(input: $input) { __typename } }';

// What a sweeper that was stopped for an hour leaves: holds that ran out, of everything that a product has.
const backlog = (count) => `
  LOCK TABLE stock_level IN SHARE ROW EXCLUSIVE MODE;
  WITH level AS (
    SELECT l.product, l.location, l.on_hand - l.held AS free FROM stock_level l JOIN data_change c ON c.topic = 'stock'
      AND c.key = replace(l.product::text, '-', '') || '+' || replace(l.location::text, '-', '')
    WHERE l.on_hand - l.held >= ${count} ORDER BY l.on_hand DESC, l.product LIMIT 1),
  made AS (SELECT gen_random_uuid() AS id, number FROM generate_series(1, ${count}) number),
  held AS (INSERT INTO stock_hold (id, owner, location, purpose, state, created_at, expires_at)
    SELECT made.id, 'connector:faults', level.location, 'Checkout', 'Held', ticks.at, ticks.at FROM made, level,
      (SELECT 621355968000000000 + (extract(epoch FROM now()) * 10000000)::bigint - 36000000000 AS at) ticks),
  lines AS (INSERT INTO stock_hold_line (hold, product, quantity)
    SELECT made.id, level.product, CASE WHEN made.number = 1 THEN level.free - ${count} + 1 ELSE 1 END FROM made, level)
  UPDATE stock_level SET held = stock_level.held + level.free, version = version + 1 FROM level
  WHERE stock_level.product = level.product AND stock_level.location = level.location
  RETURNING level.product || ' ' || level.location`;
const left = `SELECT count(*) FROM stock_hold WHERE owner = 'connector:faults' AND state = 'Held'`;

survives('Holds that ran out while nobody looked are given back without keeping anybody waiting', (place) => openCluster(place, 2), async ({ postgres, shop, buyers }) => {
  const connector = await shop.token('connector');
  const count = often(5_000, 100_000);
  // One that nobody quotes meanwhile: a quote looks at what is free before it holds.
  const product = shop.products.pop();
  const fill = 'mutation($input: AdjustStockInput!) { adjustStock(input: $input) { __typename } }';
  await shop.ask(fill, { input: { product, location: shop.location, change: 1_000_000, reason: 'FOUND', idempotencyKey: crypto.randomUUID() } }, connector);
  await wait(2_000);
  const before = buyers.orders;
  const since = Date.now();
  postgres.sql(backlog(count));
  const answers = [];
  while (Number(postgres.sql(left)) > 0) {
    assert.ok(Date.now() - since < 60_000, `${postgres.sql(left)} holds were left after a minute`);
    const asked = Date.now();
    for (let time = 0; time < 5; time++) {
      const input = { lines: [{ product, quantity: 1 }], location: shop.location, minutes: 1, purpose: 'CHECKOUT', idempotencyKey: crypto.randomUUID() };
      answers.push((await shop.ask(hold, { input }, connector)).holdStock.__typename);
    }
    answers.slowest = Math.max(answers.slowest ?? 0, Date.now() - asked);
  }
  const time = Date.now() - since;
  assert.deepEqual([...new Set(answers)], ['StockHeld']);
  await until(() => buyers.orders > before, 'orders go on');
  console.log(`expired-holds: ${count} given back in ${time} ms; ${answers.length} holds meanwhile, five of them in ${answers.slowest} ms at most; ${buyers.orders - before} orders`);
});

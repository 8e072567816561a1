import assert from 'node:assert/strict';
import { Node, Postgres, Redis } from '../support/programs.mjs';
import { startAll, survives } from '../support/survives.mjs';
import { often, until, wait } from '../support/time.mjs';

const gapMax = 30_000;

async function open(place) {
  const [primary, redis] = [await Postgres.start(place), await Redis.start(place)];
  const standby = await primary.follow(place);
  const nodes = Array.from({ length: 2 }, () => new Node(place, [...primary.optionsWith(standby), ...redis.options]));
  await startAll(nodes);
  return { primary, standby, nodes };
}

survives('A copy that takes over has all that was acknowledged, and every screen reads anew', open, async ({ primary, standby, buyers, screens }) => {
  await wait(often(2_000, 60_000));
  screens.forget();
  const before = buyers.orders;
  const since = Date.now();
  // Fenced: it is gone before the other one takes writes.
  primary.down();
  standby.promote();
  await until(() => buyers.orders > before, 'orders are taken again', gapMax);
  const gap = Date.now() - since;
  await until(() => screens.resynced === screens.screens.length, 'every screen was told to read anew', gapMax);
  assert.ok(gap < gapMax);
  await wait(often(2_000, 60_000));
  console.log(`promoted-standby: no orders for ${gap} ms, ${screens.resynced} of ${screens.screens.length} screens read anew`);
});

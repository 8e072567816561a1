// Buyers buy and screens watch while something happens; afterwards everything adds up.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Buyers } from './buyers.mjs';
import { Node, Place, Postgres, Redis } from './programs.mjs';
import { Proxy } from './proxy.mjs';
import { Screens } from './screens.mjs';
import { Shop } from './shop.mjs';
import { wait } from './time.mjs';

/** The first one fills the database; the others need not wait for each other. */
export async function startAll([first, ...others]) {
  await first.start();
  await Promise.all(others.map((node) => node.start()));
}

/** Some nodes on one PostgreSQL and one Redis. */
export async function openCluster(place, count) {
  const [postgres, redis] = [await Postgres.start(place), await Redis.start(place)];
  const nodes = Array.from({ length: count }, () => new Node(place, [...postgres.options, ...redis.options]));
  await startAll(nodes);
  return { postgres, redis, nodes };
}

/** One node or more, between which and what they need there is a wire that a check plays with. */
export async function openBehindProxies(place, count) {
  const [postgres, redis] = [await Postgres.start(place), await Redis.start(place)];
  const [toPostgres, toRedis] = [await Proxy.start(place, postgres.port), await Proxy.start(place, redis.port)];
  const nodes = Array.from({ length: count }, () => new Node(place, [...postgres.optionsOver(toPostgres), ...redis.optionsOver(toRedis)]));
  await startAll(nodes);
  return { postgres, redis, toPostgres, toRedis, nodes };
}

/**
 * A check of its own.
 * @param open Starts the programs: at least `nodes`.
 * @param happen What happens meanwhile.
 */
export function survives(name, open, happen) {
  test(name, { timeout: 3_600_000 }, async () => {
    const place = new Place();
    let crowd;
    try {
      const world = await open(place);
      const shop = new Shop(world.nodes);
      await shop.open();
      const [screens, buyers] = (crowd = [new Screens(shop), new Buyers(shop)]);
      await screens.start();
      buyers.start();
      await wait(1_000);
      await happen({ ...world, place, shop, buyers, screens });
      await buyers.stop();
      await buyers.assertKept();
      await screens.assertCurrent();
      await screens.stop();
      const { code, text } = await world.nodes[0].command('reconcile');
      assert.equal(code, 0, text);
      console.log(`${name}: ${buyers.orders} orders, ${shop.failures ?? 0} requests asked again, ${screens.returns} screens came back`);
    } finally {
      crowd?.[1].abandon();
      await crowd?.[0].stop();
      await place.leave();
    }
  });
}

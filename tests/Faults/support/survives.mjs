// Buyers buy and screens watch while something happens; afterwards everything adds up.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Buyers } from './buyers.mjs';
import { Node, Place, Postgres, Redis } from './programs.mjs';
import { Proxy } from './proxy.mjs';
import { Screens } from './screens.mjs';
import { Shop } from './shop.mjs';
import { wait } from './time.mjs';

/** Some nodes on one PostgreSQL and one Redis. */
export async function openCluster(place, count) {
  const [postgres, redis] = [await Postgres.start(place), await Redis.start(place)];
  const nodes = Array.from({ length: count }, () => new Node(place, [...postgres.options, ...redis.options]));
  for (const node of nodes) {
    await node.start();
  }
  return { postgres, redis, nodes };
}

/** One node or more, between which and what they need there is a wire that a check plays with. */
export async function openBehindProxies(place, count) {
  const [postgres, redis] = [await Postgres.start(place), await Redis.start(place)];
  const [toPostgres, toRedis] = [await Proxy.start(place, postgres.port), await Proxy.start(place, redis.port)];
  const nodes = Array.from({ length: count }, () => new Node(place, [...postgres.optionsOver(toPostgres), ...redis.optionsOver(toRedis)]));
  for (const node of nodes) {
    await node.start();
  }
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
    try {
      const world = await open(place);
      const shop = new Shop(world.nodes);
      await shop.open();
      const [screens, buyers] = [new Screens(shop), new Buyers(shop)];
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
      await place.leave();
    }
  });
}

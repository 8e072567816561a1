import assert from 'node:assert/strict';
import { openCluster, survives } from '../support/survives.mjs';
import { often, until, wait } from '../support/time.mjs';

// Written behind the program's back: no command would.
const poison = (body) => `INSERT INTO data_change (topic, key, version, body, at) SELECT topic, key, version, ${body}, at FROM data_change WHERE topic = 'stock' ORDER BY id DESC LIMIT 1`;
const setAside = 'SELECT count(*) FROM data_change_set_aside';

survives('A change that cannot be told is set aside, and holds nobody back', (place) => openCluster(place, 2), async ({ postgres, buyers, screens }) => {
  const calm = await slowest(buyers, often(3_000, 60_000));
  screens.forget();
  for (let time = 0; time < often(2, 50); time++) {
    postgres.sql(poison(`'no json'`));
    postgres.sql(poison(`'"' || repeat('x', 10 * 1024 * 1024) || '"'`));
    await wait(500);
  }
  const poisoned = await slowest(buyers, often(3_000, 60_000));
  await until(() => Number(postgres.sql(setAside)) === often(4, 100), 'all of it was set aside');
  await until(() => screens.resynced === screens.screens.length, 'who watches was told to read anew');
  console.log(`poison: orders took ${calm} ms at most before, ${poisoned} ms after`);
  assert.ok(poisoned < Math.max(2_000, 3 * calm));
});

// The longest time without a new order.
async function slowest(buyers, time) {
  const end = Date.now() + time;
  let [orders, since, longest] = [buyers.orders, Date.now(), 0];
  while (Date.now() < end) {
    await wait(20);
    if (buyers.orders > orders) {
      [orders, since] = [buyers.orders, Date.now()];
    }
    longest = Math.max(longest, Date.now() - since);
  }
  return longest;
}

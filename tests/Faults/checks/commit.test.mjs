import assert from 'node:assert/strict';
import { openBehindProxies, survives } from '../support/survives.mjs';
import { often, wait } from '../support/time.mjs';

// As it stands in a simple query or a parse message.
const commit = Buffer.from('COMMIT');

survives('A connection that ends at the commit, before or after it, makes no order twice and loses none', (place) => openBehindProxies(place, 2), async ({ toPostgres }) => {
  const cuts = { drop: 0, deaf: 0 };
  toPostgres.onRequest = (bytes) => {
    if (!bytes.includes(commit) || Math.random() > 0.1) {
      return undefined;
    }
    const cut = Math.random() < 0.5 ? 'drop' : 'deaf';
    cuts[cut]++;
    return cut;
  };
  await wait(often(8_000, 600_000));
  toPostgres.onRequest = () => undefined;
  assert.ok(cuts.drop > 0 && cuts.deaf > 0, 'No commit was seen.');
  console.log(`commit: cut ${cuts.drop} times before it arrived, ${cuts.deaf} times before it was answered`);
});

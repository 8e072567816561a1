import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { openBehindProxies, survives } from '../support/survives.mjs';
import { often, until, wait } from '../support/time.mjs';

const threadsOf = (node) => Number(/^Threads:\s+(\d+)/m.exec(readFileSync(`/proc/${node.pid}/status`, 'utf8'))[1]);
const question = JSON.stringify({ query: '{ products(first: 1) { nodes { id } } }' });

// How a node answers a question, and how soon.
async function answerOf(node) {
  const since = Date.now();
  const response = await fetch(`${node.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: question, signal: AbortSignal.timeout(40_000) });
  await response.arrayBuffer();
  return { status: response.status, retryAfter: response.headers.get('retry-after'), time: Date.now() - since };
}

survives('A wire that is cut, slow or lossy costs time, and nothing else', (place) => openBehindProxies(place, 2), async ({ nodes, toPostgres, toRedis, buyers }) => {
  const time = often(4_000, 600_000);
  const soldSince = async (happen, patience) => {
    const before = buyers.orders;
    const since = Date.now();
    await happen();
    await until(() => buyers.orders > before, 'orders go on', patience);
    return Date.now() - since;
  };

  toRedis.isSilent = true;
  await soldSince(() => wait(time));
  toRedis.heal();

  for (const wire of [toRedis, toPostgres]) {
    Object.assign(wire, wire === toRedis ? { delay: 200, loss: 0.05 } : { delay: 20, loss: 0.05 });
    await soldSince(() => wait(time), 60_000);
    Object.assign(wire, { delay: 0, loss: 0 });
  }

  const threads = nodes.map(threadsOf);
  toPostgres.isSilent = true;
  await wait(5_000);
  const answers = await Promise.all(nodes.map(answerOf));
  await wait(time);
  const grown = Math.max(...nodes.map((node, index) => threadsOf(node) - threads[index]));
  toPostgres.heal();
  const gap = await soldSince(() => undefined, 60_000);
  console.log(`partition: answered ${answers.map(({ status, time: taken }) => `${status} in ${taken} ms`).join(', ')}; ${grown} threads more; orders ${gap} ms after it was healed`);
  for (const { status, retryAfter, time: taken } of answers) {
    assert.equal(status, 503);
    assert.ok(Number(retryAfter) > 0);
    assert.ok(taken < 1_000);
  }
  assert.ok(grown < 30, `${grown} threads more`);
});

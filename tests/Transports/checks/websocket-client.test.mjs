// The graphql-ws client as applications use it.
import assert from 'node:assert/strict';
import test from 'node:test';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { socketUrl, within } from '../support/endpoint.mjs';

async function using(options, act) {
  const client = createClient({ url: socketUrl, webSocketImpl: WebSocket, retryAttempts: 0, ...options });
  try {
    await within(act(client));
  } finally {
    await client.dispose();
  }
}

async function all(iterator) {
  const results = [];
  for await (const result of iterator) {
    results.push(result);
  }
  return results;
}

test('graphql-ws: query', () =>
  using({}, async (client) => assert.deepEqual(await all(client.iterate({ query: '{ hello }' })), [{ data: { hello: 'world' } }])));

test('graphql-ws: mutation with variables', () =>
  using({}, async (client) => {
    const results = await all(client.iterate({ query: 'mutation ($v: String!) { echo(v: $v) }', variables: { v: 'a' } }));
    assert.deepEqual(results, [{ data: { echo: 'a' } }]);
  }));

test('graphql-ws: subscription', () =>
  using({ connectionParams: { token: 'x' } }, async (client) => {
    const results = await all(client.iterate({ query: 'subscription { count(to: 3) }' }));
    assert.deepEqual(results.map((result) => result.data.count), [1, 2, 3]);
  }));

test('graphql-ws: validation errors reject the operation and leave the socket open', () =>
  using({ lazy: false }, async (client) => {
    await assert.rejects(all(client.iterate({ query: '{ unknown }' })), (errors) => Array.isArray(errors) && errors.length === 1);
    assert.deepEqual(await all(client.iterate({ query: '{ hello }' })), [{ data: { hello: 'world' } }]);
  }));

test('graphql-ws: syntax errors reject the operation', () =>
  using({}, async (client) => {
    await assert.rejects(all(client.iterate({ query: '{' })), (errors) => /Syntax Error/.test(errors[0].message));
  }));

test('graphql-ws: an operation that the client stops leaves the others alone', () =>
  using({}, async (client) => {
    const endless = client.iterate({ query: 'subscription { count(to: 1000000, delayMs: 1) }' });
    assert.deepEqual((await endless.next()).value, { data: { count: 1 } });
    const other = all(client.iterate({ query: '{ slow(ms: 100) }' }));
    await endless.return();
    assert.deepEqual(await other, [{ data: { slow: 'done' } }]);
  }));

test('graphql-ws: the client that pings keeps its socket', () =>
  using({ lazy: false, keepAlive: 50 }, async (client) => {
    let pongs = 0;
    const answered = new Promise((resolve) => client.on('pong', () => ++pongs === 3 && resolve()));
    await answered;
    assert.deepEqual(await all(client.iterate({ query: '{ hello }' })), [{ data: { hello: 'world' } }]);
  }));

test('graphql-ws: fifty sockets at once', async () => {
  const answers = await Promise.all(
    Array.from({ length: 50 }, async (_, index) => {
      let results;
      await using({}, async (client) => {
        results = await all(client.iterate({ query: 'mutation ($v: String!) { echo(v: $v) }', variables: { v: String(index) } }));
      });
      return results[0].data.echo;
    }),
  );
  assert.deepEqual(answers, Array.from({ length: 50 }, (_, index) => String(index)));
});

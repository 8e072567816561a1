// urql: query, mutation, subscription over WebSocket and over fetch.
import assert from 'node:assert/strict';
import test from 'node:test';
import { Client, fetchExchange, subscriptionExchange } from '@urql/core';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { socketUrl, url, within } from '../support/endpoint.mjs';

const urql = (options = {}) => new Client({ url, fetch, exchanges: [fetchExchange], preferGetMethod: false, ...options });

function said(source) {
  return within(
    new Promise((resolve) => {
      const results = [];
      const subscription = source.subscribe((result) => {
        results.push(result);
        if (!result.hasNext) {
          resolve(results);
          setImmediate(() => subscription.unsubscribe());
        }
      });
    }),
  );
}

// The last event is shown once more when the operation ends.
const counts = (results) => [...new Set(results.map((result) => result.data.count))];

test('urql: query', async () => {
  const { data } = await urql().query('{ hello }', {}).toPromise();
  assert.equal(data.hello, 'world');
});

test('urql: query by GET', async () => {
  const { data } = await urql({ preferGetMethod: 'force' }).query('query ($ms: Int!) { slow(ms: $ms) }', { ms: 1 }).toPromise();
  assert.equal(data.slow, 'done');
});

test('urql: mutation', async () => {
  const { data } = await urql().mutation('mutation ($v: String!) { echo(v: $v) }', { v: 'a' }).toPromise();
  assert.equal(data.echo, 'a');
});

test('urql: a resolver that fails', async () => {
  const { error } = await urql().query('{ throwing }', {}).toPromise();
  assert.deepEqual(error.graphQLErrors[0].path, ['throwing']);
});

test('urql: @defer', async () => {
  const results = await said(urql().query('query { hello ... @defer { slow(ms: 50) } }', {}));
  assert.deepEqual({ ...results.at(-1).data }, { hello: 'world', slow: 'done' });
});

test('urql: subscription over WebSocket', async () => {
  const socket = createClient({ url: socketUrl, webSocketImpl: WebSocket });
  const forward = subscriptionExchange({
    forwardSubscription: (request) => ({
      subscribe: (sink) => ({ unsubscribe: socket.subscribe({ query: request.query ?? '', variables: request.variables }, sink) }),
    }),
  });
  const results = await said(urql({ exchanges: [fetchExchange, forward] }).subscription('subscription { count(to: 3) }', {}));
  assert.deepEqual(counts(results), [1, 2, 3]);
  await socket.dispose();
});

test('urql: subscription over fetch', async () => {
  const results = await said(urql({ fetchSubscriptions: true }).subscription('subscription { count(to: 3, delayMs: 5) }', {}));
  assert.deepEqual(counts(results), [1, 2, 3]);
});

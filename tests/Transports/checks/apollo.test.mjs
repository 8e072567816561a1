// Apollo Client: query, mutation, subscription, and @defer in both formats.
import assert from 'node:assert/strict';
import test from 'node:test';
import { ApolloClient, CombinedGraphQLErrors, HttpLink, InMemoryCache, gql } from '@apollo/client';
import { Defer20220824Handler, GraphQL17Alpha9Handler } from '@apollo/client/incremental';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { socketUrl, url, within } from '../support/endpoint.mjs';

const apollo = (options = {}) =>
  new ApolloClient({ link: new HttpLink({ uri: url, fetch }), cache: new InMemoryCache(), devtools: { enabled: false }, ...options });

/** Everything an observable says until it completes. */
function said(observable) {
  return within(
    new Promise((resolve, reject) => {
      const values = [];
      observable.subscribe({ next: (value) => values.push(value), error: reject, complete: () => resolve(values) });
    }),
  );
}

test('Apollo Client: query', async () => {
  const { data } = await apollo().query({ query: gql`{ hello }` });
  assert.deepEqual(data, { hello: 'world' });
});

test('Apollo Client: query by GET', async () => {
  const link = new HttpLink({ uri: url, fetch, useGETForQueries: true });
  const { data } = await apollo({ link }).query({ query: gql`query Slow($ms: Int!) { slow(ms: $ms) }`, variables: { ms: 1 } });
  assert.deepEqual(data, { slow: 'done' });
});

test('Apollo Client: mutation', async () => {
  const { data } = await apollo().mutate({ mutation: gql`mutation Echo($v: String!) { echo(v: $v) }`, variables: { v: 'a' } });
  assert.deepEqual(data, { echo: 'a' });
});

test('Apollo Client: GraphQL errors, of a resolver and of validation', async () => {
  for (const query of [gql`{ throwing }`, gql`{ unknown }`]) {
    await assert.rejects(apollo().query({ query }), (error) => CombinedGraphQLErrors.is(error) && error.errors.length === 1);
  }
});

test('Apollo Client: subscription over WebSocket', async () => {
  const socket = createClient({ url: socketUrl, webSocketImpl: WebSocket });
  const results = await said(apollo({ link: new GraphQLWsLink(socket) }).subscribe({ query: gql`subscription { count(to: 3) }` }));
  assert.deepEqual(results.map((result) => result.data.count), [1, 2, 3]);
  await socket.dispose();
});

for (const [name, Handler] of Object.entries({ GraphQL17Alpha9Handler, Defer20220824Handler })) {
  const watch = (query) => apollo({ incrementalHandler: new Handler() }).watchQuery({ query, errorPolicy: 'all' });

  test(`Apollo Client, ${name}: @defer`, async () => {
    const results = await shown(watch(gql`query { hello ... @defer { slow(ms: 200) } }`));
    assert.deepEqual(results.map(fields), [{ hello: 'world' }, { hello: 'world', slow: 'done' }]);
    assert.deepEqual(results.map((result) => result.dataState), ['streaming', 'complete']);
  });

  test(`Apollo Client, ${name}: two fragments at their own pace, with labels`, async () => {
    const results = await shown(watch(gql`query {
      hello
      ... @defer(label: "late") { late: slow(ms: 500) }
      ... @defer(label: "soon") { soon: slow(ms: 50) }
    }`));
    assert.deepEqual(results.map((result) => Object.keys(fields(result)).sort().join()), ['hello', 'hello,soon', 'hello,late,soon']);
  });

  test(`Apollo Client, ${name}: @defer(if: false) is one answer`, async () => {
    const results = await shown(watch(gql`query { hello ... @defer(if: false) { slow(ms: 10) } }`));
    assert.deepEqual(results.map(fields), [{ hello: 'world', slow: 'done' }]);
  });

  test(`Apollo Client, ${name}: an error in the deferred part`, async () => {
    const results = await shown(watch(gql`query { hello ... @defer { throwing } }`), (result) => result.error);
    assert.equal(results.at(-1).data.hello, 'world');
    assert.deepEqual(results.at(-1).error.errors[0].path, ['throwing']);
  });
}

const fields = ({ data: { __typename, ...rest } }) => rest;

/** What a component would show, until it is complete: a watched query itself never ends. */
function shown(watched, isLast = (result) => result.dataState === 'complete') {
  return within(
    new Promise((resolve, reject) => {
      const results = [];
      const subscription = watched.subscribe({
        next: (result) => {
          if (result.dataState !== 'empty') {
            results.push(result);
          }
          if (isLast(result)) {
            setImmediate(() => subscription.unsubscribe());
            resolve(results);
          }
        },
        error: reject,
      });
    }),
  );
}

// Relay's runtime with the smallest network: fetch for queries and mutations, graphql-ws for subscriptions.
import assert from 'node:assert/strict';
import test from 'node:test';
import { createClient } from 'graphql-ws';
import relay from 'relay-runtime';
import WebSocket from 'ws';
import { post, socketUrl, within } from '../support/endpoint.mjs';

const { Environment, Network, Observable, RecordSource, Store, commitMutation, fetchQuery, requestSubscription } = relay;

const socket = createClient({ url: socketUrl, webSocketImpl: WebSocket, lazy: true });
test.after(() => socket.dispose());

const environment = () =>
  new Environment({
    network: Network.create(
      async (operation, variables) => (await post({ query: operation.text, variables, operationName: operation.name })).json(),
      (operation, variables) =>
        Observable.create((sink) => socket.subscribe({ query: operation.text, variables, operationName: operation.name }, sink)),
    ),
    store: new Store(new RecordSource()),
  });

/** What relay-compiler would write for one scalar field with at most one argument. */
function operation(kind, name, field, argument) {
  const defined = argument ? [{ defaultValue: null, kind: 'LocalArgument', name: argument.name }] : [];
  const selection = {
    alias: null,
    args: argument ? [{ kind: 'Variable', name: argument.name, variableName: argument.name }] : null,
    kind: 'ScalarField',
    name: field,
    storageKey: null,
  };
  const type = { query: 'Query', mutation: 'Mutation', subscription: 'Subscription' }[kind];
  const [definition, use] = argument ? [`($${argument.name}: ${argument.type})`, `(${argument.name}: $${argument.name})`] : ['', ''];
  return {
    kind: 'Request',
    fragment: { argumentDefinitions: defined, kind: 'Fragment', metadata: null, name, selections: [selection], type, abstractKey: null },
    operation: { argumentDefinitions: defined, kind: 'Operation', name, selections: [selection] },
    params: { cacheID: name, id: null, metadata: {}, name, operationKind: kind, text: `${kind} ${name}${definition} { ${field}${use} }` },
  };
}

test('Relay: query', async () => {
  const data = await within(fetchQuery(environment(), operation('query', 'HelloQuery', 'hello'), {}).toPromise());
  assert.deepEqual(data, { hello: 'world' });
});

test('Relay: mutation', async () => {
  const mutation = operation('mutation', 'EchoMutation', 'echo', { name: 'v', type: 'String!' });
  const data = await within(
    new Promise((onCompleted, onError) => commitMutation(environment(), { mutation, variables: { v: 'a' }, onCompleted, onError })),
  );
  assert.deepEqual(data, { echo: 'a' });
});

test('Relay: subscription', async () => {
  const subscription = operation('subscription', 'CountSubscription', 'count', { name: 'to', type: 'Int!' });
  const events = await within(
    new Promise((resolve, onError) => {
      const seen = [];
      requestSubscription(environment(), {
        subscription,
        variables: { to: 3 },
        onNext: (data) => seen.push(data.count),
        onCompleted: () => resolve(seen),
        onError,
      });
    }),
  );
  assert.deepEqual(events, [1, 2, 3]);
});

test('Relay: a resolver that fails', async () => {
  await assert.rejects(within(fetchQuery(environment(), operation('query', 'ThrowingQuery', 'throwing'), {}).toPromise()));
});

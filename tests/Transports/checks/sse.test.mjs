// GraphQL over SSE in both modes: request by request, then with the graphql-sse client.
import assert from 'node:assert/strict';
import test, { describe } from 'node:test';
import { createClient } from 'graphql-sse';
import { get, json, post, url, within } from '../support/endpoint.mjs';
import { Events, payload } from '../support/events.mjs';

const accept = 'text/event-stream';
const tokenHeader = 'x-graphql-event-stream-token';

async function eventsOf(response) {
  assert.equal(response.status, 200);
  assert.match(response.headers.get('content-type'), /^text\/event-stream/);
  return new Events(response);
}

describe('SSE: a connection per operation', () => {
  test('a subscription by POST is a next per event and a complete with an empty data line', async () => {
    const events = await (await eventsOf(await post({ query: 'subscription { greetings }' }, { accept }))).all();
    assert.deepEqual(events.map((event) => event.event), ['next', 'next', 'next', 'next', 'next', 'complete']);
    assert.deepEqual(
      events.slice(0, -1).map((event) => payload(event).data.greetings),
      ['Hi', 'Bonjour', 'Hola', 'Ciao', 'Zdravo'],
    );
    assert.equal(events.at(-1).data, '');
  });

  test('a subscription by GET, as EventSource asks', async () => {
    const events = await (await eventsOf(await get({ query: 'subscription { count(to: 2) }' }, { accept }))).all();
    assert.deepEqual(events.map((event) => event.event), ['next', 'next', 'complete']);
  });

  test('a query is one next and a complete', async () => {
    const events = await (await eventsOf(await post({ query: '{ hello }' }, { accept }))).all();
    assert.deepEqual(events.map((event) => event.event), ['next', 'complete']);
    assert.deepEqual(payload(events[0]), { data: { hello: 'world' } });
  });

  test('a mutation by POST', async () => {
    const events = await (await eventsOf(await post({ query: 'mutation { echo(v: "a") }' }, { accept }))).all();
    assert.deepEqual(payload(events[0]), { data: { echo: 'a' } });
  });

  test('a mutation by GET is refused with 405', async () => {
    const response = await get({ query: 'mutation { echo(v: "a") }' }, { accept });
    assert.equal(response.status, 405);
    assert.match(response.headers.get('allow'), /POST/);
    await response.body?.cancel();
  });

  for (const [cause, query] of [
    ['a syntax error', '{ hello'],
    ['a validation error', '{ unknown }'],
  ]) {
    test(`${cause} is a next on an accepted stream`, async () => {
      const events = await (await eventsOf(await post({ query }, { accept }))).all();
      assert.deepEqual(events.map((event) => event.event), ['next', 'complete']);
      assert.equal(payload(events[0]).errors.length, 1);
      assert.ok(!('data' in payload(events[0])));
    });
  }

  test('an execution error is inside next', async () => {
    const events = await (await eventsOf(await post({ query: '{ throwing }' }, { accept }))).all();
    assert.equal(payload(events[0]).data, null);
    assert.deepEqual(payload(events[0]).errors[0].path, ['throwing']);
  });

  test('events come when they happen, and leaving ends the operation', async () => {
    const leave = new AbortController();
    const events = await eventsOf(await post({ query: 'subscription { count(to: 1000000, delayMs: 20) }' }, { accept, signal: leave.signal }));
    assert.equal(payload(await events.next()).data.count, 1);
    assert.equal(payload(await events.next()).data.count, 2);
    leave.abort();
  });

  test('proxies are told not to buffer or keep the stream', async () => {
    const response = await post({ query: '{ hello }' }, { accept });
    assert.equal(response.headers.get('x-accel-buffering'), 'no');
    assert.match(response.headers.get('cache-control'), /no-cache|no-store/);
    await response.body.cancel();
  });
});

describe('SSE: one connection for all operations', () => {
  async function reserve() {
    const response = await fetch(url, { method: 'PUT' });
    assert.equal(response.status, 201);
    assert.match(response.headers.get('content-type'), /^text\/plain/);
    const token = await response.text();
    assert.match(token, /^\S{16,}$/);
    return token;
  }

  const withToken = (token) => ({ accept: json, headers: { [tokenHeader]: token } });

  async function connected(act) {
    const token = await reserve();
    const events = await eventsOf(await fetch(url, { headers: { accept, [tokenHeader]: token } }));
    try {
      await within(act(token, events));
    } finally {
      await events.close();
    }
  }

  async function start(token, operationId, query, rest = {}) {
    const response = await post({ query, ...rest, extensions: { operationId } }, withToken(token));
    await response.text();
    return response.status;
  }

  const seen = (event) => ({ event: event.event, ...payload(event) });

  test('operations are accepted with 202 and answered on the stream under their id', () =>
    connected(async (token, events) => {
      assert.equal(await start(token, 'a', '{ hello }'), 202);
      assert.deepEqual(seen(await events.next()), { event: 'next', id: 'a', payload: { data: { hello: 'world' } } });
      assert.deepEqual(seen(await events.next()), { event: 'complete', id: 'a' });
    }));

  test('two subscriptions share the stream', () =>
    connected(async (token, events) => {
      assert.equal(await start(token, 'a', 'subscription { count(to: 2) }'), 202);
      assert.equal(await start(token, 'b', 'subscription { count(to: 2) }'), 202);
      const all = [];
      while (all.length < 6) {
        all.push(seen(await events.next()));
      }
      for (const id of ['a', 'b']) {
        assert.deepEqual(
          all.filter((event) => event.id === id).map((event) => event.payload?.data.count ?? event.event),
          [1, 2, 'complete'],
        );
      }
    }));

  test('an operation can be sent by GET with the token in the URL', () =>
    connected(async (token, events) => {
      const response = await get({ token, query: '{ hello }', extensions: JSON.stringify({ operationId: 'g' }) }, { accept: json });
      assert.equal(response.status, 202);
      await response.text();
      assert.equal(payload(await events.next()).id, 'g');
    }));

  test('the stream can be opened with the token in the URL', async () => {
    const token = await reserve();
    const events = await eventsOf(await get({ token }, { accept }));
    assert.equal(await start(token, 'u', '{ hello }'), 202);
    assert.equal(payload(await events.next()).id, 'u');
    await events.close();
  });

  test('the stream can be opened by POST', async () => {
    const token = await reserve();
    const events = await eventsOf(await fetch(url, { method: 'POST', headers: { accept, [tokenHeader]: token } }));
    assert.equal(await start(token, 'p', '{ hello }'), 202);
    assert.equal(payload(await events.next()).id, 'p');
    await events.close();
  });

  test('400 for an operation without an id', () =>
    connected(async (token) => {
      const response = await post({ query: '{ hello }' }, withToken(token));
      assert.equal(response.status, 400);
      await response.text();
    }));

  test('409 for the id of an active operation', () =>
    connected(async (token) => {
      assert.equal(await start(token, 'd', 'subscription { never }'), 202);
      assert.equal(await start(token, 'd', '{ hello }'), 409);
    }));

  test('DELETE stops an operation and frees its id', () =>
    connected(async (token, events) => {
      assert.equal(await start(token, 'x', 'subscription { never }'), 202);
      const stopped = await fetch(`${url}?operationId=x`, { method: 'DELETE', headers: { [tokenHeader]: token } });
      assert.equal(stopped.status, 200);
      await stopped.text();
      assert.equal(await start(token, 'x', '{ hello }'), 202);
      for (let event = seen(await events.next()); event.payload?.data?.hello !== 'world'; event = seen(await events.next())) {
        assert.deepEqual(event, { event: 'complete', id: 'x' });
      }
    }));

  test('404 for an unknown token, whatever is asked', async () => {
    const token = 'aaaaaaaa-aaaa-4aaa-aaaa-aaaaaaaaaaaa';
    const answers = [
      await post({ query: '{ hello }', extensions: { operationId: '1' } }, withToken(token)),
      await fetch(url, { headers: { accept, [tokenHeader]: token } }),
      await fetch(`${url}?operationId=1`, { method: 'DELETE', headers: { [tokenHeader]: token } }),
    ];
    assert.deepEqual(answers.map((answer) => answer.status), [404, 404, 404]);
    await Promise.all(answers.map((answer) => answer.text()));
  });

  test('409 for a second stream on the same token', () =>
    connected(async (token) => {
      const second = await fetch(url, { headers: { accept, [tokenHeader]: token } });
      assert.equal(second.status, 409);
      await second.text();
    }));

  test('errors before execution come on the stream, or as 400 at once', () =>
    connected(async (token, events) => {
      const status = await start(token, 'v', '{ unknown }');
      if (status !== 400) {
        assert.equal(status, 202);
        assert.equal(payload(await events.next()).payload.errors.length, 1);
        assert.deepEqual(seen(await events.next()), { event: 'complete', id: 'v' });
      }
      assert.equal(await start(token, 'w', '{ hello }'), 202);
      assert.deepEqual(payload(await events.next()).payload, { data: { hello: 'world' } });
    }));

  test('404 once the stream was closed', async () => {
    const token = await reserve();
    const leave = new AbortController();
    const events = await eventsOf(await fetch(url, { headers: { accept, [tokenHeader]: token }, signal: leave.signal }));
    assert.equal(await start(token, '1', 'subscription { never }'), 202);
    leave.abort();
    await events.close();
    let status;
    for (let attempt = 0; attempt < 100 && status !== 404; attempt++) {
      status = await start(token, `again${attempt}`, 'subscription { never }');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    assert.equal(status, 404);
  });
});

for (const singleConnection of [false, true]) {
  describe(`graphql-sse, ${singleConnection ? 'one connection' : 'a connection per operation'}`, () => {
    async function using(act) {
      const client = createClient({ url, singleConnection, retryAttempts: 0 });
      try {
        await within(act(client));
      } finally {
        client.dispose();
      }
    }

    async function all(iterator) {
      const results = [];
      for await (const result of iterator) {
        results.push(result);
      }
      return results;
    }

    test('query', () =>
      using(async (client) => assert.deepEqual(await all(client.iterate({ query: '{ hello }' })), [{ data: { hello: 'world' } }])));

    test('mutation', () =>
      using(async (client) => {
        const query = 'mutation ($v: String!) { echo(v: $v) }';
        assert.deepEqual(await all(client.iterate({ query, variables: { v: 'a' } })), [{ data: { echo: 'a' } }]);
      }));

    test('subscription', () =>
      using(async (client) => {
        const results = await all(client.iterate({ query: 'subscription { count(to: 3, delayMs: 5) }' }));
        assert.deepEqual(results.map((result) => result.data.count), [1, 2, 3]);
      }));

    test('validation errors arrive as a result', { skip: singleConnection }, () =>
      using(async (client) => assert.equal((await all(client.iterate({ query: '{ unknown }' })))[0].errors.length, 1)));

    test('an operation can be left', () =>
      using(async (client) => {
        const iterator = client.iterate({ query: 'subscription { count(to: 1000000, delayMs: 1) }' });
        assert.deepEqual((await iterator.next()).value, { data: { count: 1 } });
        await iterator.return();
      }));
  });
}

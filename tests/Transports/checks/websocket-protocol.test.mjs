// graphql-transport-ws, message by message.
import assert from 'node:assert/strict';
import { connect } from 'node:net';
import test, { describe } from 'node:test';
import { url, within } from '../support/endpoint.mjs';
import { Socket } from '../support/socket.mjs';

const types = (messages) => messages.map((message) => message.type);

async function on(options, act) {
  const socket = await Socket.open(options);
  try {
    await act(socket);
  } finally {
    socket.close();
  }
}

describe('WebSocket: opening', () => {
  test('an acknowledgement answers connection_init', () =>
    on({ init: false }, async (socket) => {
      socket.send({ type: 'connection_init', payload: { token: 'x' } });
      assert.equal((await socket.next()).type, 'connection_ack');
    }));

  test('the server chooses graphql-transport-ws', () =>
    on({ protocols: ['other', 'graphql-transport-ws'] }, async (socket) => assert.equal(socket.socket.protocol, 'graphql-transport-ws')));

  test('4406 when no sub-protocol is offered', () =>
    on({ init: false, protocols: [] }, async (socket) => assert.equal(await socket.closeCode(), 4406)));

  test('4406 when only another sub-protocol is offered', async () => {
    assert.equal(await closeCodeWithProtocol('graphql-ws'), 4406);
  });

  test('4408 when connection_init does not come', () =>
    on({ init: false }, async (socket) => assert.equal(await socket.closeCode(), 4408)));

  test('4429 for a second connection_init', () =>
    on({}, async (socket) => {
      socket.send({ type: 'connection_init' });
      assert.equal(await socket.closeCode(), 4429);
    }));

  test('4429 for a second connection_init before the acknowledgement', () =>
    on({ init: false }, async (socket) => {
      socket.send({ type: 'connection_init' });
      socket.send({ type: 'connection_init' });
      assert.equal(await socket.closeCode(), 4429);
    }));

  test('4401 for a subscribe before connection_init', () =>
    on({ init: false }, async (socket) => {
      socket.subscribe('1', '{ hello }');
      assert.equal(await socket.closeCode(), 4401);
    }));

  test('a foreign origin is refused at the handshake', async () => {
    await assert.rejects(on({ headers: { origin: 'https://evil.example' } }, () => {}), { status: 403 });
  });
});

describe('WebSocket: ping and pong', () => {
  test('a pong answers a ping before the acknowledgement', () =>
    on({ init: false }, async (socket) => {
      socket.send({ type: 'ping' });
      assert.equal((await socket.next()).type, 'pong');
    }));

  test('a pong answers a ping with a payload', () =>
    on({}, async (socket) => {
      socket.send({ type: 'ping', payload: { at: 1 } });
      assert.equal((await socket.next()).type, 'pong');
    }));

  test('a pong nobody asked for is ignored', () =>
    on({}, async (socket) => {
      socket.send({ type: 'pong' });
      socket.send({ type: 'pong', payload: {} });
      assert.deepEqual(await socket.settled(), []);
    }));
});

describe('WebSocket: operations', () => {
  test('a query is one next and a complete', () =>
    on({}, async (socket) => {
      socket.subscribe('q', '{ hello }');
      assert.deepEqual(await socket.until('complete'), [
        { id: 'q', type: 'next', payload: { data: { hello: 'world' } } },
        { id: 'q', type: 'complete' },
      ]);
    }));

  test('a mutation with variables is one next and a complete', () =>
    on({}, async (socket) => {
      socket.subscribe('m', 'mutation M($v: String!) { echo(v: $v) }', { variables: { v: 'é\u0000"\\' }, operationName: 'M', extensions: {} });
      assert.deepEqual((await socket.until('complete'))[0].payload, { data: { echo: 'é\u0000"\\' } });
    }));

  test('a subscription is a next per event and a complete', () =>
    on({}, async (socket) => {
      socket.subscribe('s', 'subscription { greetings }');
      const messages = await socket.until('complete');
      assert.deepEqual(
        messages.slice(0, -1).map((message) => message.payload.data.greetings),
        ['Hi', 'Bonjour', 'Hola', 'Ciao', 'Zdravo'],
      );
    }));

  test('two operations run at once under their own ids', () =>
    on({}, async (socket) => {
      socket.subscribe('slow', '{ slow(ms: 300) }');
      socket.subscribe('fast', '{ hello }');
      const messages = [...(await socket.until('complete')), ...(await socket.until('complete'))];
      assert.deepEqual(
        messages.map((message) => `${message.id} ${message.type}`),
        ['fast next', 'fast complete', 'slow next', 'slow complete'],
      );
    }));

  test('an execution error travels inside next', () =>
    on({}, async (socket) => {
      socket.subscribe('e', '{ throwing }');
      const [next, complete] = await socket.until('complete');
      assert.equal(next.type, 'next');
      assert.equal(next.payload.data, null);
      assert.deepEqual(next.payload.errors[0].path, ['throwing']);
      assert.equal(complete.type, 'complete');
    }));

  for (const [cause, query, rest] of [
    ['a syntax error', '{ hello'],
    ['a validation error', '{ unknown }'],
    ['an unknown operation name', 'query A { hello }', { operationName: 'B' }],
  ]) {
    test(`one error message and nothing after it for ${cause}`, () =>
      on({}, async (socket) => {
        socket.subscribe('bad', query, rest);
        const error = await socket.next();
        assert.equal(error.type, 'error');
        assert.equal(error.id, 'bad');
        assert.equal(typeof error.payload[0].message, 'string');
        assert.deepEqual(await socket.settled(), []);
      }));
  }

  for (const [cause, query] of [
    ['a missing variable', 'subscription ($to: Int!) { count(to: $to) }'],
    ['a subscription that cannot start', 'subscription { throwing }'],
  ]) {
    test(`${cause} is told once, as error or as a result without data`, () =>
      on({}, async (socket) => {
        socket.subscribe('t', query);
        const first = await socket.next();
        const errors = first.type === 'error' ? first.payload : first.payload.errors;
        assert.equal(errors.length, 1);
        assert.ok(!first.payload.data);
        assert.deepEqual(types(await socket.settled()), first.type === 'error' ? [] : ['complete']);
      }));
  }

  test('an id is free again after complete and after error', () =>
    on({}, async (socket) => {
      socket.subscribe('x', '{ hello }');
      assert.deepEqual(types(await socket.until('complete')), ['next', 'complete']);
      socket.subscribe('x', '{ unknown }');
      assert.equal((await socket.next()).type, 'error');
      socket.subscribe('x', '{ hello }');
      assert.deepEqual(types(await socket.until('complete')), ['next', 'complete']);
    }));

  test('a source that fails ends the operation after its events', () =>
    on({}, async (socket) => {
      socket.subscribe('f', 'subscription { failAfter(n: 3) }');
      const messages = await socket.until('error');
      assert.deepEqual(types(messages), ['next', 'next', 'next', 'error']);
      assert.deepEqual(messages.slice(0, 3).map((message) => message.payload.data.failAfter), [1, 2, 3]);
      assert.deepEqual(await socket.settled(), []);
    }));

  test('4409 for the id of an active operation', () =>
    on({}, async (socket) => {
      socket.subscribe('1', 'subscription { never }');
      socket.subscribe('1', '{ hello }');
      assert.equal(await socket.closeCode(), 4409);
    }));

  test('101 operations at once: the last is refused, the socket lives', () =>
    on({}, async (socket) => {
      for (let id = 1; id <= 101; id++) {
        socket.subscribe(String(id), 'subscription { never }');
      }
      const messages = await socket.settled();
      assert.deepEqual(types(messages), ['error']);
      assert.equal(messages[0].id, '101');
      socket.send({ id: '1', type: 'complete' });
      socket.subscribe('again', '{ hello }');
      assert.deepEqual(types(await socket.until('complete')), ['next', 'complete']);
    }));
});

describe('WebSocket: complete from the client', () => {
  test('stops the events, and nothing answers it', () =>
    on({}, async (socket) => {
      socket.subscribe('c', 'subscription { count(to: 1000000, delayMs: 1) }');
      await socket.next();
      socket.send({ id: 'c', type: 'complete' });
      await socket.settled();
      assert.deepEqual(await socket.settled(), []);
      socket.subscribe('c', '{ slow(ms: 100) }');
      assert.deepEqual(types(await socket.until('complete')), ['next', 'complete']);
    }));

  test('drops the result of a pending query', () =>
    on({}, async (socket) => {
      socket.subscribe('p', '{ slow(ms: 100) }');
      socket.send({ id: 'p', type: 'complete' });
      socket.subscribe('after', '{ slow(ms: 400) }');
      const messages = await socket.until('complete');
      assert.deepEqual(messages.map((message) => message.id), ['after', 'after']);
    }));

  test('for an unknown id is ignored', () =>
    on({}, async (socket) => {
      socket.send({ id: 'nobody', type: 'complete' });
      assert.deepEqual(await socket.settled(), []);
    }));
});

describe('WebSocket: malformed messages close with 4400', () => {
  for (const [what, message] of [
    ['no JSON', 'hello'],
    ['an empty message', ''],
    ['an array', '[]'],
    ['null', 'null'],
    ['a number', '5'],
    ['no type', '{}'],
    ['a type that is no string', '{"type":1}'],
    ['an unknown type', '{"type":"start"}'],
    ['a message only servers send', '{"type":"next","id":"1","payload":{}}'],
    ['a ping whose payload is no object', '{"type":"ping","payload":1}'],
    ['subscribe without id', '{"type":"subscribe","payload":{"query":"{hello}"}}'],
    ['subscribe with an empty id', '{"type":"subscribe","id":"","payload":{"query":"{hello}"}}'],
    ['subscribe with a number as id', '{"type":"subscribe","id":1,"payload":{"query":"{hello}"}}'],
    ['subscribe without payload', '{"type":"subscribe","id":"1"}'],
    ['subscribe without query', '{"type":"subscribe","id":"1","payload":{}}'],
    ['a query that is no string', '{"type":"subscribe","id":"1","payload":{"query":5}}'],
    ['an operationName that is no string', '{"type":"subscribe","id":"1","payload":{"query":"{hello}","operationName":5}}'],
    ['variables that are no object', '{"type":"subscribe","id":"1","payload":{"query":"{hello}","variables":"x"}}'],
    ['extensions that are no object', '{"type":"subscribe","id":"1","payload":{"query":"{hello}","extensions":[]}}'],
    ['complete without id', '{"type":"complete"}'],
    ['JSON nested 20,000 deep', '['.repeat(20_000)],
  ]) {
    test(what, () =>
      on({}, async (socket) => {
        socket.raw(message);
        assert.equal(await socket.closeCode(), 4400);
      }));
  }

  test('a connection_init whose payload is no object', () =>
    on({ init: false }, async (socket) => {
      socket.send({ type: 'connection_init', payload: 1 });
      assert.equal(await socket.closeCode(), 4400);
    }));

  test('a binary message', () =>
    on({}, async (socket) => {
      socket.raw(Buffer.from([1, 2, 3]), { binary: true });
      assert.equal(await socket.closeCode(), 4400);
    }));
});

describe('WebSocket: frames', () => {
  const echo = 'mutation ($v: String!) { echo(v: $v) }';

  test('a message in many frames is one message', () =>
    on({}, async (socket) => {
      const message = JSON.stringify({ id: 'f', type: 'subscribe', payload: { query: '{ hello }' } });
      for (let index = 0; index < message.length; index++) {
        socket.raw(message[index], { fin: index === message.length - 1 });
      }
      assert.deepEqual(types(await socket.until('complete')), ['next', 'complete']);
    }));

  test('8 MiB there and back', () =>
    on({}, async (socket) => {
      const v = 'x'.repeat(8 * 1024 * 1024);
      socket.subscribe('big', echo, { variables: { v } });
      const [next] = await socket.until('complete');
      assert.ok(next.payload.data.echo === v);
    }));

  test('1009 for more than 16 MiB', () =>
    on({}, async (socket) => {
      socket.subscribe('big', echo, { variables: { v: 'x'.repeat(17 * 1024 * 1024) } });
      assert.equal(await socket.closeCode(), 1009);
    }));

  test('1009 for more than 16 MiB in small frames', () =>
    on({}, async (socket) => {
      const piece = 'x'.repeat(64 * 1024);
      for (let sent = 0; sent < 17 * 16 && socket.socket.readyState === 1; sent++) {
        socket.raw(piece, { fin: false });
      }
      assert.equal(await socket.closeCode(), 1009);
    }));

  test('1007 for text that is not UTF-8', () =>
    on({}, async (socket) => {
      socket.raw(Buffer.concat([Buffer.from('{"type":"ping","payload":{"a":"'), Buffer.from([0xc3, 0x28]), Buffer.from('"}}')]), { binary: false });
      assert.equal(await socket.closeCode(), 1007);
    }));
});

/** Offers one sub-protocol by hand, because the ws package gives up before it sees the close frame. */
function closeCodeWithProtocol(name) {
  const { hostname, port, pathname } = new URL(url);
  return within(
    new Promise((resolve, reject) => {
      const socket = connect(Number(port), hostname);
      const lines = [
        `GET ${pathname} HTTP/1.1`,
        `Host: ${hostname}:${port}`,
        'Connection: Upgrade',
        'Upgrade: websocket',
        'Sec-WebSocket-Version: 13',
        `Sec-WebSocket-Key: ${Buffer.alloc(16, 7).toString('base64')}`,
        `Sec-WebSocket-Protocol: ${name}`,
      ];
      let received = Buffer.alloc(0);
      socket.on('error', reject);
      socket.on('data', (data) => {
        received = Buffer.concat([received, data]);
        const head = received.indexOf('\r\n\r\n');
        if (head >= 0 && received.length >= head + 8) {
          const frame = received.subarray(head + 4);
          socket.destroy();
          resolve((frame[0] & 0x0f) === 8 ? frame.readUInt16BE(2) : String(received));
        }
      });
      socket.on('end', () => resolve(String(received)));
      socket.write(`${lines.join('\r\n')}\r\n\r\n`);
    }),
  );
}

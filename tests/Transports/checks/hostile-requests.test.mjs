// Requests and sockets that are hostile around the document.
import assert from 'node:assert/strict';
import { connect } from 'node:net';
import test, { describe } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { assertAlive, assertNoLeak, residentMemory } from '../support/attack.mjs';
import { get, post, url, within } from '../support/endpoint.mjs';
import { Socket } from '../support/socket.mjs';

const deep = 20_000;
const hello = JSON.stringify({ query: '{ hello }' });

async function refused(response, statuses) {
  const text = await response.text();
  assert.ok(statuses.includes(response.status), `status ${response.status}, expected ${statuses}: ${text.slice(0, 200)}`);
  assertNoLeak(text);
  await assertAlive();
}

describe('bodies that are no request', () => {
  for (const [what, body] of [
    ['nothing', ''],
    ['null', 'null'],
    ['an empty list', '[]'],
    ['an empty string', '""'],
    ['an empty object', '{}'],
    ['a query that is null', '{"query":null}'],
    ['a query that is a number', '{"query":5}'],
    ['an empty query', '{"query":""}'],
    ['variables that are a list of numbers', '{"query":"{hello}","variables":[7]}'],
    ['half an object', '{"query":"{hello}"'],
    ['text after the object', `${hello}x`],
    ['UTF-8 that is cut', Buffer.from([...Buffer.from('{"query":"{hello}","a":"'), 0xe2, 0x82])],
    ['UTF-8 that is invalid', Buffer.concat([Buffer.from('{"query":"{hello} #'), Buffer.from([0xff, 0xfe]), Buffer.from('"}')])],
    ['overlong UTF-8', Buffer.concat([Buffer.from('{"query":"{hello} #'), Buffer.from([0xc0, 0xaf]), Buffer.from('"}')])],
    ['a lone surrogate', '{"query":"{hello} #\\ud800"}'],
    ['UTF-16', Buffer.from(hello, 'utf16le')],
    [`${deep} nested lists`, '['.repeat(deep)],
    [`${deep} nested lists as a variable`, `{"query":"{hello}","variables":{"v":${'['.repeat(deep)}${']'.repeat(deep)}}}`],
    [`${deep} nested objects as extensions`, `{"query":"{hello}","extensions":${'{"a":'.repeat(deep)}1${'}'.repeat(deep)}}`],
    ['a batch of 1,000', `[${Array(1_000).fill(hello)}]`],
  ]) {
    test(what, async () => refused(await post(body), [400, 413, 422]));
  }

  test('a byte order mark is refused or skipped', async () => {
    const response = await post(`\ufeff${hello}`);
    assert.ok([200, 400].includes(response.status));
    await response.text();
  });
});

describe('variables that do not fit', () => {
  const slow = (ms) => ({ query: 'query ($ms: Int!) { slow(ms: $ms) }', variables: ms === undefined ? {} : { ms } });

  for (const [what, value] of [
    ['nothing', undefined],
    ['null', null],
    ['2^31', 2 ** 31],
    ['a fraction', 1.5],
    ['a string', '1'],
    ['a list of lists', [[1]]],
    ['an object', { a: 1 }],
    ['a boolean', true],
  ]) {
    test(`${what} for Int!`, async () => refused(await post(slow(value)), [400, 422]));
  }

  test('a number of a million digits', async () =>
    refused(await post(`{"query":"query ($ms: Int!) { slow(ms: $ms) }","variables":{"ms":${'9'.repeat(1_000_000)}}}`), [400, 413, 422]));
});

describe('HTTP', () => {
  for (const contentType of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/xml', 'nonsense']) {
    test(`415 for a POST of ${contentType}`, async () => refused(await post(hello, { contentType }), [415]));
  }

  test('4xx for a POST without content type', async () => refused(await post(Buffer.from(hello), { contentType: null }), [400, 415]));

  test('415 for a GET that says text/plain', async () =>
    refused(await get({ query: '{ hello }' }, { headers: { 'content-type': 'text/plain' } }), [415]));

  test('405 with Allow for a mutation by GET', async () => {
    const response = await get({ query: 'mutation { echo(v: "x") }' });
    assert.match(response.headers.get('allow') ?? '', /POST/);
    await refused(response, [405]);
  });

  test('405 for a mutation by GET chosen by its name', async () =>
    refused(await get({ query: 'query A { hello } mutation B { echo(v: "x") }', operationName: 'B' }), [405]));

  test('405 for PATCH', async () => refused(await fetch(url, { method: 'PATCH', body: hello }), [405]));

  test('no foreign origin is allowed', async () => {
    for (const origin of ['null', 'https://evil.example', 'http://127.0.0.1.evil.example']) {
      const response = await post(hello, { headers: { origin } });
      assert.equal(response.headers.get('access-control-allow-origin'), null);
      assert.equal(response.headers.get('access-control-allow-credentials'), null);
      await response.text();
    }
  });

  test('a URL of 100 KB', async () => refused(await get({ query: `{ hello } #${'x'.repeat(100_000)}` }), [400, 413, 414, 431]));

  test('200 KB of headers', async () => refused(await post(hello, { headers: { 'x-long': 'x'.repeat(200_000) } }), [400, 431]));

  test('a body of 50 MB is not read to its end', async () => {
    const status = await statusOf(50 * 1024 * 1024);
    assert.equal(status, 413);
    await assertAlive();
  });

  /** Announces a body, sends what the server takes, and reads the status line. */
  function statusOf(length) {
    const { hostname, port, pathname } = new URL(url);
    return within(
      new Promise((resolve, reject) => {
        const socket = connect(Number(port), hostname);
        let text = '';
        socket.on('data', (data) => {
          text += data;
          resolve(Number(text.split(' ')[1]));
          socket.destroy();
        });
        socket.on('error', reject);
        socket.write(`POST ${pathname} HTTP/1.1\r\nHost: ${hostname}\r\nContent-Type: application/json\r\nContent-Length: ${length}\r\n\r\n`);
        socket.write('{"query":"');
      }),
    );
  }
});

describe('sockets', () => {
  test('10,000 pings at once are answered or end the socket', async () => {
    const socket = await Socket.open();
    for (let ping = 0; ping < 10_000; ping++) {
      socket.send({ type: 'ping' });
    }
    const last = await Promise.race([
      socket.closed.then(() => 'closed'),
      (async () => {
        for (let pong = 0; pong < 10_000; pong++) {
          await socket.next();
        }
        return 'answered';
      })(),
    ]);
    assert.ok(['closed', 'answered'].includes(last));
    socket.close();
    await assertAlive();
  });

  test('1,000 times subscribe and complete', async () => {
    const socket = await Socket.open();
    for (let id = 0; id < 1_000; id++) {
      socket.subscribe(String(id), 'subscription { never }');
      socket.send({ id: String(id), type: 'complete' });
    }
    await Promise.race([socket.closed, socket.settled()]).catch(() => {});
    socket.close();
    await assertAlive();
  });

  test('200 sockets that leave with operations open', async () => {
    const sockets = await Promise.all(Array.from({ length: 200 }, () => Socket.open()));
    sockets.forEach((socket) => {
      socket.subscribe('a', 'subscription { never }');
      socket.subscribe('b', 'subscription { count(to: 1000000, delayMs: 1) }');
      socket.subscribe('c', '{ slow(ms: 1000) }');
    });
    await Promise.all(sockets.map((socket) => socket.next()));
    sockets.forEach((socket) => socket.close());
    await assertAlive();
  });

  test('clients that vanish in the middle of a flood leave the server to others', async () => {
    const sockets = await Promise.all(Array.from({ length: 20 }, () => Socket.open()));
    sockets.forEach((socket) => {
      socket.socket.pause();
      socket.subscribe('flood', 'subscription { count(to: 2000000000) }');
    });
    await wait(1_500);
    sockets.forEach((socket) => socket.close());
    await assertAlive();
  });

  test('a client that never reads costs a bounded buffer', { skip: process.env.GRAPHQL_PID === undefined }, async () => {
    const before = residentMemory();
    const sockets = await Promise.all(Array.from({ length: 10 }, () => Socket.open()));
    sockets.forEach((socket) => {
      socket.socket.pause();
      socket.subscribe('flood', 'subscription { count(to: 2000000000) }');
    });
    await wait(3_000);
    const growth = residentMemory() - before;
    await assertAlive();
    sockets.forEach((socket) => socket.close());
    assert.ok(growth < 100, `${growth.toFixed(0)} MB for ten clients that do not read`);
  });
});

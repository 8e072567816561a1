// SIGTERM: requests finish, sockets close with a code that clients retry on, the process ends by itself.
import assert from 'node:assert/strict';
import test from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { within } from '../support/endpoint.mjs';
import { startServer } from '../support/server.mjs';
import { Socket } from '../support/socket.mjs';

const retried = [1001, 1012, 1013];

test('a server that is told to end finishes what it began', { skip: process.env.GRAPHQL_PID === undefined }, async () => {
  const server = await startServer();
  try {
    const socket = await Socket.open({ url: server.url.replace('http', 'ws') });
    socket.subscribe('n', 'subscription { never }');
    await socket.settled();
    const pending = fetch(server.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ slow(ms: 1500) }' }),
    });
    await wait(500);

    server.terminate();

    assert.ok(retried.includes(await socket.closeCode()));
    const answer = await within(pending);
    assert.equal(answer.status, 200);
    assert.deepEqual(await answer.json(), { data: { slow: 'done' } });
    const { code, signal } = await within(server.ended, 30_000, 'the end of the process');
    assert.deepEqual({ ended: code ?? signal }, { ended: code === 143 ? 143 : 0 });
  } finally {
    await server.stop();
  }
});

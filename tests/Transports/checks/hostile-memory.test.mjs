// The same documents again and again: what they took comes back.
import assert from 'node:assert/strict';
import test from 'node:test';
import { startServer } from '../support/server.mjs';

// The collector returns memory under pressure only, so the server gets a heap in which one round fits and a leak does not.
const heapMegabytes = 120;
const rounds = 4;
const growthLimit = 50;

test('memory comes back after every hostile document', { skip: process.env.GRAPHQL_PID === undefined }, async () => {
  const server = await startServer({ heapMegabytes });
  try {
    process.env.GRAPHQL_URL = server.url;
    process.env.GRAPHQL_PID = String(server.pid);
    const { assertAlive, attack, residentMemory, transports } = await import('../support/attack.mjs');
    const { hostileDocuments } = await import('../support/hostile-documents.mjs');

    let first;
    for (let round = 0; round < rounds; round++) {
      for (const transport of Object.keys(transports)) {
        for (const hostile of hostileDocuments) {
          await attack(transport, hostile);
        }
      }
      await assertAlive();
      first ??= residentMemory();
    }

    const growth = residentMemory() - first;
    assert.ok(growth < growthLimit, `resident memory grew from ${first.toFixed(0)} MB by ${growth.toFixed(0)} MB`);
  } finally {
    await server.stop();
  }
});

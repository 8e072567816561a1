// The same documents again and again: what they took comes back.
import assert from 'node:assert/strict';
import test from 'node:test';
import { startServer } from '../support/server.mjs';

// The collector returns memory under pressure only, so the server gets a heap in which one round fits and a leak of several rounds does not; what is leaked outside
// of the heap shows in the resident memory. The runtime and its code take about 60 MB beside the heap.
const heapMegabytes = 120;
const besideHeapMegabytes = 110;
const rounds = 5;

test('memory comes back after every hostile document', { skip: process.env.GRAPHQL_PID === undefined }, async () => {
  const server = await startServer({ heapMegabytes });
  try {
    process.env.GRAPHQL_URL = server.url;
    process.env.GRAPHQL_PID = String(server.pid);
    const { assertAlive, attack, residentMemory, transports } = await import('../support/attack.mjs');
    const { hostileDocuments } = await import('../support/hostile-documents.mjs');

    for (let round = 0; round < rounds; round++) {
      for (const transport of Object.keys(transports)) {
        for (const hostile of hostileDocuments) {
          await attack(transport, hostile);
        }
      }
      await assertAlive();
    }

    const resident = residentMemory();
    assert.ok(resident < heapMegabytes + besideHeapMegabytes, `${resident.toFixed(0)} MB are resident with a heap of ${heapMegabytes} MB`);
  } finally {
    await server.stop();
  }
});

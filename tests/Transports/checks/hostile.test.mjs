// Hostile documents over every transport: refused in bounded time, the process alive, its memory back.
import assert from 'node:assert/strict';
import test, { describe } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { assertAlive, attack, residentMemory, transports } from '../support/attack.mjs';
import { hostileDocuments } from '../support/hostile-documents.mjs';

const growthLimit = 50;

for (const transport of Object.keys(transports)) {
  describe(`hostile documents by ${transport}`, () => {
    for (const hostile of hostileDocuments) {
      test(`${transport}: ${hostile.name}`, async () => {
        await attack(transport, hostile);
        await assertAlive();
      });
    }
  });
}

test('memory comes back after three more rounds of all of them', { skip: process.env.GRAPHQL_PID === undefined }, async () => {
  const before = residentMemory();
  for (let round = 0; round < 3; round++) {
    for (const transport of Object.keys(transports)) {
      for (const hostile of hostileDocuments) {
        await attack(transport, hostile).catch(() => {});
      }
    }
  }

  // Ordinary traffic gives the collector its chances.
  let growth;
  for (let attempt = 0; attempt < 20; attempt++) {
    for (let query = 0; query < 100; query++) {
      await assertAlive();
    }
    growth = residentMemory() - before;
    if (growth < growthLimit) {
      break;
    }
    await wait(500);
  }
  assert.ok(growth < growthLimit, `resident memory grew from ${before.toFixed(0)} MB by ${growth.toFixed(0)} MB`);
});

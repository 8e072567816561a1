// Hostile documents over every transport: refused in bounded time, the process alive.
import test, { describe } from 'node:test';
import { assertAlive, attack, transports } from '../support/attack.mjs';
import { hostileDocuments } from '../support/hostile-documents.mjs';

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

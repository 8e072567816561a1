// What people can do in one client they can do in the other, unless differences.json says why not.
import { deepEqual } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { capabilitiesOf, documentsOf } from '../documents.mjs';

const differences = JSON.parse(readFileSync(new URL('../differences.json', import.meta.url), 'utf8'));
const of = (client) => new Set(documentsOf(client).flatMap(({ document }) => capabilitiesOf(document)));
const [app, webshop] = [of('app'), of('webshop')];

for (const [client, mine, others] of [['app', app, webshop], ['webshop', webshop, app]]) {
  test(`What only the ${client} can do is listed with its reason`, () => {
    const only = [...mine].filter((capability) => !others.has(capability)).sort();
    deepEqual(only, Object.keys(differences[client]).sort());
  });
}

test('Every reason is given in words', () => {
  const without = Object.values(differences).flatMap(Object.entries).filter(([, reason]) => reason.trim().split(/\s+/).length < 4);
  deepEqual(without, []);
});

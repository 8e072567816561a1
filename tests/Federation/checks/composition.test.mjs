// The modules' files as subgraphs: they fit together, however they are divided and whoever composes them, and clients see the same graph as from one process.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as apollo from '@apollo/composition';
import { compose, composed, servicesOf } from '../../../src/Gateway/compose.mjs';
import { subgraphs } from '../../../src/Gateway/subgraph-sdl.mjs';
import { apiOf, differences, elementsOf, schemaFile } from '../support/api.mjs';

const supergraph = schemaFile('supergraph.graphql');
const modules = Object.values(subgraphs).flatMap((subgraph) => subgraph.modules);
const seen = elementsOf(apiOf(supergraph));
const eachAlone = Object.fromEntries(modules.map((module) => [module, { url: `http://${module}/graphql`, modules: [module] }]));

test('The supergraph that is checked in is what the modules say', () => {
  assert.equal(compose(subgraphs), supergraph, 'Compose it anew: npm run compose --prefix src/Gateway');
});

test('Clients see the same graph from the gateway as from one process', () => {
  const whole = elementsOf(schemaFile('omnichannel.graphql'));

  // Composition drops what directives for operations are described with, and defines the language's own @oneOf for gateways that do not know it.
  const expected = [...whole.keys()].filter((name) => /^@(defer|stream)\b/.test(name)).concat('@oneOf').sort();
  assert.deepEqual(differences(whole, seen).map((difference) => difference.split(/: ?\{|: missing/)[0]).sort(), expected);
});

test('The graph is the same when each module is a subgraph of its own', () => {
  const alone = elementsOf(apiOf(compose(eachAlone)));
  assert.deepEqual(withoutTypeTexts(alone, seen), []);
});

test('The graph is the same when Apollo composes it', () => {
  const theirs = elementsOf(apiOf(composed(apollo.composeServices(servicesOf(subgraphs)))));

  // It knows neither @oneOf nor the directives of incremental delivery.
  assert.deepEqual(withoutTypeTexts(withoutDirectives(theirs), withoutDirectives(seen)), []);
});

function withoutDirectives(elements) {
  return new Map([...elements].filter(([name]) => !name.startsWith('@')).map(([name, said]) => [name, said.replace('"@oneOf"', '')]));
}

/** Which module describes a type that several share is the composer's choice. */
function withoutTypeTexts(one, other) {
  const strip = (elements) => new Map([...elements].map(([name, said]) => [name, JSON.stringify({ ...JSON.parse(said), description: undefined })]));
  return differences(strip(one), strip(other));
}

// Equal searches give equal results in the app and in the webshop, asked with the clients' own documents.
import { deepEqual, ok } from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Node, Place } from '../../Faults/support/programs.mjs';
import { documentsOf, rootField, variablesOf } from '../documents.mjs';

const clients = { app: 'APP', webshop: 'WEBSHOP', kiosk: 'KIOSK' };
// Screens show pages of different lengths; the shortest is this long.
const pageSize = 10;
const searches = [
  { text: '' },
  { text: 'koffie' },
  { text: 'kofie' },
  { text: 'espressobonne' },
  { text: 'milk' },
  { text: 'melk', orderBy: 'PRICE' },
  { text: 'verf', orderBy: 'PRICE_DESC' },
  { text: 'brood', orderBy: 'NAME' },
  { text: 'a', orderBy: 'RATING' },
  { text: 'kaas', where: { prices: [{ from: 300, to: 800 }] } },
  { text: '', where: { kind: 'SERVICE' } },
  { text: 'thee', where: { ratingMin: 4 }, orderBy: 'NEWEST' },
  { text: 'zzzqqqxx' },
];
const place = new Place();
const node = new Node(place, ['--Database:Sqlite', `${place.path}/shop.db`]);
const asked = Object.keys(clients).map((client) => ({ client, ...searchOf(client) }));

let location;

before(async () => {
  await node.start();
  const { data } = await ask({ query: '{ locations(first: 1) { nodes { id } } }' }, 'APP');
  location = data.locations.nodes[0].id;
});
after(() => place.leave());

for (const search of searches) {
  test(`A search gives the same everywhere: ${JSON.stringify(search)}`, async () => {
    // The app neither filters nor sorts; who can ask it must get the same.
    const able = asked.filter(({ field }) => Object.keys(search).every((argument) => argument in variablesOf(field)));
    ok(able.length > 1, 'There is nobody to compare with.');
    const [first, ...others] = await Promise.all(able.map((one) => answer(one, search)));
    for (const other of others) {
      for (const part of Object.keys(first).filter((part) => part in other)) {
        deepEqual(asFarAs(first[part], other[part]), asFarAs(other[part], first[part]), `${part} differs`);
      }
    }
  });
}

function searchOf(client) {
  const found = documentsOf(client)
    .map(({ id, document }) => ({ id, document, field: rootField(document, 'search') }))
    .filter(({ field }) => field && 'text' in variablesOf(field))
    .sort((left, right) => Object.keys(variablesOf(right.field)).length - Object.keys(variablesOf(left.field)).length)[0];
  ok(found, `The ${client} has no document that searches.`);
  return found;
}

// What of an answer means the same to everybody: how many, which in which order, and the facets with their counts.
async function answer({ client, id, document, field }, search) {
  const names = variablesOf(field);
  const variables = { ...required(document) };
  for (const [argument, value] of Object.entries({ orderBy: 'RELEVANCE', ...search, first: 20 })) {
    if (names[argument]) {
      variables[names[argument]] = value;
    }
  }
  const { data, errors } = await ask({ documentId: id, variables }, clients[client]);
  // What else a screen shows, such as the category that it is in, is not compared.
  deepEqual((errors ?? []).filter(({ path }) => !path || path[0] === (field.alias?.value ?? 'search')), []);
  const { totalCount, nodes, edges, facets } = data[field.alias?.value ?? 'search'];
  const products = (nodes ?? edges?.map((edge) => edge.node))?.map((product) => product.id);
  return Object.fromEntries(Object.entries({ totalCount, products: products?.slice(0, pageSize), facets }).filter(([, value]) => value !== undefined));
}

async function ask(body, channel) {
  const response = await fetch(`${node.url}/graphql`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/graphql-response+json', 'Accept-Language': 'nl', Channel: channel },
    body: JSON.stringify(body),
  });
  return response.json();
}

// A value without the fields that another one does not ask.
function asFarAs(other, value) {
  if (Array.isArray(value)) {
    return value.map((item, index) => asFarAs(other?.[index], item));
  }
  if (value === null || typeof value !== 'object') {
    return value;
  }
  return Object.fromEntries(Object.entries(value).filter(([name]) => name in (other ?? {})).map(([name, part]) => [name, asFarAs(other[name], part)]));
}

// Variables without a default that the page fills in with what has nothing to do with the search.
function required(document) {
  const [operation] = document.definitions.filter(({ kind }) => kind === 'OperationDefinition');
  const given = operation.variableDefinitions.filter(({ type, defaultValue }) => type.kind === 'NonNullType' && !defaultValue);
  const samples = { Boolean: true, Int: 20, Float: 52.1, String: '', ID: location };
  return Object.fromEntries(given.map(({ variable, type }) => [variable.name.value, samples[type.type.name?.value]]));
}

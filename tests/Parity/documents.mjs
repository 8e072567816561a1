// What the clients ask, as the manifests say that they were built with.
import { readFileSync } from 'node:fs';
import { Kind, parse, visit } from 'graphql';

const folder = new URL('../../clients/dist/documents/', import.meta.url);

/** The documents of a client: their ids, and what they are. */
export function documentsOf(client) {
  const manifest = JSON.parse(readFileSync(new URL(`${client}.json`, folder), 'utf8'));
  return Object.entries(manifest).map(([id, text]) => ({ id, document: parse(text) }));
}

/** The fields of the root types that a document asks, also through fragments: `Query.search`. */
export function capabilitiesOf(document) {
  const operation = document.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  const type = operation.operation[0].toUpperCase() + operation.operation.slice(1);
  return rootFields(document, operation.selectionSet).map((field) => `${type}.${field.name.value}`);
}

/** The first root field of that name, or nothing. */
export function rootField(document, name) {
  const operation = document.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  return rootFields(document, operation.selectionSet).find((field) => field.name.value === name);
}

/** Which variable each argument of a field takes. */
export function variablesOf(field) {
  return Object.fromEntries(
    field.arguments.filter(({ value }) => value.kind === Kind.VARIABLE).map(({ name, value }) => [name.value, value.name.value]),
  );
}

function rootFields(document, selections) {
  const fields = [];
  visit(selections, {
    Field(field) {
      fields.push(field);
      return false;
    },
    FragmentSpread(spread) {
      const fragment = document.definitions.find(({ kind, name }) => kind === Kind.FRAGMENT_DEFINITION && name.value === spread.name.value);
      fields.push(...rootFields(document, fragment.selectionSet));
    },
  });
  return fields.filter((field) => !field.name.value.startsWith('__'));
}

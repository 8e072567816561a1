// The documents that the clients may send, as their code generation wrote them.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kind, parse } from 'graphql';

/** Every document of every client: its id, the client and the operation. */
export const documents = ['webshop', 'app', 'kiosk'].flatMap((client) =>
  Object.entries(manifestOf(client)).map(([id, text]) => {
    const operation = parse(text).definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
    const variables = operation.variableDefinitions.map((definition) => definition.variable.name.value);
    return { id, client, kind: operation.operation, name: operation.name.value, variables };
  }),
);

/** Writes the manifests into a folder, as processes read them. */
export function writeDocuments(place) {
  const folder = join(place.path, 'documents');
  mkdirSync(folder);
  for (const client of ['webshop', 'app', 'kiosk']) {
    writeFileSync(join(folder, `${client}.json`), JSON.stringify(manifestOf(client)));
  }
  return folder;
}

function manifestOf(client) {
  const file = new URL(`../../../clients/${client}/src/graphql/persisted-documents.json`, import.meta.url);
  if (!existsSync(file)) {
    throw new Error('Generate the documents of the clients first: npm ci && npm run codegen in clients.');
  }
  return JSON.parse(readFileSync(file, 'utf8'));
}

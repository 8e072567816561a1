// The documents that the clients may send, by the ids with which they do. Their builds write them, a manifest for each client.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The documents of a folder of manifests; none when there is no such folder. */
export function documentsOf(folder) {
  const documents = new Map();
  for (const file of existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : []) {
    for (const [id, text] of Object.entries(JSON.parse(readFileSync(join(folder, file), 'utf8')))) {
      documents.set(id, text);
    }
  }

  return documents;
}

/** The id of a request's document, wherever it stands; null when the request has none. */
export function documentIdOf(params, request) {
  return params.documentId ?? (request.method === 'GET' ? new URL(request.url).searchParams.get('documentId') : null);
}

import { gql, type TypedDocumentNode } from '@urql/core';

/** A document that the server knows: its id is all that is sent of it. The cache needs its text. */
export type TrustedDocument = TypedDocumentNode & { readonly documentId?: string };

/**
 * What the build makes of each `graphql(...)`.
 *
 * @param id The document's id in the client's manifest; empty while the client is being developed.
 */
export function trustedDocument(id: string, text: string): TrustedDocument {
  return Object.assign(gql(text), id ? { documentId: id } : {});
}

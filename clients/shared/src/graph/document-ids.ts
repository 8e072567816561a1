import { makeOperation, type DocumentInput, type Exchange, type Operation } from '@urql/core';
import { map, pipe } from 'wonka';
import type { TrustedDocument } from './trusted-document';

declare module '@urql/core' {
  interface OperationContext {
    /** The id under which the server knows the operation's document. */
    documentId?: string | undefined;
  }
}

/** Before the cache, which rewrites documents: keeps each operation's document id with the operation. */
export const keepDocumentIds: Exchange =
  ({ forward }) =>
  (operations) =>
    forward(
      pipe(
        operations,
        map((operation) =>
          makeOperation(operation.kind, operation, {
            ...operation.context,
            documentId: operation.context.documentId ?? (operation.query as TrustedDocument).documentId,
          }),
        ),
      ),
    );

/** After the cache: sends the id in the place of the text. */
export const sendDocumentIds: Exchange = ({ forward }) => {
  const sent = new Map<number, Operation>();
  return (operations) =>
    pipe(
      forward(
        pipe(
          operations,
          map((operation) => {
            if (operation.kind === 'teardown') {
              sent.delete(operation.key);
            } else if (operation.context.documentId) {
              sent.set(operation.key, operation);
              return withoutText(operation, operation.context.documentId);
            }

            return operation;
          }),
        ),
      ),
      // The cache reads results by the selections of what it asked.
      map((result) => ({ ...result, operation: sent.get(result.operation.key) ?? result.operation })),
    );
};

function withoutText(operation: Operation, documentId: string): Operation {
  const query = { kind: 'Document', definitions: [], documentId } as unknown as Exclude<DocumentInput, string>;
  return makeOperation(operation.kind, { ...operation, query } as Operation, operation.context);
}

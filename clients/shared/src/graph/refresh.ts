import { makeOperation, type Exchange, type Operation } from '@urql/core';
import { pipe, tap } from 'wonka';

/** Knows what the screen shows, to ask for all of it anew when changes may have been missed. */
export function refreshable(): { exchange: Exchange; refresh: () => void } {
  const shown = new Map<number, Operation>();
  let again: (operation: Operation) => void = () => {};
  return {
    exchange: ({ client, forward }) => {
      again = (operation) => client.reexecuteOperation(operation);
      return (operations) =>
        pipe(
          operations,
          tap((operation) => {
            if (operation.kind === 'query' && !operation.context.neverAsks) {
              shown.set(operation.key, operation);
            } else if (operation.kind === 'teardown') {
              shown.delete(operation.key);
            }
          }),
          forward,
        );
    },
    refresh: () =>
      [...shown.values()].forEach((operation) =>
        again(makeOperation('query', operation, { ...operation.context, requestPolicy: 'network-only' })),
      ),
  };
}

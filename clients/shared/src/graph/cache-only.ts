import type { Exchange, Operation, OperationContext, OperationResult } from '@urql/core';
import { filter, map, merge, pipe, share, tap } from 'wonka';

declare module '@urql/core' {
  interface OperationContext {
    /** Whether the operation reads what others have asked, and asks nothing itself. */
    neverAsks?: boolean | undefined;
  }
}

/**
 * For queries that only read what screens bring. The policy `cache-only` is not enough: when something changes of which the cache knows a part, it would ask for
 * the rest. Nobody may ask the same document otherwise, since equal operations are one.
 */
export const onlyFromCache: Partial<OperationContext> = { requestPolicy: 'cache-only', neverAsks: true };

const isHeld = ({ kind, context }: Operation): boolean => kind === 'query' && context.neverAsks === true;
const held = { held: true };

/**
 * After the cache: what it does not know stays unknown, until a screen's own request brings it. That is answered, since the client gives no other news of an operation
 * to who waits for its answer.
 */
export const holdCacheOnly: Exchange =
  ({ forward }) =>
  (operations) => {
    const asked = pipe(operations, share);
    return merge([
      forward(
        pipe(
          asked,
          filter((operation) => !isHeld(operation)),
        ),
      ),
      pipe(
        asked,
        filter(isHeld),
        map((operation): OperationResult => ({
          operation,
          data: null,
          extensions: held,
          stale: false,
          hasNext: false,
        })),
      ),
    ]);
  };

/** Before the cache: where something is unknown for a moment, what was known before is shown. */
export const showLastKnown: Exchange = ({ forward }) => {
  const known = new Map<number, unknown>();
  return (operations) =>
    pipe(
      forward(
        pipe(
          operations,
          tap(({ kind, key }) => kind === 'teardown' && known.delete(key)),
        ),
      ),
      map((result) => {
        const { key } = result.operation;
        if (!isHeld(result.operation)) {
          return result;
        }

        if (result.extensions === held) {
          return { ...result, data: known.get(key), extensions: undefined, stale: true };
        }

        known.set(key, result.data);
        return result;
      }),
    );
};

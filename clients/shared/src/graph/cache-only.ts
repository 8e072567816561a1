import type { Exchange, OperationContext } from '@urql/core';
import { filter, pipe } from 'wonka';

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

/** After the cache: what it does not know stays unknown, until a screen's own request brings it. */
export const holdCacheOnly: Exchange =
  ({ forward }) =>
  (operations) =>
    forward(
      pipe(
        operations,
        filter((operation) => operation.kind !== 'query' || !operation.context.neverAsks),
      ),
    );

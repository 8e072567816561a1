import type { CombinedError } from '@urql/core';

/** What went wrong with a request, as far as it matters to who looks at the screen. */
export type Trouble = 'offline' | 'starting' | 'failed';

/** What went wrong; null when nothing did. */
export function troubleOf(error: CombinedError | undefined): Trouble | null {
  if (!error) {
    return null;
  }

  if (error.networkError) {
    return 'offline';
  }

  return error.graphQLErrors.some(({ extensions }) => extensions.code === 'NOT_READY') ? 'starting' : 'failed';
}

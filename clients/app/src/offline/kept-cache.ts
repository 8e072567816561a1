import { cacheRules, type MakeCache } from '@shared/graph/cache';
import { composeExchanges, makeOperation, type Exchange } from '@urql/core';
import { cacheExchange } from '@urql/exchange-graphcache';
import { makeDefaultStorage } from '@urql/exchange-graphcache/default-storage';
import { map, pipe } from 'wonka';

const prefix = 'klaverhof ';

/** What was last known stays on the phone, for each person by themselves, so that the app opens with it where there is no network. */
export const keptCache: MakeCache = (owner) =>
  composeExchanges([
    lastKnownFirst,
    cacheExchange({ ...cacheRules, storage: makeDefaultStorage({ idbName: prefix + owner, maxAge: 14 }) }),
  ]);

/** Shows what was known last time and asks for it anew, once after each opening of the app; an answer that does not come takes nothing away. */
const lastKnownFirst: Exchange = ({ forward }) => {
  const asked = new Set<number>();
  const known = new Map<number, unknown>();
  return (operations) =>
    pipe(
      operations,
      map((operation) => {
        const { kind, key, context } = operation;
        if (kind !== 'query' || context.requestPolicy !== 'cache-first' || !navigator.onLine || asked.has(key)) {
          return operation;
        }

        asked.add(key);
        return makeOperation('query', operation, { ...context, requestPolicy: 'cache-and-network' });
      }),
      forward,
      map((result) => {
        const { kind, key } = result.operation;
        if (kind !== 'query') {
          return result;
        }

        if (result.data) {
          known.set(key, result.data);
          return result;
        }

        return result.error?.networkError && known.has(key) ? { ...result, data: known.get(key), stale: true } : result;
      }),
    );
};

/** Forgets what is kept of everybody but visitors: who signs out leaves nothing behind. */
export async function forgetKept(): Promise<void> {
  const databases = (await indexedDB.databases?.()) ?? [];
  for (const { name } of databases) {
    if (name?.startsWith(prefix) && !name.startsWith(`${prefix}visitor`)) {
      indexedDB.deleteDatabase(name);
    }
  }
}

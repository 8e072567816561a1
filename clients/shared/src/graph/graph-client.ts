import { Client, fetchExchange, subscriptionExchange, type Exchange } from '@urql/core';
import { graphCache } from './cache';
import { holdCacheOnly, showLastKnown } from './cache-only';
import { keepDocumentIds, sendDocumentIds } from './document-ids';
import type { Live } from './live';
import { refreshable } from './refresh';
import { openSocket } from './socket';

export interface GraphOptions {
  /** The channel that this client is, such as `WEBSHOP`. */
  readonly channel: string;
  readonly language: string;
  /** The token to send; null for who has none. Asked for with each request, since guests come by one and tokens are renewed. */
  readonly token: () => Promise<string | null>;
  /** The server does not take the token that it was sent. */
  readonly onRefusedToken: (token: string) => void;
  /** Another cache than one that is gone with the page. */
  readonly cache?: Exchange | undefined;
}

export interface Graph {
  readonly client: Client;
  /** Asks anew for all that is shown. */
  readonly refresh: () => void;
  /** To be called when the token has changed while the person stayed the same. */
  readonly reconnect: () => void;
  readonly live: Live;
  readonly dispose: () => void;
}

/** The way to the shop's graph for one person in one language; another person or language gets another one, with an empty cache. */
export function createGraph(options: GraphOptions): Graph {
  const { exchange, refresh } = refreshable();
  const socket = openSocket(`${location.origin.replace(/^http/, 'ws')}/graphql`, async () => {
    const token = await options.token();
    return {
      language: options.language,
      channel: options.channel,
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    };
  });
  const client = new Client({
    url: '/graphql',
    preferGetMethod: false,
    fetch: async (input, init) => {
      const token = await options.token();
      const headers = new Headers(init?.headers);
      headers.set('Accept-Language', options.language);
      headers.set('Channel', options.channel);
      if (token) {
        headers.set('Authorization', `Bearer ${token}`);
      }

      const response = await fetch(input, { ...init, headers });
      if (response.status === 401 && token) {
        options.onRefusedToken(token);
      }

      return response;
    },
    exchanges: [
      exchange,
      keepDocumentIds,
      showLastKnown,
      options.cache ?? graphCache(''),
      holdCacheOnly,
      sendDocumentIds,
      fetchExchange,
      subscriptionExchange({ forwardSubscription: socket.forward }),
    ],
  });

  // Who was without a network sees the present again, not what it was.
  window.addEventListener('online', refresh);
  return {
    client,
    refresh,
    reconnect: socket.reconnect,
    live: socket.live,
    dispose: () => {
      window.removeEventListener('online', refresh);
      socket.dispose();
    },
  };
}

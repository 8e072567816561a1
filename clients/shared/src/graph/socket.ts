import type { SubscriptionForwarder } from '@urql/core';
import type { Client } from 'graphql-ws';
import { backoff } from './backoff';
import { LiveSignal, type Live } from './live';
import { remember, type ResumablePayload } from './resume';

/** What the server is told when a socket opens: who is connected, in which language and through which channel. */
export interface ConnectionParams {
  readonly authorization?: string;
  readonly language: string;
  readonly channel: string;
}

// The protocol's library insists on a text; the server does without one where there is an id.
const byId = '(by id)';

/** One socket for all that is watched; opened when something is, closed a while after nothing is any more. */
export interface LiveSocket {
  readonly forward: SubscriptionForwarder;
  /** Connects anew, as somebody else perhaps. What is watched goes on from where it stood. */
  readonly reconnect: () => void;
  readonly live: Live;
  readonly dispose: () => void;
}

/** @param params Asked for each time a socket opens, since tokens end. */
export function openSocket(url: string, params: () => Promise<ConnectionParams>): LiveSocket {
  const live = new LiveSignal();
  let opened: WebSocket | undefined;
  let client: Promise<Client> | undefined;

  // Nothing that is watched is needed for the first picture, so the protocol is loaded after it.
  const connect = () =>
    (client ??= import('graphql-ws').then(({ createClient }) =>
      createClient({
        url,
        lazy: true,
        lazyCloseTimeout: 3_000,
        keepAlive: 20_000,
        connectionParams: async () => ({ ...(await params()) }),
        retryAttempts: Infinity,
        // A connection that closed comes back; what the client itself cannot do does not become possible by trying.
        shouldRetry: (problem) => typeof problem === 'object' && problem !== null && 'code' in problem,
        jsonMessageReplacer: (_name, value: unknown) => (value === byId ? undefined : value),
        retryWait: (attempts) => new Promise((wake) => setTimeout(wake, backoff(attempts))),
        on: {
          opened: (socket) => {
            opened = socket as WebSocket;
          },
          connected: () => live.set('live'),
          // Closed because nothing is watched any more is no trouble.
          closed: (event) => live.set((event as CloseEvent).code === 1000 ? 'quiet' : 'reconnecting'),
        },
      }),
    ));

  return {
    forward: (body) => ({
      subscribe: (sink) => {
        const payload: ResumablePayload & { query: string } = {
          ...body,
          query: body.query ?? byId,
          variables: { ...body.variables },
        };
        let stop = () => {};
        let isStopped = false;
        void connect().then((socket) => {
          if (isStopped) {
            return;
          }

          stop = socket.subscribe(payload, {
            next: (result) => {
              remember(payload, result.data);
              sink.next(result as Parameters<typeof sink.next>[0]);
            },
            error: (error) => sink.error(error),
            complete: () => sink.complete(),
          });
        }, sink.error.bind(sink));
        return {
          unsubscribe: () => {
            isStopped = true;
            stop();
          },
        };
      },
    }),
    live,
    reconnect: () => opened?.close(4499, 'Signed in anew'),
    dispose: () => void client?.then((socket) => socket.dispose()),
  };
}

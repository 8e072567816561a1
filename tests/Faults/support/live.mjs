// A client with one subscription, which keeps what it was told and comes back from where it was.
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { until } from './time.mjs';

export class Live {
  events = [];
  #client;

  constructor(node, token, query, variables = {}) {
    Object.assign(this, { token, query, variables });
    this.open(node);
  }

  /** Connects to a node, and goes on after what it has seen. */
  open(node) {
    const connectionParams = this.token ? { authorization: `Bearer ${this.token}` } : {};
    this.#client = createClient({ url: `${node.url.replace('http', 'ws')}/graphql`, webSocketImpl: WebSocket, retryAttempts: 0, connectionParams });
    void this.#read(this.#client);
  }

  /** Goes away without a word. */
  async close() {
    await this.#client.dispose();
  }

  /** Waits until it was told something of which it is so. */
  until(isSo, what) {
    return until(() => {
      if (this.failure) {
        throw this.failure;
      }
      return this.events.some(isSo);
    }, what, 20_000);
  }

  async #read(client) {
    try {
      for await (const { data, errors } of client.iterate({ query: this.query, variables: { ...this.variables, after: this.cursor } })) {
        if (errors) {
          throw new Error(JSON.stringify(errors));
        }
        const [told] = Object.values(data);
        this.cursor = told.cursor;
        this.events.push(told);
      }
    } catch (error) {
      this.failure = client === this.#client ? error : undefined;
    }
  }
}

// Screens that show the stock of some products, and keep a journal of what they were told.
import assert from 'node:assert/strict';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { until, wait } from './time.mjs';

const watch = 'subscription($products: [ID!]!, $after: String) { stockChanged(products: $products, after: $after) { cursor version resync stock { id onHand held } } }';
const levels = 'query($ids: [ID!]!) { nodes(ids: $ids) { ... on StockLevel { id onHand held version } } }';

export class Screens {
  constructor(shop, count = 8) {
    this.shop = shop;
    this.screens = Array.from({ length: count }, () => new Screen(shop));
  }

  async start() {
    this.screens.forEach((screen) => screen.start());
    await until(() => this.screens.every((screen) => screen.shown.size > 0), 'every screen shows something');
  }

  /** How often a screen had to come back. */
  get returns() {
    return this.screens.reduce((sum, screen) => sum + screen.returns, 0);
  }

  /** How many screens were told to read anew since they began. */
  get resynced() {
    return this.screens.filter((screen) => screen.resyncs > 0).length;
  }

  /** Forgets how often. */
  forget() {
    this.screens.forEach((screen) => (screen.resyncs = 0));
  }

  /** Every screen shows what the database has. */
  async assertCurrent() {
    const ids = [...new Set(this.screens.flatMap((screen) => [...screen.shown.keys()]))];
    const { nodes } = await this.shop.insist(levels, { ids });
    for (const screen of this.screens) {
      await until(() => nodes.every((level) => screen.shown.get(level.id)?.version === level.version), 'every screen shows the newest versions', 20_000);
      assert.deepEqual(screen.faults, []);
      for (const level of nodes) {
        assert.deepEqual({ ...screen.shown.get(level.id), cursor: undefined }, { version: level.version, onHand: level.onHand, held: level.held, cursor: undefined });
      }
    }
  }

  async stop() {
    await Promise.all(this.screens.map((screen) => screen.stop()));
  }
}

class Screen {
  shown = new Map();
  faults = [];
  returns = -1;
  resyncs = 0;
  #isOver = false;
  #cursor;
  #client;
  #running;

  constructor(shop) {
    this.shop = shop;
  }

  start() {
    this.#running = this.#watch();
  }

  async stop() {
    this.#isOver = true;
    await this.#client?.dispose();
    await this.#running;
  }

  async #watch() {
    while (!this.#isOver) {
      this.returns++;
      this.#client = createClient({ url: `${this.shop.next().url.replace('http', 'ws')}/graphql`, webSocketImpl: WebSocket, retryAttempts: 0, lazy: true, keepAlive: 1_000 });
      try {
        for await (const { data } of this.#client.iterate({ query: watch, variables: { products: this.shop.products, after: this.#cursor } })) {
          this.#see(data.stockChanged);
        }
      } catch {
        // The node is gone; there are others, or it comes back.
      }
      await this.#client.dispose();
      await wait(50);
    }
  }

  #see({ cursor, version, resync, stock }) {
    this.#cursor = cursor;
    this.resyncs += resync ? 1 : 0;
    if (stock === null) {
      return;
    }
    const before = this.shown.get(stock.id);
    if (before && (version < before.version || (version === before.version && !resync))) {
      this.faults.push(`${stock.id}: ${version} after ${before.version}${resync ? ' (resync)' : ''}`);
    }
    this.shown.set(stock.id, { version, onHand: stock.onHand, held: stock.held, cursor });
  }
}

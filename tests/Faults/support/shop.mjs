// The shop as a client sees it: some nodes, of which any may be asked.
import assert from 'node:assert/strict';
import { wait } from './time.mjs';

const place = '{ products(first: 60, where: {kind: GOODS}) { nodes { id options { code } } } locationByCode(code: "101") { id } }';
const fill = 'mutation($input: AdjustStockInput!) { adjustStock(input: $input) { __typename } }';

export class Shop {
  #turn = 0;

  constructor(nodes) {
    this.nodes = nodes;
  }

  /** Five products with units enough, and the store where they are. */
  async open() {
    const connector = await this.token('connector');
    const { products, locationByCode } = await this.ask(place);
    this.location = locationByCode.id;
    this.products = products.nodes.filter((product) => product.options.length === 0).slice(0, 5).map((product) => product.id);
    for (const product of this.products) {
      const input = { product, location: this.location, change: 100_000, reason: 'FOUND', idempotencyKey: crypto.randomUUID() };
      assert.equal((await this.ask(fill, { input }, connector)).adjustStock.__typename, 'StockAdjusted');
    }
  }

  /** Each time another node, as behind a proxy. */
  next() {
    return this.nodes[this.#turn++ % this.nodes.length];
  }

  async token(kind, subject = 'faults') {
    const response = await fetch(`${this.next().url}/dev/token`, { method: 'POST', body: new URLSearchParams({ kind, subject }) });
    return (await response.json()).access_token;
  }

  async ask(query, variables, token) {
    const response = await fetch(`${this.next().url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json', ...(token && { authorization: `Bearer ${token}` }) },
      body: JSON.stringify({ query, variables }),
      signal: AbortSignal.timeout(35_000),
    });
    const { data, errors } = await response.json();
    if (errors) {
      throw Object.assign(new Error(JSON.stringify(errors)), { isRefused: response.status === 422 || response.status === 400 });
    }
    return data;
  }

  /** Asks the same until it is answered: an idempotency key makes that safe. */
  async insist(query, variables, token, isOver = () => false) {
    for (;;) {
      try {
        return await this.ask(query, variables, token);
      } catch (error) {
        if (error.isRefused || isOver()) {
          throw error;
        }
        this.failures = (this.failures ?? 0) + 1;
        await wait(50);
      }
    }
  }
}

// Every subscription of the graph: what it is asked with, what it shows, and what somebody does so that it tells something.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { Kind, parse } from 'graphql';
import { Live } from '../../Faults/support/live.mjs';
import { schemaFile } from './api.mjs';
import { told } from './asking.mjs';

const level = 'stock { onHand product { name } location { name } }';
const reserved = 'reservation { id state product { name } location { name } }';

/** By field: the variables that it takes, what it shows, who watches, the customer unless it is said, and whether another cart or list begins it anew. */
const cases = {
  cartChanged: { shows: 'cart { units lines { product { name } } }' },
  cartStockChanged: { takes: ['location'], shows: level, renews: true },
  productsChanged: { takes: ['products'], shows: 'products { id name listPrice { minor } stock(first: 1) { nodes { onHand } } currentPrice { after { minor } } }' },
  customerChanged: { shows: 'thing id' },
  listChanged: { takes: ['list'], shows: 'list { name entries { text product { name } } }' },
  listStockChanged: { takes: ['list', 'location'], shows: level, renews: true },
  savedItemsChanged: { shows: 'items { product { name } availableNow }' },
  pointsChanged: { shows: 'entry { points balance } loyalty { balance }' },
  notificationAdded: { shows: 'notification { title order { agreement { total { minor } } } }' },
  offersChanged: { shows: 'offer { id code isLive locations { name } }' },
  orderChanged: { shows: 'order { id state agreement { lines { product { name } } } store { name } } event { kind }' },
  reservationChanged: { shows: reserved },
  locationReservationChanged: { takes: ['location'], shows: `reservation { id state product { name } customer { id } }`, who: 'staff' },
  returnChanged: { shows: 'return { state order { agreement { lines { product { name } } } } refund { minor } }' },
  stockChanged: { takes: ['products'], shows: level },
  locationStockChanged: { takes: ['location'], shows: level },
};

const types = { location: 'ID!', products: '[ID!]!', list: 'ID!' };

/** The fields of the schema for which there is no case, and the other way around. */
export function unknownSubscriptions() {
  const { fields } = parse(schemaFile('omnichannel.graphql')).definitions.find(({ kind, name }) => kind === Kind.OBJECT_TYPE_DEFINITION && name.value === 'Subscription');
  const names = new Set(fields.map(({ name }) => name.value));
  return [...names].filter((name) => !cases[name]).concat(Object.keys(cases).filter((name) => !names.has(name)));
}

/** Somebody who watches everything by way of a gateway, and the staff of a store. */
export class Watcher {
  #watches = [];

  constructor(gateway, shop, { location, products }) {
    Object.assign(this, { gateway, shop, location, product: products[3] });
  }

  /** Begins to watch; resolves when everything has told the state as it is. */
  async start() {
    const [token, staff] = await Promise.all([this.shop.token('customer', 'watcher'), this.shop.token('service')]);
    this.tokens = { customer: token, staff };
    const { me } = await this.#ask('customer', '{ me { id } }');
    this.customer = me.id;
    await this.#addToCart();
    const { createList } = await this.#do('customer', 'createList', 'CreateListInput', { name: 'Watched', idempotencyKey: randomUUID() }, '... on ListCreated { list { id } }');
    this.list = createList.list.id;
    await this.#addToList();
    this.#watches = Object.entries(cases).map(([field, it]) => ({ field, ...it, live: this.#live(this.gateway, { field, ...it }) }));
    await Promise.all(this.#watches.map(({ field, live }) => live.until(({ resync, cursor }) => resync && cursor, `${field} tells the state`)));
  }

  /** Does something that each of them tells. */
  async change() {
    const { product, location, customer } = this;
    const keyed = { idempotencyKey: randomUUID() };
    const lines = [{ product }];
    await this.#addToCart();
    await this.#addToList();
    await this.#do('customer', 'saveItem', 'SaveItemInput', { product });
    await this.#do('customer', 'reserve', 'ReserveInput', { product, location, ...keyed });
    await this.#do('staff', 'adjustStock', 'AdjustStockInput', { product, location, change: 3, reason: 'FOUND', ...keyed });
    const { product: priced, loyaltyProgramme, managedOffers } = await this.#ask(
      'staff',
      `query($product: ID!) { product(id: $product) { version listPrice { minor } } loyaltyProgramme { actions { code } } managedOffers(first: 100) { nodes { id version isLive audience channels } } }`,
      { product },
    );
    await this.#do('staff', 'setPrice', 'SetPriceInput', { product, price: priced.listPrice.minor + 1, expectedVersion: priced.version, ...keyed });
    await this.#do('staff', 'earnPoints', 'EarnPointsInput', { customer, action: loyaltyProgramme.actions[0].code, proofId: randomUUID() });
    const offer = managedOffers.nodes.find(({ isLive, audience }) => isLive && audience === 'EVERYBODY');
    await this.#do('staff', 'endOffer', 'EndOfferInput', { id: offer.id, expectedVersion: offer.version });
    const fulfilment = { kind: 'STORE_PICKUP', location };
    const quote = { lines, fulfilment, email: 'watcher@example.com', ...keyed };
    const { createQuote } = await this.#do('customer', 'createQuote', 'CreateQuoteInput', quote, '... on QuoteCreated { quote { id } }');
    await this.#do('customer', 'placeOrder', 'PlaceOrderInput', { quote: createQuote.quote.id, ...keyed });
    await this.#giveBack();
  }

  /** What was bought at a till. */
  async #giveBack() {
    const sold = { lines: [{ product: this.product, quantity: 1, price: 995 }], payments: [{ kind: 'PIN', amount: 995 }], soldAt: new Date().toISOString() };
    const receipt = { location: this.location, customer: this.customer, number: randomUUID(), ...sold, idempotencyKey: randomUUID() };
    const { recordReceipt } = await this.#do('staff', 'recordReceipt', 'RecordReceiptInput', receipt, '... on ReceiptRecorded { order { id returnable { line } } }');
    const { id, returnable } = recordReceipt.order;
    const lines = [{ line: returnable[0].line, quantity: 1, reason: 'CHANGED_MIND' }];
    await this.#do('customer', 'requestReturn', 'RequestReturnInput', { order: id, lines, idempotencyKey: randomUUID() });
  }

  /** Waits until each has told it; then who comes back with the cursor before that is told it again, here as by one process. */
  async assertTold(whole) {
    await Promise.all(
      this.#watches.map(async (watch) => {
        const { field, live, renews = false } = watch;
        await live.until(({ resync }) => !resync, `${field} tells a change`);
        const first = live.events.findIndex(({ resync }) => !resync);
        const change = live.events[first];
        const { cursor } = live.events[first - 1];
        const again = [this.gateway, whole].map((node) => this.#live(node, watch, cursor));
        await Promise.all(again.map((one) => one.until(() => true, `${field} goes on`)));
        const [next, other] = again.map(({ events }) => events[0]);
        await Promise.all([live, ...again].map((one) => one.close()));
        assert.deepEqual({ ...next, cursor: renews || next.cursor }, { ...other, cursor: renews || other.cursor }, field);
        assert.equal(next.resync, renews, field);
        assert.ok(next.version >= change.version && !isEmpty(change) && !isEmpty(next), `${field} told ${JSON.stringify(change)}, and again ${JSON.stringify(next)}`);
      }),
    );
  }

  #live(node, { field, takes = [], shows, who = 'customer' }, from) {
    const variables = { location: this.location, products: [this.product], list: this.list };
    const declared = takes.map((name) => `$${name}: ${types[name]}, `).join('');
    const given = takes.map((name) => `${name}: $${name}, `).join('');
    const query = `subscription(${declared}$from: String) { ${field}(${given}after: $from) { cursor version resync ${shows} } }`;
    return new Live(node, this.tokens[who], query, { ...Object.fromEntries(takes.map((name) => [name, variables[name]])), from });
  }

  #addToCart() {
    return this.#do('customer', 'addToCart', 'AddToCartInput', { lines: [{ product: this.product }], idempotencyKey: randomUUID() });
  }

  #addToList() {
    const edit = { id: randomUUID(), entry: randomUUID(), change: { add: { product: this.product } } };
    return this.#do('customer', 'syncList', 'SyncListInput', { list: this.list, edits: [edit] });
  }

  async #do(who, mutation, type, input, selection = '') {
    const data = await this.#ask(who, `mutation($input: ${type}!) { ${mutation}(input: $input) { __typename ... on Problem { message } ${selection} } }`, { input });
    if (data[mutation].message) {
      throw new Error(`${mutation}: ${JSON.stringify(data[mutation])}`);
    }
    return data;
  }

  #ask(who, query, variables = {}) {
    return told(this.gateway.url, { query }, variables, { token: this.tokens[who] });
  }
}

/** Whether an event shows nothing at all, or nothing of what another subgraph knows of it. */
function isEmpty({ cursor, version, resync, ...shown }) {
  return Object.values(shown).every((value) => value === null || value.length === 0) || /":(null|\[\])/.test(JSON.stringify(shown.stock ?? shown.reservation ?? {}));
}

// Customers who buy, and remember every answer that they got.
import assert from 'node:assert/strict';

const quote = 'mutation($input: CreateQuoteInput!) { createQuote(input: $input) { __typename ... on QuoteCreated { quote { id } } } }';
const order = 'mutation($input: PlaceOrderInput!) { placeOrder(input: $input) { __typename ... on OrderPlaced { order { id number } } } }';

export class Buyers {
  #answers = [];
  #isOver = false;
  #isAbandoned = false;
  #running;

  constructor(shop) {
    this.shop = shop;
  }

  /** How many orders were acknowledged. */
  get orders() {
    return this.#answers.filter(({ answer }) => answer.placeOrder?.__typename === 'OrderPlaced').length;
  }

  start(count = 6) {
    this.#running = Promise.all(Array.from({ length: count }, (_, number) => this.#buy(number)));
  }

  async stop() {
    this.#isOver = true;
    await this.#running;
  }

  /** Whatever has not come by now does not matter any more. */
  abandon() {
    this.#isOver = this.#isAbandoned = true;
    this.#running?.catch(() => {});
  }

  /** How many answers were given. */
  get answers() {
    return this.#answers.length;
  }

  /** Every answer is given again for the same key: in the shop, or the first of them in a copy of it. */
  async assertKept(shop = this.shop, count = this.#answers.length) {
    assert.ok(this.orders > 0, 'Nobody has bought anything.');
    for (const { query, input, token, answer } of this.#answers.slice(0, count)) {
      assert.deepEqual(await shop.insist(query, { input }, token), answer);
    }
  }

  async #buy(number) {
    const { createGuestToken } = await this.shop.insist('mutation { createGuestToken { token } }');
    for (let turn = number; !this.#isOver; turn++) {
      const lines = [{ product: this.shop.products[turn % this.shop.products.length], quantity: 1 }];
      const { createQuote } = await this.#do(quote, { lines, fulfilment: { kind: 'STORE_PICKUP', location: this.shop.location }, email: 'faults@example.com' }, createGuestToken.token);
      assert.equal(createQuote.__typename, 'QuoteCreated');
      const { placeOrder } = await this.#do(order, { quote: createQuote.quote.id }, createGuestToken.token);
      assert.equal(placeOrder.__typename, 'OrderPlaced');
    }
  }

  async #do(query, fields, token) {
    const input = { ...fields, idempotencyKey: crypto.randomUUID() };
    const answer = await this.shop.insist(query, { input }, token, () => this.#isAbandoned);
    this.#answers.push({ query, input, token, answer });
    return answer;
  }
}

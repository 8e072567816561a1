// What somebody does with every mutation of the clients, one after another. Each step names a client's document, who sends it, and what it needs; some keep what they
// were told for later ones. Two actors who do the same in two places must be told the same.
import { randomUUID } from 'node:crypto';
import { told } from './asking.mjs';
import { documents } from './documents.mjs';

const around = {
  query: `query($location: ID!) {
    products(first: 60, where: {kind: GOODS}) { nodes { sku gtin category { id } } }
    recipes(first: 1) { nodes { id } }
    managedOffers(first: 100) { nodes { id code activation { perCustomer } } }
    other: locations(first: 100, kinds: [STORE]) { nodes { id } }
    location(id: $location) { id code }
  }`,
};

/** What all actors find in the shop. */
export async function lookAround(url, location, products, token) {
  const { products: shelf, managedOffers, recipes, other } = await told(url, around, { location }, { token });
  return {
    location,
    products,
    recipe: recipes.nodes[0].id,
    offer: managedOffers.nodes.find((offer) => offer.activation)?.id,
    offerCode: managedOffers.nodes.find((offer) => offer.code)?.code ?? 'none',
    ...shelfOf(shelf.nodes.find(({ gtin }) => gtin)),
    elsewhere: other.nodes.map((node) => node.id).find((id) => id !== location),
  };
}

const shelfOf = ({ sku, gtin, category }) => ({ sku, gtin, category: category.id });
const key = () => randomUUID();
const input = (fields) => ({ input: fields });
const keyed = (fields) => () => input({ ...fields, idempotencyKey: key() });
const lineOf = (actor, product) => actor.cart.lines.find((one) => one.product.id === product);
const line = (actor, product) => lineOf(actor, product).id;
const setLine = (actor, product, quantity) => input({ line: line(actor, product), quantity, expectedVersion: lineOf(actor, product).version });
const edit = (change, entry = key()) => ({ id: key(), entry, change });

/** client, operation, who ("guest" or "customer"), variables, what to keep of the answer. */
export const steps = [
  ...['webshop', 'app', 'kiosk'].map((client) => [client, 'BecomeGuest', 'nobody', () => ({}), ({ createGuestToken }, actor) => (actor.guest = createGuestToken.token)]),
  ['app', 'MarkRead', 'customer', () => input({})],
  ['webshop', 'AddToCart', 'guest', ({ products: [one, two, three] }) => keyed({ lines: [{ product: one, quantity: 2 }, { product: two }, { product: three }] })()],
  ['kiosk', 'AddToCart', 'guest', ({ products: [, , , four] }) => keyed({ lines: [{ product: four }] })()],
  ['kiosk', 'SetCartLine', 'guest', (actor) => setLine(actor, actor.products[0], 3)],
  ['kiosk', 'RemoveCartLine', 'guest', (actor) => ({ line: line(actor, actor.products[3]) })],
  ['kiosk', 'HandOverCart', 'guest', () => ({}), ({ handOverCart }, actor) => (actor.handOver = handOverCart.code)],
  ['app', 'AddToCart', 'customer', ({ products: [one] }) => keyed({ lines: [{ product: one }] })()],
  ['app', 'TakeCart', 'customer', ({ handOver }) => input({ code: handOver })],
  ['app', 'UndoMerge', 'customer', (actor) => input({ merge: actor.cart.lastMerge?.id ?? actor.products[0] })],
  ['webshop', 'UndoCartMerge', 'customer', (actor) => ({ merge: actor.cart.lastMerge?.id ?? actor.products[0] })],
  ['webshop', 'LinkGuest', 'customer', ({ guest }) => input({ guestToken: guest })],
  ['app', 'LinkGuest', 'customer', () => input({ guestToken: 'none' })],
  ['kiosk', 'LinkGuest', 'customer', () => input({ guestToken: 'none' })],
  ['webshop', 'AddToCart', 'customer', ({ products: [, , , , five] }) => keyed({ lines: [{ product: five, quantity: 2 }] })()],
  ['webshop', 'SetCartLine', 'customer', (actor) => setLine(actor, actor.products[4], 4)],
  ['app', 'SetCartLine', 'customer', (actor) => input({ line: line(actor, actor.products[4]), quantity: 1, expectedVersion: 0 })],
  ['webshop', 'RemoveCartLine', 'customer', (actor) => ({ line: line(actor, actor.products[4]) })],
  ['webshop', 'AcceptCartPrices', 'customer', (actor) => ({ version: actor.cart.version })],
  ['app', 'AcceptCartPrices', 'customer', () => ({ version: 0 })],
  ['webshop', 'ActivateOffer', 'customer', ({ offer, products }) => keyed({ offer: offer ?? products[0] })()],
  ['app', 'ActivateOffer', 'customer', ({ products }) => keyed({ offer: products[0] })()],
  ['app', 'IssueCard', 'customer', () => ({})],
  ['webshop', 'CompareProduct', 'customer', ({ products: [one] }) => ({ product: one })],
  ['webshop', 'StopComparing', 'customer', ({ products: [one] }) => ({ product: one })],
  ['webshop', 'CompareProduct', 'customer', ({ products: [, two] }) => ({ product: two })],
  ['webshop', 'SaveItem', 'customer', ({ products: [one] }) => ({ product: one })],
  ['app', 'SaveItem', 'customer', ({ products: [, two] }) => ({ product: two })],
  ['webshop', 'SaveItem', 'customer', ({ products: [, , three] }) => ({ product: three })],
  ['webshop', 'RemoveSavedItem', 'customer', ({ products: [one] }) => ({ product: one })],
  ['app', 'RemoveSavedItem', 'customer', ({ products: [, two] }) => ({ product: two })],
  ['webshop', 'CreateList', 'customer', () => keyed({ name: 'Weekend' })(), ({ createList }, actor) => (actor.list = createList.list.id)],
  ['app', 'CreateList', 'customer', () => keyed({ name: '' })()],
  ['webshop', 'SyncList', 'customer', ({ list, products: [one] }) => input({ list, edits: [edit({ add: { product: one, quantity: 2 } }), edit({ add: { text: 'Brood' } })] })],
  ['app', 'SendListEdits', 'customer', ({ list }) => input({ list, edits: [edit({ text: 'Melk' })] })],
  ['app', 'AddRecipe', 'customer', ({ list, recipe }) => keyed({ list, recipe, persons: 2 })()],
  ['app', 'InviteToList', 'customer', ({ list }) => input({ list }), ({ inviteToList }, actor) => (actor.invitation = inviteToList.code)],
  ['app', 'JoinList', 'guest', ({ invitation }) => input({ code: invitation, nickname: 'Kim' })],
  ['app', 'LeaveList', 'guest', ({ list }) => input({ list })],
  ['webshop', 'SetConsent', 'customer', () => input({ topic: 'MARKETING', channel: 'EMAIL', isGranted: true })],
  ['app', 'SetConsent', 'customer', () => input({ topic: 'REMINDERS', channel: 'nowhere', isGranted: true })],
  ['webshop', 'UpdateProfile', 'customer', (actor) => input({ expectedVersion: actor.version, givenName: 'Robin', favouriteStore: actor.location })],
  ['app', 'UpdateProfile', 'customer', () => input({ expectedVersion: 0, givenName: 'Sam' })],
  ['app', 'WatchStock', 'customer', ({ products: [one], location }) => input({ product: one, location })],
  ['webshop', 'UnwatchStock', 'customer', ({ products: [one], location }) => input({ product: one, location })],
  ['webshop', 'SaveAddress', 'customer', () => input({ recipient: 'Robin', street: 'Dorpsstraat', houseNumber: '1', postcode: '1012AB', city: 'Amsterdam' })],
  ['webshop', 'RemoveAddress', 'customer', ({ products: [one] }) => ({ address: one })],
  ['webshop', 'SavePaymentMethod', 'customer', () => input({ kind: 'CARD', token: 'tok_ok', label: 'Card' })],
  ['webshop', 'RemovePaymentMethod', 'customer', ({ products: [one] }) => ({ method: one })],
  ['webshop', 'SubmitReview', 'customer', ({ products: [one] }) => keyed({ product: one, rating: 4, text: 'Lekker.', authorName: 'Robin' })()],
  ['webshop', 'BuyNow', 'customer', ({ products: [one] }) => keyed({ product: one, shownTotal: 1 })()],
  ['webshop', 'Reserve', 'customer', ({ products: [one], location }) => keyed({ product: one, location })(), ({ reserve }, actor) => (actor.reservation = reserve.reservation?.id)],
  ['app', 'Reserve', 'customer', ({ products: [one] }) => keyed({ product: one, location: one })()],
  ['kiosk', 'Reserve', 'guest', ({ products: [one], location }) => keyed({ product: one, location, quantity: 2 })()],
  ['app', 'MoveReservation', 'customer', ({ reservation, elsewhere }) => keyed({ reservation, location: elsewhere })()],
  ['app', 'CancelReservation', 'customer', ({ reservation }) => ({ reservation })],
  ['webshop', 'CancelReservation', 'customer', ({ reservation }) => ({ reservation })],
  ['webshop', 'CreateQuote', 'customer', (actor) => quoted(actor, actor.products[0]), ({ createQuote }, actor) => (actor.quote = createQuote.quote.id)],
  ['webshop', 'PlaceOrder', 'customer', ({ quote }) => keyed({ quote, payment: { token: 'tok_ok' } })(), ({ placeOrder }, actor) => (actor.order = placeOrder.order?.id)],
  ['kiosk', 'Quote', 'guest', (actor) => quoted(actor, actor.products[1]), ({ createQuote }, actor) => (actor.guestQuote = createQuote.quote.id)],
  ['kiosk', 'Place', 'guest', ({ guestQuote }) => keyed({ quote: guestQuote, payment: { token: 'tok_declined' } })()],
  ['app', 'CancelOrder', 'customer', ({ order }) => ({ order })],
  ['webshop', 'CancelOrder', 'customer', ({ order }) => ({ order })],
  ['webshop', 'RequestReturn', 'customer', ({ order, products: [one] }) => keyed({ order, lines: [{ line: one, quantity: 1, reason: 'OTHER' }] })()],
  ['app', 'CancelReturn', 'customer', ({ products: [one] }) => ({ return: one })],
  ['kiosk', 'TakeReturnIn', 'customer', ({ location, products: [one] }) => keyed({ return: one, location, lines: [] })()],
].map(([client, name, who, variables, keep]) => ({ client, name, who, variables, keep, document: find(client, name) }));

/** What a cart and a profile have become, before a step that needs to know. */
export async function refresh(url, actor, token) {
  const data = await told(url, { query: '{ me { version } cart { version lines { id version product { id } } lastMerge { id } } }' }, {}, { token });
  actor.cart = data.cart ?? { version: 0, lines: [] };
  actor.version = data.me?.version ?? 0;
}

function quoted({ location }, product) {
  return keyed({ lines: [{ product, quantity: 1 }], fulfilment: { kind: 'STORE_PICKUP', location }, email: 'robin@example.com' })();
}

function find(client, name) {
  return documents.find((document) => document.client === client && document.name === name && document.kind === 'mutation');
}

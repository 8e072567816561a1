import assert from 'node:assert/strict';
import { faultsOf } from '../support/axe.mjs';
import { journey } from '../support/browser.mjs';
import { graph as ask, tokenOf } from '../support/host.mjs';
import { fill, landscape, openKiosk as open, portrait } from '../support/kiosk.mjs';
import { shopForAll } from '../support/shop.mjs';
import { signIn } from '../support/webshop.mjs';

// The till and the phone of these journeys ask what no client asks.
const shop = shopForAll({ anyDocument: true });
const graph = (query, variables, token) => ask(shop.url, query, variables, token);
const openKiosk = (page, waits) => open(page, shop.url, waits);
const sannesCard = '2620000000001';

journey('a kiosk finds a product in spite of a typing error, shows where it stands, and has it kept', shop, async ({ page }) => {
  await openKiosk(page);
  await page.getByRole('link', { name: 'Touch the screen' }).click();
  for (const key of 'kofie') {
    await page.getByRole('button', { name: key, exact: true }).click();
  }
  await page.getByRole('group', { name: 'Keyboard' }).getByRole('button', { name: 'Search' }).click();
  await page.getByRole('heading', { name: 'Found for “kofie”' }).waitFor();
  await page.getByRole('link').filter({ hasText: /here · aisle/ }).first().click();
  await page.getByRole('img', { name: /the product is in aisle \d+, bay \d+, \d+ metres to walk/ }).waitFor();
  const name = await page.getByRole('heading', { level: 1 }).textContent();
  await page.getByRole('link', { name: 'Have it kept here' }).click();
  await identify(page);
  await page.getByRole('button', { name: 'Keep it' }).click();
  await page.getByText('It is being kept').waitFor();
  const sanne = await tokenOf(shop.url, { kind: 'customer', subject: 'sanne' });
  const { me } = await graph('{ me { reservations(first: 1) { nodes { state product { name(language: EN) } reservedThrough } } } }', {}, sanne);
  assert.deepEqual(me.reservations.nodes, [{ state: 'HELD', product: { name }, reservedThrough: 'STORE' }]);
}, portrait);

journey('an associate orders what the store does not have, it is paid at the till and stands in the history', shop, async ({ page }) => {
  const store = await openKiosk(page);
  const { search } = await graph(
    'query ($store: ID!) { search(text: "thee", first: 60) { nodes { sku kind variants { id } availability { available } stockAt(location: $store) { id } } } }',
    { store: store.id },
  );
  const { sku } = search.nodes.find(({ kind, variants, availability, stockAt }) => kind === 'GOODS' && variants.length === 0 && availability.available > 5 && !stockAt);
  await page.goto(`/kiosk/product/${sku}`);
  await page.getByText('Not part of this store’s range').waitFor();
  await page.getByRole('link', { name: 'Order with a colleague' }).click();
  await identify(page);
  await page.getByRole('button', { name: 'What does it cost?' }).click();
  await page.getByRole('button', { name: 'Order, and pay at the till' }).click();
  await page.getByRole('heading', { name: 'Ordered. Pay at the till' }).waitFor();

  const sanne = await tokenOf(shop.url, { kind: 'customer', subject: 'sanne' });
  const newest = '{ me { orders(first: 1) { nodes { id number state due { minor } } } } }';
  const [order] = (await graph(newest, {}, sanne)).me.orders.nodes;
  assert.equal(order.state, 'AWAITING_PAYMENT');
  await page.getByText(order.number).waitFor();

  const till = await tokenOf(shop.url, { kind: 'associate', location: store.id });
  const input = { order: order.id, kind: 'PIN', amount: order.due.minor, location: store.id, idempotencyKey: crypto.randomUUID() };
  await graph('mutation ($input: RecordPaymentInput!) { recordPayment(input: $input) { __typename } }', { input }, till);
  await page.getByText('Paid. Everything is arranged.').waitFor();
  const [paid] = (await graph(newest, {}, sanne)).me.orders.nodes;
  assert.deepEqual([paid.number, paid.state], [order.number, 'CONFIRMED']);
}, portrait);

journey('a cart goes from the kiosk to the phone, and on in the webshop', shop, async ({ page }) => {
  await openKiosk(page);
  await fill(page);
  await page.getByRole('link', { name: 'Cart, 1 item' }).click();
  await page.getByRole('button', { name: 'Take it along on your phone' }).click();
  await page.getByRole('img', { name: 'QR code that opens your cart on your phone' }).waitFor();
  const code = await page.getByText('Or type in the app').locator('strong').textContent();

  const daan = await tokenOf(shop.url, { kind: 'customer', subject: 'daan' });
  const taken = await graph(
    'mutation ($code: String!) { takeCart(input: { code: $code }) { ... on CartTaken { cart { units lastMerge { lines { incoming outcomes } } } } } }',
    { code },
    daan,
  );
  assert.deepEqual(taken.takeCart.cart, { units: 1, lastMerge: { lines: [{ incoming: 1, outcomes: ['KEPT'] }] } });
  await page.getByRole('heading', { name: 'Your cart is on your phone' }).waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'Done', exact: true }).click();
  await page.getByRole('link', { name: 'Touch the screen' }).waitFor();

  await signIn(page, 'Daan de Jong');
  await page.getByRole('link', { name: 'Cart, 1 item' }).waitFor();
}, portrait);

journey('an associate takes in at the desk what a customer gives back', shop, async ({ page }) => {
  const emma = await tokenOf(shop.url, { kind: 'customer', subject: 'emma' });
  const { me } = await graph('{ me { orders(first: 20) { nodes { id returnUntil returnable { line bought } } } } }', {}, emma);
  const order = me.orders.nodes.find(({ returnUntil }) => Date.parse(returnUntil) > Date.now());
  const lines = order.returnable.map(({ line, bought }) => ({ line, quantity: bought, reason: 'CHANGED_MIND' }));
  const input = { order: order.id, lines, idempotencyKey: crypto.randomUUID() };
  const { requestReturn } = await graph(
    'mutation ($input: RequestReturnInput!) { requestReturn(input: $input) { ... on ReturnRequested { return { id number } } } }',
    { input },
    emma,
  );
  await openKiosk(page);
  await page.goto('/kiosk/find');
  await page.getByRole('link', { name: 'Bring something back' }).click();
  await page.getByRole('button', { name: 'Badge Kim' }).click();
  await page.getByLabel('Number of the return').fill(requestReturn.return.number.toLowerCase());
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: `Return ${requestReturn.return.number}` }).waitFor();
  assert.deepEqual(await faultsOf(page), []);
  await page.getByRole('button', { name: 'Take this back' }).click();
  await page.getByRole('heading', { name: /^Taken back. The customer gets €/ }).waitFor();
  const { return: taken } = await graph('query ($id: ID!) { return(id: $id) { state } }', { id: requestReturn.return.id }, emma);
  assert.equal(taken.state, 'ACCEPTED');
}, portrait);

journey('a board shows a sale at once, and comes back after the network was gone', shop, async ({ page, context }) => {
  const store = await openKiosk(page);
  await page.goto('/kiosk/board');
  const status = page.getByRole('status').filter({ hasText: /^(Live|Reconnecting|No connection)$/ });
  await status.filter({ hasText: 'Live' }).waitFor();
  const { search } = await graph(
    'query ($store: ID!) { search(orderBy: RATING, first: 100) { nodes { id name(language: EN) kind stockAt(location: $store) { available } } } }',
    { store: store.id },
  );
  const sold = search.nodes.findLast(({ kind, stockAt }) => kind === 'GOODS' && stockAt?.available > 12);
  const till = await tokenOf(shop.url, { kind: 'associate', location: store.id });
  const input = { location: store.id, lines: [{ product: sold.id, quantity: 2 }], idempotencyKey: crypto.randomUUID() };
  await graph('mutation ($input: RecordSaleInput!) { recordSale(input: $input) { __typename } }', { input }, till);
  const first = page.locator('[data-place="0"]');
  await first.filter({ hasText: sold.name }).filter({ hasText: `${sold.stockAt.available - 2} pieces` }).filter({ hasText: '−2' }).waitFor();

  await context.setOffline(true);
  await status.filter({ hasText: 'No connection' }).waitFor();
  await context.setOffline(false);
  await status.filter({ hasText: 'Live' }).waitFor();
}, landscape);

journey('a kiosk forgets a customer who has gone', shop, async ({ page, asked }) => {
  await openKiosk(page, { idleSeconds: 4, countdownSeconds: 2 });
  const name = await fill(page);
  const guest = await page.evaluate(() => JSON.parse(localStorage.getItem('kiosk.session')));
  assert.equal(guest.kind, 'guest');
  await page.getByRole('dialog', { name: 'Are you still there?' }).waitFor();
  await page.getByRole('link', { name: 'Touch the screen' }).waitFor();

  const kept = await page.evaluate(async () => ({ local: JSON.stringify(localStorage), session: sessionStorage.length, caches: (await caches.keys()).length, cookies: document.cookie }));
  assert.ok(!kept.local.includes(guest.token), 'The token of the customer is still there.');
  assert.deepEqual([kept.session, kept.caches, kept.cookies], [0, 0, '']);
  assert.ok(!(await page.content()).includes(name));

  asked();
  await page.goBack();
  await page.waitForLoadState('networkidle');
  assert.ok(!(await page.content()).includes(name), 'Going back shows what the customer saw.');
  await page.goto('/kiosk/');
  await page.getByRole('link', { name: 'Touch the screen' }).click();
  await page.getByRole('link', { name: 'Cart, 0 items' }).click();
  await page.getByRole('heading', { name: 'There is nothing in your cart yet' }).waitFor();
}, portrait);

journey('every screen of the kiosk can be used without seeing it, and asks once', shop, async ({ page, asked }) => {
  await openKiosk(page);
  for (const path of ['', 'find', 'search?q=koffie', 'product/KOF-1004', 'cart', 'assist/KOF-1004?do=order', 'board', 'desk', 'nowhere']) {
    asked();
    await page.goto(`/kiosk/${path}`);
    await page.getByRole('heading').first().waitFor();
    await page.waitForLoadState('networkidle');
    assert.deepEqual(await faultsOf(page), [], `/kiosk/${path}`);
    assert.equal(asked().length, path === 'desk' || path === 'nowhere' ? 0 : 1, `/kiosk/${path} asks once`);
  }
}, portrait);

/** The associate's badge, then the customer's card. */
async function identify(page) {
  await page.getByRole('button', { name: 'Badge Kim' }).click();
  await page.getByLabel('Number of the card').fill(sannesCard);
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByText('Sanne Visser').waitFor();
}

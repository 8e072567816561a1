import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { journey, visitor } from '../support/browser.mjs';
import { chooseStore, hasShell, listed, makeList, phone, signIn, write } from '../support/app.mjs';
import { graph as ask, tokenOf } from '../support/host.mjs';
import { shopForAll } from '../support/shop.mjs';

// The till of these journeys asks what no client asks.
const shop = shopForAll({ anyDocument: true });
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const graph = (query, variables, token) => ask(shop.url, query, variables, token);

journey('two phones keep one list, one of them without a network for a while', shop, async ({ page }) => {
  await signIn(page, 'Daan de Jong');
  await makeList(page, 'Party');
  await write(page, 'cake');
  await write(page, 'garlands');
  await page.getByRole('button', { name: 'Share' }).click();
  await page.getByRole('button', { name: 'Make a code' }).click();
  const code = (await page.getByRole('dialog').getByText(/^\S{12,}$/).textContent()).trim();
  await page.keyboard.press('Escape');

  const other = await visitor(shop.browser, shop.url, phone);
  await signIn(other.page, 'Lotte Kuipers');
  await other.page.goto(`/app/join#${encodeURIComponent(code)}`);
  await other.page.getByRole('button', { name: 'Join', exact: true }).click();
  await listed(other.page, 'cake').waitFor();
  await write(page, 'lemonade');
  await listed(other.page, 'lemonade').waitFor();
  await hasShell(other.page);

  await other.context.setOffline(true);
  await listed(other.page, 'cake').check();
  await write(other.page, 'balloons');
  await other.page.getByText('2 changes wait for a connection').waitFor();
  // The app is closed and opened again in the cellar.
  await other.page.reload();
  await listed(other.page, 'balloons').waitFor();
  await other.page.getByText('2 changes wait for a connection').waitFor();
  await page.getByRole('button', { name: 'Change cake' }).click();
  await page.getByRole('button', { name: 'Off the list' }).click();
  await listed(page, 'cake').waitFor({ state: 'detached' });
  await other.context.setOffline(false);

  await listed(page, 'balloons').waitFor();
  await other.page.getByText('cake had been removed already.').waitFor();
  await listed(other.page, 'cake').waitFor({ state: 'detached' });
  await other.context.close();
}, phone);

journey('a recipe for more persons stands on the list, with what the shop does not sell, and the walk leads past it', shop, async ({ page, asked }) => {
  await signIn(page, 'Fatima El Amrani');
  const store = await chooseStore(page);
  await makeList(page, 'Dinner');
  await page.getByRole('link', { name: 'Add a recipe' }).click();
  await page.getByRole('link').filter({ hasText: 'ingredients' }).first().click();
  const persons = page.getByRole('textbox', { name: /how many persons/ });
  const before = Number(await persons.inputValue());
  await page.getByRole('button', { name: 'One more' }).click();
  await page.getByRole('button', { name: `Put on the list for ${before + 1} persons` }).click();
  await page.getByRole('heading', { name: 'It is on the list' }).waitFor();
  await page.getByRole('link', { name: 'To the list' }).click();
  await page.getByRole('checkbox').first().waitFor();
  const open = await page.getByRole('checkbox').count();
  asked();

  await page.getByRole('link', { name: 'Route through the store' }).click();
  await page.getByRole('img', { name: new RegExp(`Plan of ${store}`) }).waitFor();
  assert.equal(asked().length, 1, 'The route asks once.');
  await page.getByRole('button', { name: 'In the basket' }).click();
  await page.getByRole('checkbox', { checked: true }).first().waitFor();
  await page.getByRole('link', { name: 'Back' }).click();
  await page.getByRole('heading', { name: 'In the basket (1)' }).waitFor();
  assert.equal(await page.getByRole('checkbox').count(), open);
}, phone);

journey('the card has a barcode, and points come while it is shown', shop, async ({ page }) => {
  await signIn(page, 'Sanne Visser');
  await page.goto('/app/card');
  await page.getByRole('img', { name: /^Barcode of your card, number \d+$/ }).waitFor();
  const points = page.getByRole('status').filter({ hasText: 'points' });
  const before = await points.textContent();
  const sanne = await tokenOf(shop.url, { kind: 'customer', subject: 'sanne' });
  const service = await tokenOf(shop.url, { kind: 'service', subject: 'till' });
  const { me, loyaltyProgramme } = await graph('{ me { id } loyaltyProgramme { actions { code points } } }', {}, sanne);
  const { earnPoints } = await graph(
    'mutation ($input: EarnPointsInput!) { earnPoints(input: $input) { __typename } }',
    { input: { customer: me.id, action: loyaltyProgramme.actions[0].code, proofId: `proof ${Date.now()}` } },
    service,
  );
  assert.equal(earnPoints.__typename, 'PointsEarned');
  await page.waitForFunction((text) => ![...document.querySelectorAll('[role=status]')].some((one) => one.textContent === text), before);
  await page.getByText(`+${loyaltyProgramme.actions[0].points}`).first().waitFor();
}, phone);

journey('a typed code leads to the product, which a store keeps and then does not', shop, async ({ page }) => {
  await signIn(page, 'Johan Bakker');
  await chooseStore(page);
  const store = await page.evaluate(() => JSON.parse(localStorage.getItem('place')).store.id);
  const { search } = await graph(
    'query ($store: ID!) { search(text: "", first: 100) { nodes { gtin name(language: EN) kind variants { id } stockAt(location: $store) { available } } } }',
    { store },
  );
  const product = search.nodes.find(({ gtin, kind, variants, stockAt }) => gtin && kind === 'GOODS' && variants.length === 0 && stockAt?.available > 3);
  assert.ok(product, 'The store has something.');
  await page.goto('/app/scan');
  await page.getByRole('textbox', { name: /Digits below the barcode/ }).fill(product.gtin);
  await page.getByRole('button', { name: 'Find' }).click();
  await page.getByRole('heading', { level: 1, name: product.name }).waitFor();
  await page.getByRole('button', { name: 'Reserve at this store' }).click();
  await page.getByRole('article', { name: product.name }).getByText('Reserved', { exact: true }).waitFor();
  await page.getByRole('button', { name: `Cancel: ${product.name}` }).click();
  await page.getByRole('article', { name: product.name }).getByText('Cancelled', { exact: true }).waitFor();
}, phone);

journey('an offer is activated, and counts from then on', shop, async ({ page }) => {
  await signIn(page, 'Sanne Visser');
  await page.goto('/app/offers');
  const activate = page.getByRole('button', { name: /^Activate: / }).first();
  const offer = (await activate.getAttribute('aria-label')).replace('Activate: ', '');
  await activate.click();
  await page.getByRole('article').filter({ hasText: offer }).getByText('Activated: counts in every store and online').waitFor();
  await page.reload();
  await page.getByRole('article').filter({ hasText: offer }).getByText('Activated: counts in every store and online').waitFor();
}, phone);

journey('an order is followed live, whatever channel it came from', shop, async ({ page }) => {
  const yara = await tokenOf(shop.url, { kind: 'customer', subject: 'yara' });
  await signIn(page, 'Yara Meijer');
  await page.goto('/app/orders');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForFunction(() => !document.querySelector('[aria-busy=true]'));
  const before = await page.getByRole('main').getByRole('listitem').count();
  const { search } = await graph('{ search(text: "thee", first: 40) { nodes { id kind variants { id } availability { available } } } }', {});
  const product = search.nodes.find(({ kind, variants, availability }) => kind === 'GOODS' && variants.length === 0 && availability.available > 5);
  const { me } = await graph('{ me { addresses { postcode } } }', {}, yara);
  const { deliverySlots } = await graph('query ($postcode: String!) { deliverySlots(postcode: $postcode) { id available } }', { postcode: me.addresses[0].postcode }, yara);
  const slot = deliverySlots.find(({ available }) => available > 0);
  const { createQuote } = await graph(
    'mutation ($input: CreateQuoteInput!) { createQuote(input: $input) { __typename ... on QuoteCreated { quote { id } } ... on Problem { message } } }',
    { input: { lines: [{ product: product.id, quantity: 1 }], fulfilment: { kind: 'DELIVERY', slot: slot.id }, idempotencyKey: crypto.randomUUID() } },
    yara,
  );
  assert.equal(createQuote.__typename, 'QuoteCreated', createQuote.message);
  const { placeOrder } = await graph(
    'mutation ($input: PlaceOrderInput!) { placeOrder(input: $input) { __typename ... on OrderPlaced { order { id number } } ... on Problem { message } } }',
    { input: { quote: createQuote.quote.id, payment: { kind: 'CARD', token: 'tok_ok' }, idempotencyKey: crypto.randomUUID() } },
    yara,
  );
  assert.equal(placeOrder.__typename, 'OrderPlaced', placeOrder.message);
  const row = page.getByRole('main').getByRole('listitem');
  await page.waitForFunction((count) => document.querySelectorAll('main li').length > count, before);
  await row.first().getByRole('link').click();
  await page.getByRole('heading', { level: 1, name: `Order ${placeOrder.order.number}` }).waitFor();
  const { cancelOrder } = await graph(
    'mutation ($input: CancelOrderInput!) { cancelOrder(input: $input) { __typename } }',
    { input: { order: placeOrder.order.id } },
    yara,
  );
  assert.equal(cancelOrder.__typename, 'OrderCancelled');
  await page.getByRole('heading', { level: 2, name: 'Cancelled' }).waitFor();
}, phone);

journey('the pages of the app are accessible', shop, async ({ page }) => {
  await signIn(page, 'Sanne Visser');
  for (const path of ['', 'lists', 'scan', 'card', 'me', 'offers', 'orders', 'reservations', 'inbox', 'preferences', 'saved', 'cart', 'stores', 'recipes', 'search?q=milk']) {
    await page.goto(`/app/${path}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForFunction(() => !document.querySelector('[aria-busy=true]'));
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => window.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] }));
    assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(', ')}`), [], `/app/${path}`);
  }
}, { ...phone, bypassCSP: true });

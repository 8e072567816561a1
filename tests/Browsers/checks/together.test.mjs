import assert from 'node:assert/strict';
import * as app from '../support/app.mjs';
import { meeting } from '../support/browser.mjs';
import { graph as ask, tokenOf } from '../support/host.mjs';
import { fill, openKiosk, portrait } from '../support/kiosk.mjs';
import { shopForAll } from '../support/shop.mjs';
import { pay, signIn, toPayment } from '../support/webshop.mjs';

// The staff of these journeys ask what no client asks.
const shop = shopForAll({ anyDocument: true });
const graph = (query, variables, token) => ask(shop.url, query, variables, token);

meeting('a cart begun at the kiosk goes on in the app and is paid in the webshop, and each screen follows', shop, async (arrive) => {
  const [kiosk, phone, desk] = [await arrive(portrait), await arrive(app.phone), await arrive()];
  await openKiosk(kiosk.page, shop.url);
  await app.signIn(phone.page, 'Marieke Smit');
  await signIn(desk.page, 'Marieke Smit');
  await desk.page.goto('/webshop/cart');
  await desk.page.getByRole('heading', { name: 'Your cart is still empty' }).waitFor();

  const name = await fill(kiosk.page);
  await kiosk.page.getByRole('link', { name: 'Cart, 1 item' }).click();
  await kiosk.page.getByRole('button', { name: 'Take it along on your phone' }).click();
  await kiosk.page.getByRole('img', { name: 'QR code that opens your cart on your phone' }).waitFor();
  const code = await kiosk.page.getByText('Or type in the app').locator('strong').textContent();
  await phone.page.goto(`/app/hand-over#${code}`);
  await phone.page.getByRole('button', { name: 'Take the cart along' }).click();
  await phone.page.getByRole('main').getByRole('link', { name }).first().waitFor();
  await kiosk.page.getByRole('heading', { name: 'Your cart is on your phone' }).waitFor();
  await desk.page.getByRole('main').getByRole('link', { name }).first().waitFor();

  await phone.page.getByRole('group', { name: `Quantity of ${name}` }).getByRole('button', { name: 'One more' }).click();
  await desk.page.getByRole('link', { name: 'Cart, 2 items' }).waitFor();
  await toPayment(desk.page);
  await pay(desk.page, 'iDEAL, succeeds');
  await desk.page.getByRole('heading', { level: 1, name: /^Thank you/ }).waitFor();
  await desk.page.getByRole('link', { name: 'Cart, 0 items' }).waitFor();
  await phone.page.getByRole('heading', { name: 'Your cart is empty' }).waitFor();
});

meeting('who waits for a product hears on the phone that it is back', shop, async (arrive) => {
  const [desk, phone] = [await arrive(), await arrive(app.phone)];
  const { stores, product } = await keepable();
  const [level] = stores;
  const staff = await tokenOf(shop.url, { kind: 'associate', location: level.location.id });
  await count(staff, product.id, level.location.id, 0);
  await app.signIn(phone.page, 'Kees van Dijk');
  await signIn(desk.page, 'Kees van Dijk');
  await desk.page.evaluate((store) => localStorage.setItem('place', JSON.stringify({ store })), level.location);
  await desk.page.goto(`/webshop/product/${product.sku}`);
  await desk.page.getByRole('button', { name: 'Tell me when it is back' }).click();
  await desk.page.getByRole('button', { name: 'No message after all' }).waitFor();

  await count(staff, product.id, level.location.id, 7);
  await phone.page.getByRole('link', { name: 'Messages, 1 unread' }).click();
  await phone.page.getByRole('main').getByText(product.name).first().waitFor();
});

meeting('what one store keeps is kept by another one, on every screen', shop, async (arrive) => {
  const [desk, phone] = [await arrive(), await arrive(app.phone)];
  const { stores, product } = await keepable();
  const [from, to] = stores.slice(1);
  await app.signIn(phone.page, 'Ahmed Aydin');
  await phone.page.goto('/app/reservations');
  await signIn(desk.page, 'Ahmed Aydin');
  await desk.page.goto(`/webshop/product/${product.sku}`);
  await desk.page.getByRole('button', { name: `Reserve at ${from.location.name}` }).click();
  const onPhone = phone.page.getByRole('article', { name: product.name });
  const kept = (store) => onPhone.locator('span', { hasText: new RegExp(`^${store.location.name}$`) });
  await kept(from).waitFor();

  await desk.page.goto('/webshop/account');
  await desk.page.getByRole('article', { name: product.name }).getByLabel('Collect at another store').selectOption(to.location.name);
  await desk.page.getByText(`Now reserved at ${to.location.name}`).waitFor();
  await kept(to).waitFor();
  const ahmed = await tokenOf(shop.url, { kind: 'customer', subject: 'ahmed' });
  const { me } = await graph('{ me { reservations(first: 1) { nodes { state location { id } } } } }', {}, ahmed);
  assert.deepEqual(me.reservations.nodes, [{ state: 'HELD', location: { id: to.location.id } }]);
});

/** A product that stores near the middle of the country have and keep for customers. */
async function keepable() {
  const near = { latitude: 52.0907, longitude: 5.1214, radiusMetres: 60_000 };
  const { search } = await graph(
    `query ($near: NearInput!) {
      search(text: "thee", first: 50) {
        nodes { id sku name(language: EN) kind variants { id } stockNear(near: $near, first: 5) { stockLevel { available location { id name policies { fulfilment } } } } }
      }
    }`,
    { near },
  );
  const found = search.nodes
    .map(({ stockNear, ...product }) => ({
      product,
      stores: stockNear.map(({ stockLevel }) => stockLevel).filter(({ available, location }) => available > 2 && location.policies.fulfilment.includes('RESERVE_AND_TRY')),
    }))
    .find(({ product, stores }) => product.kind === 'GOODS' && product.variants.length === 0 && stores.length > 2);
  assert.ok(found, 'Some stores have something.');
  return found;
}

async function count(token, product, location, onHand) {
  const input = { location, lines: [{ product, onHand }], source: 'ERP', idempotencyKey: crypto.randomUUID() };
  const { countStock } = await graph('mutation ($input: CountStockInput!) { countStock(input: $input) { __typename } }', { input }, token);
  assert.equal(countStock.__typename, 'StockCounted');
}

// Takes every main page of the three clients, wide and narrow, into .artifacts/screenshots: to be looked at. Words behind it choose some: `-- app kiosk`.
// With `-- readme` behind it, it takes the three that the README shows instead.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as app from './support/app.mjs';
import { startBrowser, visitor } from './support/browser.mjs';
import { graph, startHost, tokenOf } from './support/host.mjs';
import { landscape, openKiosk, portrait } from './support/kiosk.mjs';
import { addToCart, signIn, toPayment } from './support/webshop.mjs';

const folder = fileURLToPath(new URL('../../.artifacts/screenshots/', import.meta.url));
const wanted = process.argv.slice(2);
const shown = fileURLToPath(new URL('../../clients/pictures/', import.meta.url));
const wide = { viewport: { width: 1280, height: 900 } };
const narrow = { viewport: { width: 390, height: 844 } };
const dutch = { locale: 'nl-NL' };

mkdirSync(folder, { recursive: true });
const host = await startHost({ anyDocument: true });
const browser = await startBrowser();

/** Somebody who walks past pages; each picture is named by what it shows. */
async function walk(name, options, steps) {
  if (wanted.length > 0 ? !wanted.some((word) => name.includes(word)) : name === 'readme') {
    return;
  }

  const { page, context } = await visitor(browser, host.url, options);
  await steps(page, async (what) => {
    await page.waitForLoadState('networkidle');
    // Pictures far down are loaded when they are near.
    await page.evaluate(async () => {
      for (const picture of document.querySelectorAll('img[loading=lazy]')) {
        picture.loading = 'eager';
      }
      await Promise.all([...document.images].map((picture) => picture.decode().catch(() => {})));
    });
    const isShown = name === 'readme';
    const path = isShown ? join(shown, `${what}.jpg`) : join(folder, `${name}-${what}.png`);
    await page.screenshot(isShown ? { path, type: 'jpeg', quality: 82 } : { path, fullPage: true });
    console.log(path);
  });
  await context.close();
}

async function pages(page, take, client, paths) {
  for (const path of paths) {
    await page.goto(`/${client}/${path}`);
    await page.getByRole('heading').first().waitFor();
    await page.waitForFunction(() => !document.querySelector('[aria-busy=true]'));
    await take(path.split('?')[0].replace(/\W+/g, '-') || 'home');
  }
}

/** A list with all that a recipe takes, a store, and a product with variants. */
async function prepare() {
  const sanne = await tokenOf(host.url, { kind: 'customer', subject: 'sanne' });
  const { recipes, locationByCode: store, search } = await graph(
    host.url,
    '{ recipes(first: 4) { nodes { id } } locationByCode(code: "101") { id name } search(text: "shirt", first: 20) { nodes { sku variants { id } } } }',
  );
  const { createList } = await graph(
    host.url,
    'mutation ($input: CreateListInput!) { createList(input: $input) { ... on ListCreated { list { id } } } }',
    { input: { name: 'Weekend', idempotencyKey: crypto.randomUUID() } },
    sanne,
  );
  for (const { id } of recipes.nodes.slice(0, 2)) {
    const input = { list: createList.list.id, recipe: id, persons: 4, writeUnmapped: true, idempotencyKey: crypto.randomUUID() };
    await graph(host.url, 'mutation ($input: AddRecipeToListInput!) { addRecipeToList(input: $input) { __typename } }', { input }, sanne);
  }

  return { list: createList.list.id, recipe: recipes.nodes[0].id, store, variants: search.nodes.find(({ variants }) => variants.length > 0)?.sku };
}

/** What a customer bought last. */
async function bought(given) {
  const token = await tokenOf(host.url, { kind: 'customer', subject: given.toLowerCase() });
  return (await graph(host.url, '{ me { orders(first: 1) { nodes { id } } } }', {}, token)).me.orders.nodes[0].id;
}

try {
  const { list, recipe, store, variants } = await prepare();
  await walk('readme', { viewport: { width: 1280, height: 860 } }, async (page, take) => {
    await signIn(page, 'Sanne Visser');
    await page.goto('/webshop/product/KOF-1001');
    await page.getByRole('status').filter({ hasText: 'in stock' }).waitFor();
    await take('webshop');
  });
  await walk('readme', narrow, async (page, take) => {
    await app.signIn(page, 'Sanne Visser');
    await page.evaluate((place) => localStorage.setItem('place', JSON.stringify({ store: place })), { id: store.id, name: store.name });
    await page.goto(`/app/route/${list}`);
    await page.getByRole('img', { name: /^Plan of/ }).waitFor();
    await take('app');
  });
  await walk('readme', { viewport: { width: 1440, height: 810 } }, async (page, take) => {
    await openKiosk(page, host.url);
    await page.goto('/kiosk/board');
    await page.getByRole('status').filter({ hasText: 'Live' }).waitFor();
    await take('kiosk');
  });
  await walk('start', wide, async (page, take) => {
    await page.goto('/');
    await take('page');
  });
  const shop = ['', 'search?q=koffie', 'search?q=shirt', 'product/KOF-1001', `product/${variants}`, 'offer/KOFFIE-1-1', 'stores', 'sign-in', 'nowhere'];
  const mine = ['cart', 'saved', 'compare', 'account', 'account/preferences', 'checkout'];
  for (const [kind, options, person] of [
    ['webshop-wide', wide, 'Sanne Visser'],
    ['webshop-narrow', narrow, 'Daan de Jong'],
  ]) {
    await walk(kind, options, async (page, take) => {
      await pages(page, take, 'webshop', shop);
      await signIn(page, person);
      await addToCart(page, 'KOF-1001');
      await page.getByRole('button', { name: 'Save for later' }).click();
      await page.getByRole('button', { name: 'Compare' }).click();
      await page.getByText('is in your comparison').waitFor();
      await take('product-signed-in');
      await page.getByRole('button', { name: 'Write a review' }).click();
      await take('review');
      await pages(page, take, 'webshop', mine);
      await toPayment(page);
      await take('payment');
      await page.getByRole('button', { name: 'Order and pay' }).click();
      await page.getByRole('heading', { level: 1, name: /^Thank you/ }).waitFor();
      await take('order');
    });
  }

  await walk('webshop-dutch', { ...wide, ...dutch }, async (page, take) => {
    await pages(page, take, 'webshop', ['', 'search?q=koffie', 'product/KOF-1001', 'cart']);
  });
  for (const [kind, options] of [
    ['app', narrow],
    ['app-dutch', { ...narrow, ...dutch }],
    ['app-wide', wide],
  ]) {
    await walk(kind, options, async (page, take) => {
      const isWhole = kind === 'app';
      await page.goto('/app/');
      await page.evaluate((place) => localStorage.setItem('place', JSON.stringify({ store: place })), { id: store.id, name: store.name });
      await page.goto('/app/sign-in');
      await page.getByRole('button', { name: 'Sanne Visser' }).click();
      await page.waitForURL(/\/app\/$/);
      await pages(page, take, 'app', ['', `list/${list}`, `route/${list}`, 'product/KOF-1001', 'card', 'offers']);
      if (isWhole) {
        await pages(page, take, 'app', ['lists', 'recipes', `recipe/${recipe}`, 'scan', 'search?q=shirt', `product/${variants}`, 'me', 'orders', 'reservations', 'inbox', 'preferences', 'saved', 'cart', 'stores']);
        await page.goto('/app/orders');
        await page.getByRole('main').getByRole('listitem').first().getByRole('link').click();
        await page.getByRole('heading', { level: 1, name: /^Order/ }).waitFor();
        await take('order');
        await app.signIn(page, 'Johan Bakker');
        await pages(page, take, 'app', ['offers']);
      }
    });
  }

  for (const [kind, options, client, given] of [
    ['returns-wide', wide, 'webshop', 'Noor'],
    ['returns-narrow', { ...narrow, ...dutch }, 'webshop', 'Kees'],
    ['returns-app', narrow, 'app', 'Thijs'],
  ]) {
    await walk(kind, options, async (page, take) => {
      await page.goto(`/${client}/sign-in`);
      await page.getByRole('button', { name: given }).click();
      await page.waitForURL((url) => !url.pathname.includes('sign-in'));
      const order = await bought(given);
      await page.goto(`/${client}/give-back/${order}`);
      await page.getByRole('checkbox').first().check();
      await page.getByRole('radio').last().check();
      await take('asking');
      await page.locator('button[type=submit]').last().click();
      await page.waitForURL(/returns\//);
      await page.getByRole('img', { name: / R/ }).waitFor();
      await take('one');
      await pages(page, take, client, ['returns']);
      await page.goto(client === 'app' ? `/app/order/${order}` : `/webshop/account/orders/${order}`);
      await page.getByRole('heading', { level: 2, name: /^(Returns|Retour)$/ }).waitFor();
      await take('order');
    });
  }

  for (const [kind, language] of [
    ['kiosk', 'en'],
    ['kiosk-dutch', 'nl'],
  ]) {
    await walk(kind, portrait, async (page, take) => {
      await openKiosk(page, host.url, { language });
      await take('attract');
      await pages(page, take, 'kiosk', ['find', 'search?q=koffie', 'product/KOF-1004', 'cart', 'assist/KOF-1004?do=order']);
      await page.goto('/kiosk/product/KOF-1004');
      await page.getByRole('button', { name: language === 'en' ? 'Add to cart' : 'In winkelwagen' }).click();
      await page.getByRole('link', { name: /, 1 (item|artikel)/ }).click();
      await page.getByRole('button', { name: /phone|telefoon/ }).first().click();
      await page.getByRole('img', { name: /QR/ }).waitFor();
      await take('hand-over');
    });
    await walk(kind, landscape, async (page, take) => {
      await openKiosk(page, host.url, { language });
      await pages(page, take, 'kiosk', ['board']);
    });
  }
} finally {
  await browser.close();
  await host.stop();
}

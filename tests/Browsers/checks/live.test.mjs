import assert from 'node:assert/strict';
import { journey, visitor } from '../support/browser.mjs';
import { ask, tokenOf } from '../support/host.mjs';
import { shopForAll } from '../support/shop.mjs';
import { addToCart, signIn } from '../support/webshop.mjs';

const shop = shopForAll();

journey('stock falls on a product page that is open', shop, async ({ page }) => {
  const { productBySku: product } = await ask(shop.url, 'tests-stock-at', { sku: 'KOF-1001' });
  const { available } = product.availability;
  await page.goto('/webshop/product/KOF-1001');
  await page.getByRole('status').filter({ hasText: `${available} in stock` }).waitFor();
  const token = await tokenOf(shop.url, { kind: 'associate' });
  const location = product.stock.nodes[0].location.id;
  const input = { product: product.id, location, change: -3, reason: 'DAMAGE', idempotencyKey: crypto.randomUUID() };
  const { adjustStock } = await ask(shop.url, 'tests-adjust-stock', { input }, token);
  assert.equal(adjustStock.__typename, 'StockAdjusted');
  await page.getByRole('status').filter({ hasText: `${available - 3} in stock` }).waitFor();
});

journey('a cart follows its owner to another device', shop, async ({ page }) => {
  await signIn(page, 'Fatima El Amrani');
  const phone = await visitor(shop.browser, shop.url, { viewport: { width: 390, height: 800 } });
  await signIn(phone.page, 'Fatima El Amrani');
  await addToCart(phone.page, 'KOF-1001');
  await page.getByRole('link', { name: 'Cart, 1 item' }).waitFor();
  await phone.close();
});

journey('what was shown comes back after the network was gone', shop, async ({ page, context }) => {
  await page.goto('/webshop/product/KOF-1001');
  await page.getByRole('status').filter({ hasText: 'in stock' }).waitFor();
  await context.setOffline(true);
  await page.getByRole('link', { name: 'Kitchen', exact: true }).click();
  await page.getByRole('heading', { name: 'No connection' }).waitFor();
  await context.setOffline(false);
  await page.getByRole('heading', { level: 1 }).filter({ hasText: 'Kitchen' }).waitFor();
}, { forgives: true });

// Takes every main page of the webshop, on a wide screen and on a telephone, into .artifacts/screenshots: to be looked at.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startBrowser, visitor } from './support/browser.mjs';
import { startHost } from './support/host.mjs';
import { addToCart, signIn, toPayment } from './support/webshop.mjs';

const folder = fileURLToPath(new URL('../../.artifacts/screenshots/', import.meta.url));
const paths = ['', 'search?q=koffie', 'product/KOF-1001', 'offer/KOFFIE-1-1', 'stores', 'sign-in', 'cart', 'saved', 'compare', 'checkout', 'account', 'account/preferences'];

mkdirSync(folder, { recursive: true });
const host = await startHost();
const browser = await startBrowser();
try {
  for (const [kind, width, person] of [
    ['wide', 1280, 'Sanne Visser'],
    ['narrow', 390, 'Daan de Jong'],
  ]) {
    const { page, context } = await visitor(browser, host.url, { viewport: { width, height: 900 } });
    const take = async (name) => {
      await page.waitForLoadState('networkidle');
      await page.screenshot({ path: join(folder, `${kind}-${name}.png`), fullPage: true });
    };
    await signIn(page, person);
    await addToCart(page, 'KOF-1001');
    for (const path of paths) {
      await page.goto(`/webshop/${path}`);
      await page.getByRole('heading').first().waitFor();
      await take(path.replace(/\W+/g, '-') || 'home');
    }

    await toPayment(page);
    await take('payment');
    await page.getByRole('button', { name: 'Order and pay' }).click();
    await page.getByRole('heading', { level: 1, name: /^Thank you/ }).waitFor();
    await take('order');
    await context.close();
  }
} finally {
  await browser.close();
  await host.stop();
}

console.log(folder);

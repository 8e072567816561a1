import assert from 'node:assert/strict';
import { faultsOf } from '../support/axe.mjs';
import { journey } from '../support/browser.mjs';
import { shopForAll } from '../support/shop.mjs';
import { addToCart, home, signIn } from '../support/webshop.mjs';

const shop = shopForAll();

const open = ['', 'search?q=koffie', 'product/KOF-1001', 'offer/KOFFIE-1-1', 'stores', 'sign-in', 'nowhere'];
const mine = ['account', 'account/preferences', 'cart', 'checkout', 'saved', 'compare'];

async function checkAll(page, asked, paths) {
  for (const path of paths) {
    await page.goto(`/webshop/${path}`);
    await page.getByRole('heading', { level: 1 }).or(page.getByRole('heading', { level: 2 })).first().waitFor();
    await page.waitForLoadState('networkidle');
    assert.deepEqual(await faultsOf(page), [], `/webshop/${path}`);
    // News of what was just done elsewhere may have the same asked again; another question would be another request of the screen.
    const questions = new Set(asked().map(({ documentId }) => documentId));
    assert.equal(questions.size, path === 'nowhere' ? 0 : 1, `/webshop/${path} asks one thing`);
  }
}

journey('every page can be used without seeing it, and asks once', shop, async ({ page, asked }) => {
  await checkAll(page, asked, open);
});

journey('every page of a customer can be used without seeing it, and asks once', shop, async ({ page, asked }) => {
  await signIn(page, 'Noor Hendriks');
  await addToCart(page, 'KOF-1001');
  await page.getByRole('button', { name: 'Save for later' }).click();
  await page.getByRole('button', { name: 'Saved' }).waitFor();
  await page.getByRole('button', { name: 'Compare' }).click();
  await page.getByText('is in your comparison').waitFor();
  asked();
  // The checkout also asks for the times at the address, which it has to know first.
  await checkAll(page, asked, mine.filter((path) => path !== 'checkout'));
});

journey('every page fits a telephone', shop, async ({ page }) => {
  for (const path of open) {
    await page.goto(`/webshop/${path}`);
    await page.getByRole('heading').first().waitFor();
    const [wide, seen] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
    assert.equal(wide, seen, `/webshop/${path} is as wide as the screen`);
  }
}, { viewport: { width: 360, height: 740 } });

journey('the language is switched in place', shop, async ({ page }) => {
  await page.goto(home);
  await page.getByRole('heading', { level: 1, name: 'Good things, close by.' }).waitFor();
  await page.getByRole('button', { name: 'Nederlands' }).click();
  await page.getByRole('heading', { level: 1, name: 'Goed spul, dichtbij.' }).waitFor();
  assert.equal(await page.locator('html').getAttribute('lang'), 'nl');
  await page.getByRole('link', { name: 'Eten', exact: true }).first().waitFor();
  await page.reload();
  await page.getByRole('heading', { level: 1, name: 'Goed spul, dichtbij.' }).waitFor();
});

journey('somebody at the keyboard searches by suggestion and lands in the page', shop, async ({ page }) => {
  await page.goto(home);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.keyboard.press('Tab');
  await page.getByRole('link', { name: 'To the content' }).and(page.locator(':focus')).waitFor();
  const search = page.getByRole('combobox', { name: 'Search the shop' });
  await search.focus();
  await search.pressSequentially('espres', { delay: 30 });
  await page.getByRole('option').first().waitFor();
  await search.press('ArrowDown');
  assert.equal(await page.getByRole('option').first().getAttribute('aria-selected'), 'true');
  await search.press('Enter');
  await page.waitForURL(/search\?q=|product\/|category\//);
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'main');
});

journey('what no client asks is not executed, whichever way it comes', shop, async ({ page }) => {
  const query = '{ categories { id } }';
  const post = (accept, body) =>
    fetch(`${shop.url}/graphql`, { method: 'POST', headers: { 'Content-Type': 'application/json', Accept: accept }, body: JSON.stringify(body) });
  const answers = await Promise.all([
    post('application/graphql-response+json', { query }),
    post('text/event-stream', { query }),
    post('multipart/mixed', { query }),
    post('application/graphql-response+json', { documentId: 'sha256:0' }),
    fetch(`${shop.url}/graphql?query=${encodeURIComponent(query)}`, { headers: { Accept: 'application/graphql-response+json' } }),
  ]);
  for (const answer of answers) {
    assert.doesNotMatch(await answer.text(), /"categories"/);
  }

  await page.goto(home);
  const said = await page.evaluate(
    (text) =>
      new Promise((resolve) => {
        const socket = new WebSocket(`${location.origin.replace(/^http/, 'ws')}/graphql`, 'graphql-transport-ws');
        socket.onopen = () => socket.send('{"type":"connection_init"}');
        socket.onclose = ({ code }) => resolve(`closed ${code}`);
        socket.onmessage = ({ data }) => {
          const { type } = JSON.parse(data);
          return type === 'connection_ack' ? socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query: text } })) : resolve(type);
        };
      }),
    query,
  );
  assert.equal(said, 'error');
});

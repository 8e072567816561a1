import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after } from 'node:test';
import { journey } from '../support/browser.mjs';
import { startProvider } from '../support/provider.mjs';
import { shopForAll } from '../support/shop.mjs';
import { addToCart } from '../support/webshop.mjs';

const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8');
let provider;
const shop = shopForAll({
  anyDocument: true,
  settings: async () => {
    provider = await startProvider({ subject: 'pat', name: 'Pat Provider', audience: 'shop' });
    return {
      'Clients:Authority': provider.issuer,
      'Identity:Issuers:0:Authority': provider.issuer,
      'Identity:Issuers:0:Audience': 'shop',
      'Identity:Issuers:0:Kinds:0': 'Customer',
    };
  },
});
after(() => provider?.stop());

journey('the explorer runs the query of the README, and answers what stands there', shop, async ({ page }) => {
  const { query } = JSON.parse(/-d '(\{"query":.*?\})'\n/.exec(readme)[1]);
  const answer = JSON.parse(/```json\n(.*?)\n```/s.exec(readme)[1]);
  // Its script has several megabytes.
  page.setDefaultTimeout(150_000);
  await page.goto('/graphql/');
  await page.getByRole('button', { name: 'Create document' }).click();
  const editor = page.locator('.monaco-editor').first();
  await editor.click();
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(query);
  // It runs nothing before it has the schema, nor, for a moment, what was typed last: people press again, too.
  await page.getByText('Schema available').waitFor();
  const shown = page.locator('.monaco-editor', { hasText: '"data"' });
  for (let times = 0; times < 20 && !(await shown.count()); times++) {
    await page.getByRole('button', { name: 'Run' }).click();
    await shown.waitFor({ timeout: 5_000 }).catch(() => {});
  }

  await shown.waitFor({ timeout: 5_000 });
  // What the editor draws is cut into lines, with hard spaces between.
  const lines = await shown.locator('.view-line').evaluateAll((all) =>
    all.sort((one, other) => parseInt(one.style.top, 10) - parseInt(other.style.top, 10)).map(({ textContent }) => textContent.replaceAll('\u00a0', ' ')),
  );
  assert.deepEqual(JSON.parse(lines.join('\n')), answer);
  // The explorer's own words are English whatever the language, and its page asks for what its maker's cloud has.
}, { forgives: true, locale: 'nl-NL' });

journey('a guest signs in at an OpenID Connect provider, keeps the cart, and leaves again', shop, async ({ page }) => {
  await addToCart(page, 'KOF-1001');
  await page.goto('/webshop/sign-in?to=/cart');
  await page.getByRole('button', { name: 'Go on to our sign-in page' }).click();
  await page.getByRole('link', { name: 'I am Pat Provider' }).click();
  await page.getByRole('link', { name: 'Hello Pat Provider' }).waitFor();
  await page.getByRole('heading', { level: 1, name: 'Cart' }).waitFor();
  await page.getByRole('link', { name: 'Cart, 1 item' }).waitFor();
  assert.equal(new URL(page.url()).search, '', 'The code is gone from the address.');
  const [{ client_id, code_challenge_method, response_type, redirect_uri }] = provider.asked;
  assert.deepEqual(
    { client_id, code_challenge_method, response_type, redirect_uri },
    { client_id: 'webshop', code_challenge_method: 'S256', response_type: 'code', redirect_uri: `${shop.url}/webshop/` },
  );

  const report = page.getByRole('dialog', { name: 'We have put your carts together' });
  await report.getByRole('button', { name: 'Fine' }).click();
  await page.goto('/webshop/account');
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('link', { name: 'Sign in', exact: true }).first().waitFor();
  await page.getByRole('link', { name: 'Cart, 0 items' }).waitFor();
});

import assert from 'node:assert/strict';
import { journey } from '../support/browser.mjs';
import { shopForAll } from '../support/shop.mjs';
import { addToCart, home, pay, signIn, toPayment } from '../support/webshop.mjs';

const shop = shopForAll();

journey('a visitor who mistypes finds, gathers, signs in, pays and sees the order', shop, async ({ page }) => {
  // Sanne's own cart has one already, so that there is something to merge.
  await signIn(page, 'Sanne Visser');
  await addToCart(page, 'KOF-1001');
  await page.goto('/webshop/account');
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('link', { name: 'Sign in', exact: true }).first().waitFor();

  await page.goto(home);
  const search = page.getByRole('combobox', { name: 'Search the shop' });
  await search.fill('espreso bonen');
  await search.press('Enter');
  await page.getByRole('heading', { level: 1, name: /espreso bonen/ }).waitFor();
  await page.getByRole('checkbox', { name: /^Boonwerk/ }).check();
  await page.waitForURL(/b=Boonwerk/);
  await page.getByRole('link', { name: 'Espresso beans dark 1 kg' }).click();
  await page.getByRole('heading', { level: 1, name: 'Espresso beans dark 1 kg' }).waitFor();
  await page.getByRole('button', { name: 'Add to cart', exact: true }).click();
  await page.getByRole('link', { name: 'Cart, 1 item' }).click();
  await page.getByRole('textbox', { name: /Quantity of Espresso beans/ }).fill('2');
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Cart, 2 items' }).waitFor();

  await page.goto('/webshop/sign-in?to=/cart');
  await page.getByRole('button', { name: 'Sanne Visser' }).click();
  const report = page.getByRole('dialog', { name: 'We have put your carts together' });
  await report.getByText('1 + 2 = 3', { exact: true }).waitFor();
  await report.getByRole('button', { name: 'Fine' }).click();
  await page.getByRole('link', { name: 'Cart, 3 items' }).waitFor();

  await toPayment(page);
  await pay(page, 'iDEAL, is declined');
  await page.getByRole('alert').filter({ hasText: /\w/ }).waitFor();
  await pay(page, 'iDEAL, succeeds');
  await page.getByRole('heading', { level: 1, name: 'Thank you, it is all arranged.' }).waitFor();
  const title = await page.getByRole('heading', { level: 2, name: /^Order / }).textContent();
  const number = title.split(' ')[1];
  await page.getByRole('link', { name: 'Cart, 0 items' }).waitFor();

  await page.getByRole('link', { name: 'My Klaverhof', exact: true }).click();
  await page.getByRole('link', { name: new RegExp(number) }).waitFor();
});

journey('a customer keeps a card, buys at one press, and says what they think', shop, async ({ page }) => {
  await signIn(page, 'Pieter Wolters');
  await page.goto('/webshop/account/preferences');
  await page.getByRole('button', { name: 'Add a test card' }).click();
  await page.getByText('Visa •••• 4242').waitFor();
  await page.getByRole('button', { name: 'Change Dorpsstraat' }).click();
  await page.getByRole('textbox', { name: 'House number' }).fill('99-B');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Dorpsstraat 99-B').waitFor();

  await page.goto('/webshop/product/KOF-1001');
  await page.getByText('One piece, first delivery, to Dorpsstraat 99-B, with Visa •••• 4242').waitFor();
  await page.getByRole('button', { name: 'Buy now' }).click();
  await page.getByRole('heading', { level: 1, name: /^Thank you/ }).waitFor();
  await page.getByText(/^Receipt /).waitFor();

  await page.goto('/webshop/product/KOF-1001');
  await page.getByRole('button', { name: 'Write a review' }).click();
  await page.getByRole('radio', { name: '4 stars' }).check();
  await page.getByRole('textbox', { name: 'Tell others why' }).fill('Strong, as I like it.');
  await page.getByRole('button', { name: 'Publish the review' }).click();
  await page.getByRole('listitem').filter({ hasText: 'Strong, as I like it.' }).waitFor();
});

journey('a guest takes a merge back', shop, async ({ page }) => {
  await signIn(page, 'Daan de Jong');
  await addToCart(page, 'KOF-1001');
  await page.goto('/webshop/account');
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('link', { name: 'Sign in', exact: true }).first().waitFor();
  await addToCart(page, 'KOF-1001');
  await page.goto('/webshop/sign-in');
  await page.getByRole('button', { name: 'Daan de Jong' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('link', { name: 'Cart, 1 item' }).waitFor();
});

journey('a payment that takes its time buys once', shop, async ({ page }) => {
  await signIn(page, 'Lotte Kuipers');
  await addToCart(page, 'KOF-1001');
  await toPayment(page);
  await pay(page, 'iDEAL, takes its time');
  await page.getByText('Your bank is still at it.').waitFor();
  await page.getByRole('button', { name: 'See whether the payment has come in' }).click();
  await page.getByText('Your bank is still at it.').waitFor();
  await page.goto('/webshop/account');
  assert.equal(await page.getByText('Confirmed').count(), 0);
});

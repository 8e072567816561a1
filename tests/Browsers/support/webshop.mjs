// What visitors do in the webshop, in the words on its screens.
import assert from 'node:assert/strict';

export const home = '/webshop/';

export async function addToCart(page, sku) {
  await page.goto(`/webshop/product/${sku}`);
  await page.getByRole('button', { name: 'Add to cart', exact: true }).click();
  await page.getByRole('link', { name: /^Cart, 1 item/ }).waitFor();
}

export async function signIn(page, name) {
  await page.goto('/webshop/sign-in');
  await page.getByRole('button', { name }).click();
  await page.getByRole('link', { name: `Hello ${name.split(' ')[0]}` }).waitFor();
}

/** From a filled cart to the page on which a quote is paid, by the first slot of the default address. */
export async function toPayment(page) {
  await page.goto('/webshop/checkout');
  await page.getByRole('radio', { name: /\d\d:\d\d–\d\d:\d\d/ }).and(page.locator(':checked')).waitFor();
  await page.getByRole('button', { name: 'Go on to payment' }).click();
  await page.getByRole('timer').waitFor();
}

export async function pay(page, way) {
  await page.getByRole('radio', { name: way }).check();
  await page.getByRole('button', { name: 'Order and pay' }).click();
}

export async function textOf(locator) {
  const text = await locator.textContent();
  assert.ok(text);
  return text.trim();
}

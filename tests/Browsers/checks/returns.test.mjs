import assert from 'node:assert/strict';
import * as app from '../support/app.mjs';
import { faultsOf } from '../support/axe.mjs';
import { journey, visitor } from '../support/browser.mjs';
import { ask, tokenOf } from '../support/host.mjs';
import { shopForAll } from '../support/shop.mjs';
import { signIn } from '../support/webshop.mjs';

const shop = shopForAll();

journey('a customer gives something back, a store takes it, and the money comes', shop, async ({ page, asked }) => {
  const thijs = await tokenOf(shop.url, { kind: 'customer', subject: 'thijs' });
  const { me } = await ask(shop.url, 'tests-returnable', {}, thijs);
  const order = me.orders.nodes.find(({ returnUntil }) => Date.parse(returnUntil) > Date.now());
  assert.ok(order, 'The demonstration has something that can come back.');
  const isSeen = async (address) => {
    await page.waitForLoadState('networkidle');
    assert.deepEqual(await faultsOf(page), [], address);
    assert.equal(new Set(asked().map(({ documentId }) => documentId)).size, 1, `${address} asks one thing`);
  };

  await signIn(page, 'Thijs Roos');
  asked();
  await page.goto(`/webshop/account/orders/${order.id}`);
  await page.getByRole('link', { name: 'Return items' }).waitFor();
  await isSeen('an order');
  await page.getByRole('link', { name: 'Return items' }).click();
  await page.getByRole('button', { name: 'Ask for the return' }).click();
  await page.getByRole('alert').filter({ hasText: 'First choose what you give back.' }).waitFor();
  await page.getByRole('checkbox').first().check();
  await page.getByRole('combobox', { name: 'Why?' }).selectOption('It does not work');
  await page.getByRole('radio', { name: 'I take it to a store' }).check();
  await isSeen('asking for a return');
  await page.getByRole('button', { name: 'Ask for the return' }).click();

  const title = page.getByRole('heading', { level: 1, name: /^Return R/ });
  await title.waitFor();
  const number = (await title.textContent()).replace('Return ', '');
  await page.getByRole('img', { name: `Return number ${number} as a barcode` }).waitFor();
  asked();
  await page.reload();
  await page.getByRole('button', { name: 'Withdraw the return' }).waitFor();
  await isSeen('a return');

  const phone = await visitor(shop.browser, shop.url, app.phone);
  await app.signIn(phone.page, 'Thijs Roos');
  await phone.page.goto('/app/returns');
  await phone.page.getByRole('link', { name: number }).click();
  await phone.page.getByRole('heading', { level: 1, name: `Return ${number}` }).waitFor();
  await phone.page.getByRole('status').filter({ hasText: 'Asked for' }).waitFor();

  const desk = await tokenOf(shop.url, { kind: 'associate' });
  const { returnByNumber: found } = await ask(shop.url, 'tests-return', { number }, desk);
  const input = {
    return: found.id,
    location: found.location.id,
    lines: found.lines.map(({ line, quantity }) => ({ line, accepted: quantity })),
    idempotencyKey: crypto.randomUUID(),
  };
  const { receiveReturn } = await ask(shop.url, 'tests-receive-return', { input }, desk);
  assert.equal(receiveReturn.__typename, 'ReturnReceived');
  for (const screen of [page, phone.page]) {
    await screen.getByRole('status').filter({ hasText: 'Taken back' }).filter({ hasText: /was paid back on/ }).waitFor();
  }

  assert.deepEqual(await faultsOf(phone.page), [], 'the app');
  await phone.close();
  await page.getByRole('link', { name: `Of order ${order.number}` }).click();
  await page.getByText(/: \d of \d came back$/).waitFor();
});

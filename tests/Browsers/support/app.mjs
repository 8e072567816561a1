// What customers do in the app, in the words on its screens.

export const phone = { viewport: { width: 390, height: 844 } };

export const listed = (page, name) => page.getByRole('checkbox', { name: `${name} in the basket` });

export async function signIn(page, name) {
  await page.goto('/app/sign-in');
  await page.getByRole('button', { name }).click();
  await page.getByRole('heading', { name: new RegExp(`^Good .*, ${name.split(' ')[0]}$`) }).waitFor();
}

export async function makeList(page, name) {
  await page.goto('/app/lists');
  await page.getByLabel('New list').fill(name);
  await page.getByRole('button', { name: 'Make list' }).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
}

export async function write(page, words) {
  await page.getByRole('combobox').fill(words);
  await page.keyboard.press('Enter');
  await listed(page, words).waitFor();
}

export async function chooseStore(page) {
  await page.goto('/app/stores?to=/');
  const first = page.getByRole('main').getByRole('button').first();
  await first.click();
  await page.getByRole('heading', { level: 1, name: /^Good/ }).waitFor();
  return page.evaluate(() => JSON.parse(localStorage.getItem('place')).store.name);
}

/** The worker has all that the app needs to open by itself. */
export async function hasShell(page) {
  await page.waitForFunction(async () => (await caches.match('/app/')) !== undefined && navigator.serviceWorker.controller !== null);
}

// What customers do at a kiosk, in the words on its screens.
import { graph } from './host.mjs';

export const portrait = { viewport: { width: 1080, height: 1920 } };
export const landscape = { viewport: { width: 1920, height: 1080 } };

/** A kiosk that stands in the store 101, before anybody uses it. */
export async function openKiosk(page, url, waits = {}) {
  const { locationByCode: store } = await graph(url, '{ locationByCode(code: "101") { id code name coordinates { latitude longitude } } }');
  const device = { location: store.id, code: store.code, name: store.name, coordinates: store.coordinates, language: 'en', ...waits };
  await page.addInitScript((text) => localStorage.getItem('kiosk.device') ?? localStorage.setItem('kiosk.device', text), JSON.stringify(device));
  await page.goto('/kiosk/');
  await page.getByRole('link', { name: /^(Touch the screen|Raak het scherm aan)/ }).waitFor();
  return store;
}

/** Puts something that is in the store into the cart, and says its name. */
export async function fill(page) {
  await page.goto('/kiosk/product/KOF-1004');
  await page.getByRole('button', { name: 'Add to cart' }).click();
  await page.getByRole('link', { name: 'Cart, 1 item' }).waitFor();
  return page.getByRole('heading', { level: 1 }).textContent();
}

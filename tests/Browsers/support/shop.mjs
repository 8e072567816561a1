// The shop and the browser of a file of journeys.
import { after, before } from 'node:test';
import { startBrowser } from './browser.mjs';
import { startHost } from './host.mjs';

/** Started before the first journey of a file, ended after the last. */
export function shopForAll(options) {
  const shop = { url: '', browser: null };
  let host;
  before(async () => {
    host = await startHost(options);
    shop.url = host.url;
    shop.browser = await startBrowser();
  });
  after(async () => {
    await shop.browser?.close();
    await host?.stop();
  });
  return shop;
}

// The shop and the browser of a file of journeys.
import { after, before } from 'node:test';
import { connectBrowser, startBrowser } from './browser.mjs';
import { startHost } from './host.mjs';

/**
 * Those that are shared by all files where the whole run has started them; otherwise, and with settings of its own, started before the first journey of the file and
 * ended after the last.
 *
 * @param {() => Promise<object>} settings What the shop's configuration says in addition.
 */
export function shopForAll({ anyDocument = false, settings } = {}) {
  const shop = { url: '', browser: null };
  const shared = settings ? undefined : process.env[anyDocument ? 'SHOP_ANY_DOCUMENT' : 'SHOP_TRUSTED'];
  let host;
  before(async () => {
    host = shared ? undefined : await startHost({ anyDocument, settings: await settings?.() });
    shop.url = shared ?? host.url;
    shop.browser = process.env.SHOP_BROWSER ? await connectBrowser(process.env.SHOP_BROWSER) : await startBrowser();
  });
  after(async () => {
    await shop.browser?.close();
    await host?.stop();
  });
  return shop;
}

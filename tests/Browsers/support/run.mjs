// Runs all checks, or those that are named, with one browser and one shop of each sort for all of them.
import { serveBrowser } from './browser.mjs';
import { startHost } from './host.mjs';

const [trusted, any, browser] = await Promise.all([startHost(), startHost({ anyDocument: true }), serveBrowser()]);
Object.assign(process.env, { SHOP_TRUSTED: trusted.url, SHOP_ANY_DOCUMENT: any.url, SHOP_BROWSER: browser.wsEndpoint() });
try {
  await import('../../Testing/run-checks.mjs');
} finally {
  await browser.close();
  await Promise.all([trusted.stop(), any.stop()]);
}

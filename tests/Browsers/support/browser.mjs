// A browser as people have it, with what they would not forgive: errors in the console, and pages that ask more than once.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import { chromium } from 'playwright-core';

const program = process.env.CHROMIUM ?? '/usr/bin/chromium';
const pictures = fileURLToPath(new URL('../../../.artifacts/browsers/', import.meta.url));
// Machines that build at the same time are slow.
const patience = 45_000;

const options = { executablePath: program, args: ['--no-sandbox', '--disable-dev-shm-usage'] };

export const startBrowser = () => chromium.launch(options);

/** A browser that several processes use. */
export const serveBrowser = () => chromium.launchServer(options);

export const connectBrowser = (address) => chromium.connect(address);

/** A visitor who was never here: nothing is stored, nothing is signed in. One who forgives expects errors in the console. */
export async function visitor(browser, url, { forgives = false, ...options } = {}) {
  const context = await browser.newContext({ baseURL: url, locale: 'en-GB', reducedMotion: 'reduce', viewport: { width: 1280, height: 900 }, ...options });
  context.setDefaultTimeout(patience);
  const page = await context.newPage();
  const troubles = [];
  const asked = [];
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
  page.on('request', (request) => request.method() === 'POST' && request.url().endsWith('/graphql') && asked.push(request.postDataJSON()));
  return {
    page,
    /** What was asked of the graph over HTTP since this was last read. */
    asked: () => asked.splice(0),
    close: async () => {
      await context.close();
      assert.deepEqual(forgives ? [] : troubles, [], 'The browser reported errors.');
    },
    context,
  };
}

/** A test with several visitors at once: `arrive` brings another one. A picture of what each of them saw is kept when it fails. */
export function meeting(name, shop, walk) {
  test(name, { timeout: 400_000 }, async () => {
    const here = [];
    const arrive = async (options) => {
      const who = await visitor(shop.browser, shop.url, options);
      here.push(who);
      return who;
    };
    try {
      await walk(arrive);
    } catch (error) {
      for (const [index, who] of here.entries()) {
        await keepPicture(`${name} ${index + 1}`, who.page);
        await who.context.close();
      }

      throw error;
    }

    for (const who of here) {
      await who.close();
    }
  });
}

/** A test with a visitor of its own; a picture of what they saw is kept when it fails. */
export function journey(name, shop, walk, options) {
  test(name, { timeout: 400_000 }, async () => {
    const who = await visitor(shop.browser, shop.url, options);
    try {
      await walk(who);
    } catch (error) {
      await keepPicture(name, who.page);
      await who.context.close();
      throw error;
    }

    await who.close();
  });
}

async function keepPicture(name, page) {
  mkdirSync(pictures, { recursive: true });
  const picture = join(pictures, `${name.replace(/\W+/g, '-')}.png`);
  await page.screenshot({ path: picture, fullPage: true }).catch(() => {});
  console.log(`What was seen: ${picture}`);
}

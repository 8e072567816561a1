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

export async function startBrowser() {
  const browser = await chromium.launch({ executablePath: program, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
  return browser;
}

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

/** A test with a visitor of its own; a picture of what they saw is kept when it fails. */
export function journey(name, shop, walk, options) {
  test(name, { timeout: 400_000 }, async () => {
    const who = await visitor(shop.browser, shop.url, options);
    try {
      await walk(who);
    } catch (error) {
      mkdirSync(pictures, { recursive: true });
      const picture = join(pictures, `${name.replace(/\W+/g, '-')}.png`);
      await who.page.screenshot({ path: picture, fullPage: true }).catch(() => {});
      console.log(`What was seen: ${picture}`);
      await who.context.close();
      throw error;
    }

    await who.close();
  });
}

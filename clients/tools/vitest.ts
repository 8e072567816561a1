import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

const root = resolve(import.meta.dirname, '..');

export default defineConfig({
  root,
  resolve: { alias: { '@shared': resolve(root, 'shared/src') } },
  test: { include: ['{shared,webshop,app,kiosk}/src/**/*.test.{ts,tsx}'], env: { TZ: 'America/New_York' } },
});

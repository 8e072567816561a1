import react from '@vitejs/plugin-react';
import { resolve } from 'node:path';
import { defineConfig, type UserConfig } from 'vite';
import { clients, type ClientName } from './clients.ts';
import { documents } from './documents-plugin.ts';

const root = resolve(import.meta.dirname, '..');
const host = process.env.SHOP ?? 'http://localhost:5000';

/** How every client is built and, with `npx vite CLIENT`, served while it is written, against a host that runs. */
export function clientConfig(client: ClientName): UserConfig {
  return defineConfig({
    root: resolve(root, client),
    base: `/${client}/`,
    plugins: [documents(client), react()],
    resolve: { alias: { '@shared': resolve(root, 'shared/src') } },
    build: {
      outDir: resolve(root, 'dist', client),
      emptyOutDir: true,
      target: 'es2022',
      manifest: true,
      // Small files would become data addresses, which the content security policy does not allow for scripts and styles.
      assetsInlineLimit: 0,
      // The polyfill is an inline script; every browser that runs ES2022 preloads modules by itself.
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
    },
    server: {
      port: 5173 + clients.indexOf(client),
      proxy: Object.fromEntries(
        ['/graphql', '/dev', '/demo'].map((path) => [path, { target: host, ws: path === '/graphql' }]),
      ),
    },
  });
}

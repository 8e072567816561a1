import type { Plugin } from 'vite';

/** Writes down what the app needs to open without a network, for its service worker. */
export function shell(): Plugin {
  return {
    name: 'shell',
    apply: 'build',
    generateBundle(_options, bundle) {
      const files = Object.keys(bundle)
        .filter((name) => name.startsWith('assets/'))
        .map((name) => `/app/${name}`);
      this.emitFile({ type: 'asset', fileName: 'shell.json', source: JSON.stringify(files.sort()) });
    },
  };
}

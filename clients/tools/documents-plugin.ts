import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import type { ClientName } from './clients.ts';

const call = /\bgraphql\(\s*(?:\/\*.*?\*\/\s*)?`([^`]*)`\s*,?\s*\)/g;
const definition = /\b(query|mutation|subscription|fragment)\s+(\w+)/;

/**
 * Puts each operation where it is used, so that it is loaded with the page that asks it. Without this, the map that code generation makes would bring
 * all operations of the client to every page.
 *
 * Of a fragment nothing is left: it is part of the operations that spread it, and reading it is a matter of types.
 */
export function documents(client: ClientName): Plugin {
  const manifest = resolve(import.meta.dirname, '..', client, 'src/graphql/persisted-documents.json');
  let byName = new Map<string, [id: string, text: string]>();
  let isServed = false;
  return {
    name: 'documents',
    enforce: 'pre',
    configResolved: (config) => {
      isServed = config.command === 'serve';
    },
    buildStart: () => {
      const entries = Object.entries(JSON.parse(readFileSync(manifest, 'utf8')) as Record<string, string>);
      byName = new Map(entries.map(([id, text]) => [nameOf(text), [id, text]]));
    },
    transform: {
      filter: { id: /\.tsx?$/, code: /\bgraphql\(/ },
      handler: (code, id) => {
        if (id.includes('/src/graphql/') || id.includes('node_modules')) {
          return null;
        }

        let found = false;
        const changed = code.replace(call, (_match, source: string) => {
          const [, kind, name] = definition.exec(source) ?? [];
          if (kind === 'fragment') {
            return '/* @__PURE__ */ Object()';
          }

          const [hash, text] = byName.get(name ?? '') ?? [];
          if (!hash || !text) {
            throw new Error(`${name ?? source} is not among the documents of ${client}: run npm run codegen.`);
          }

          found = true;
          // The development server knows no documents that were written after it started, so it is sent the text.
          return `/* @__PURE__ */ trustedDocument(${JSON.stringify(isServed ? '' : hash)}, ${JSON.stringify(text)})`;
        });
        return {
          code: found ? `import { trustedDocument } from '@shared/graph/trusted-document';\n${changed}` : changed,
          map: null,
        };
      },
    },
  };
}

function nameOf(text: string): string {
  return /\b(?:query|mutation|subscription)\s+(\w+)/.exec(text)?.[1] ?? '';
}

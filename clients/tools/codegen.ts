import { typenames } from './typenames.ts';
import type { CodegenConfig } from '@graphql-codegen/cli';
import { clients } from './clients.ts';

/**
 * One set of types and one manifest of documents for each client. What `shared` asks for is part of each of them: its fragments are spread in the
 * clients' queries, so each manifest holds all that its client may ask.
 */
function target(documents: string[]) {
  return {
    documents: documents.flatMap((folder) => [
      `${folder}/src/**/*.{ts,tsx}`,
      `!${folder}/src/graphql/**`,
      `!${folder}/src/**/*.test.*`,
    ]),
    preset: 'client' as const,
    presetConfig: {
      // It is no hook: it may be called in loops and conditions.
      fragmentMasking: { unmaskFunctionName: 'readFragment' },
      persistedDocuments: { hashAlgorithm: 'sha256' as const },
    },
    config: {
      enumsAsTypes: true,
      useTypeImports: true,
      strictScalars: true,
      scalars: { DateTime: 'string', LocalDate: 'string', LocalTime: 'string', UUID: 'string', Any: 'unknown' },
    },
    // The cache needs to know what everything is, and what is sent must be what the server knows.
    documentTransforms: [typenames],
  };
}

const config: CodegenConfig = {
  schema: '../schema/omnichannel.graphql',
  ignoreNoDocuments: true,
  silent: true,
  generates: {
    'shared/src/graphql/': target(['shared']),
    'shared/src/graphql/interfaces.ts': { plugins: ['./tools/interfaces-plugin.mjs'] },
    ...Object.fromEntries(clients.map((client) => [`${client}/src/graphql/`, target(['shared', client])])),
  },
};

export default config;

// How Hive Gateway serves the graph. Everything that differs from place to place is an environment variable, and README.md says which.
import { fileURLToPath } from 'node:url';
import { defineConfig } from '@graphql-hive/gateway';
import { useCaller } from './caller.mjs';
import { documentIdOf, documentsOf } from './documents.mjs';
import { useNodes } from './nodes.mjs';
import { useResume } from './resume.mjs';
import { mayAskAgain } from './retry.mjs';
import { signWith } from './signature.mjs';
import { subgraphs } from './subgraph-sdl.mjs';
import { telemetryOf } from './telemetry.mjs';

const { env } = process;
const isOpen = env.NODE_ENV === 'development';
const mayAskAnything = (env.DOCUMENTS_REQUIRED ?? String(!isOpen)) === 'false';
const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const urlOf = (name) => env[`${name.toUpperCase()}_URL`] ?? subgraphs[name].url;
const sign = signWith(env.GATEWAY_SECRET);
const documents = documentsOf(env.DOCUMENTS ?? at('../../clients/dist/documents'));

if (!env.GATEWAY_SECRET) {
  throw new Error('GATEWAY_SECRET is missing: the subgraphs answer only who signs with the secret that they know as Gateway:Secret.');
}

export const gatewayConfig = defineConfig({
  supergraph: env.SUPERGRAPH ?? at('../../schema/supergraph.graphql'),
  host: env.HOST ?? '0.0.0.0',
  port: Number(env.PORT ?? 4000),
  graphqlEndpoint: '/graphql',
  healthCheckEndpoint: '/health',
  readinessCheckEndpoint: '/ready',
  landingPage: false,
  graphiql: isOpen,
  disableIntrospection: isOpen ? undefined : { disableIf: () => true },
  logging: env.LOG_LEVEL ?? 'warn',
  cors: env.ALLOWED_ORIGINS ? { origin: env.ALLOWED_ORIGINS.split(','), allowedHeaders: ['authorization', 'channel', 'accept-language', 'content-type'] } : false,

  // What clients send is held to their documents here; the subgraphs execute whatever bears the signature.
  persistedDocuments: {
    allowArbitraryDocuments: mayAskAnything,
    extractPersistedOperationId: documentIdOf,
    getPersistedOperation: (id) => documents.get(id) ?? null,
  },
  maxTokens: 10_000,
  maxDepth: 30,

  hmacSignature: { secret: env.GATEWAY_SECRET },
  transportEntries: {
    ...Object.fromEntries(Object.keys(subgraphs).map((name) => [name, { location: urlOf(name) }])),
    // Subscriptions come as server-sent events, so that they are signed and carry the caller as every other request does. Equal requests are not made one: whether
    // they are equal would be decided before it is known whose they are.
    '*.http': { options: { method: 'POST', deduplicateInflightRequests: false } },
  },
  plugins: ({ fetch }) => [useCaller(), useResume(sign), useNodes({ parts: subgraphs, urlOf, sign, fetch })],

  // Errors are the subgraphs' own.
  subgraphErrors: { errorCode: false, subgraphNameProp: false },
  maskedErrors: { errorMessage: 'Unexpected execution error.' },

  // A subgraph that ends refuses what it will not do any more, and another one stands in its place.
  upstreamRetry: { maxRetries: 5, retryDelay: 100, retryDelayFactor: 2, shouldRetry: mayAskAgain },
  upstreamTimeout: ({ executionRequest }) => (executionRequest?.operationType === 'subscription' ? undefined : 30_000),
  gracefulShutdownTimeout: 20_000,
  ...(await telemetryOf(env)),
});

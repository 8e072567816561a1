// Composes schema/supergraph.graphql of the modules' files: `npm run compose`. With --check it changes nothing and fails when the file is not what it should be.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { composeServices } from '@theguild/federation-composition';
import { parse, print } from 'graphql';
import { nodesOf } from './nodes.mjs';
import { documentOf, subgraphs } from './subgraph-sdl.mjs';

const file = fileURLToPath(new URL('../../schema/supergraph.graphql', import.meta.url));

/** The supergraph of some subgraphs, whose names have an address and modules. */
export function compose(parts) {
  return composed(composeServices(servicesOf(parts)));
}

/** What is composed of them: each of them, and what the gateway answers itself. */
export function servicesOf(parts) {
  return [...Object.entries(parts).map(([name, { url, modules }]) => ({ name, url, typeDefs: documentOf(modules) })), nodesOf(parts).service];
}

/** The text of a composition that went well. */
export function composed({ supergraphSdl, errors }) {
  if (errors?.length) {
    throw new Error(['The subgraphs do not fit together:', ...errors.map((error) => `- ${error.message}`)].join('\n'));
  }

  return `${print(parse(supergraphSdl))}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const text = compose(subgraphs);
  if (!process.argv.includes('--check')) {
    writeFileSync(file, text);
  } else if (readFileSync(file, 'utf8') !== text) {
    console.error('schema/supergraph.graphql is not what the modules say; compose it anew: npm run compose --prefix src/Gateway');
    process.exitCode = 1;
  }
}

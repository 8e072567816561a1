// The product list from one process, and from the gateway with three, on the same PostgreSQL: where one subgraph knows everything, and where two do.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { cleanUp, startPostgres, startShop } from './shop.mjs';
import { answer, assertSame, document, inTurn, ratio, requests, start, stopAll, table, warmUp, whole } from './support.mjs';

export const title = 'One process against gateway and three subgraphs: the product list, and the same with what each product costs the caller';

const folder = fileURLToPath(new URL('../../../src/Gateway/', import.meta.url));
const secret = 'of-the-benchmark-of-the-federation';

export async function run() {
  if (!existsSync(`${folder}node_modules`)) {
    throw new Error('Install the gateway first: npm ci --prefix src/Gateway.');
  }
  try {
    await compare(['--Database:Postgres', (await startPostgres()).replace('Pool Size=300', 'Pool Size=80')]);
  } finally {
    await stopAll();
    cleanUp();
  }
}

async function compare(database) {
  const one = await startShop('one process', database);
  const federated = await startFederation(database);
  const targets = [one, federated];
  const rows = [];
  for (const [name, file] of [['one subgraph', 'products.graphql'], ['two subgraphs', 'prices.graphql']]) {
    const query = document(file);
    assertSame(await Promise.all(targets.map((target) => answer(target.url('/graphql'), query))));
    const body = JSON.stringify({ query });
    for (const target of targets) {
      await warmUp(target, target.url('/graphql'), body);
    }
    const results = await inTurn(targets, (target) => requests(target, target.url('/graphql'), body));
    const single = results.get(one);
    rows.push(...[...results].map(([target, { perSecond, perProcessorSecond, median }]) => [
      `${name}: ${target.name}`,
      whole(perSecond),
      ratio(single.perSecond / perSecond),
      whole(perProcessorSecond),
      ratio(single.perProcessorSecond / perProcessorSecond),
      median.toFixed(1),
    ]));
  }
  table([['', 'requests/s', 'one process is times', 'per processor second', 'one process is times', 'median ms'], ...rows]);
}

/** The gateway, whose processor time is that of all four processes. */
async function startFederation(database) {
  const { subgraphs } = await import('../../../src/Gateway/subgraph-sdl.mjs');
  const processes = await Promise.all(
    Object.entries(subgraphs).map(async ([name, { modules }]) => [name, await startShop(name, [...database, '--modules', modules.join(','), '--Gateway:Secret', secret])]),
  );
  const urls = processes.map(([name, { url }]) => `${name.toUpperCase()}_URL=${url('/graphql')}`);
  const gateway = await start(
    'gateway and subgraphs',
    (port) => ['env', '-C', folder, ...urls, `GATEWAY_SECRET=${secret}`, 'DOCUMENTS_REQUIRED=false', 'HOST=127.0.0.1', `PORT=${port}`, 'node', 'node_modules/.bin/hive-gateway', 'supergraph'],
    { pinned: false, patience: 60_000 },
  );
  const all = [gateway, ...processes.map(([, process]) => process)];
  return { ...gateway, processorSeconds: () => all.reduce((sum, process) => sum + process.processorSeconds(), 0) };
}

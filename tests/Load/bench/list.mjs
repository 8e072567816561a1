// 20 products, each with its category and 5 stock rows, in memory everywhere.
import { answer, assertSame, document, dotnet, inTurn, node, ratio, requests, start, stopAll, table, warmUp, whole } from './support.mjs';

export const title = 'Nested list: 20 products, category, 5 stock rows each';

export async function run() {
  const query = document('list.graphql');
  const ours = await start('ours', dotnet('ours'));
  const plain = await start('plain Kestrel', dotnet('plain'));
  const mercurius = await start('Mercurius with JIT', node('mercurius.mjs'));
  const yoga = await start('GraphQL Yoga', node('yoga.mjs'));
  const targets = new Map([
    [plain, plain.url('/list')],
    [ours, ours.url('/graphql')],
    [mercurius, mercurius.url('/graphql')],
    [yoga, yoga.url('/graphql')],
  ]);
  const answers = await Promise.all([...targets.values()].map((url) => answer(url, query)));
  assertSame(answers);
  const body = JSON.stringify({ query });
  for (const [target, url] of targets) {
    await warmUp(target, url, body);
  }
  const results = await inTurn([...targets.keys()], (target) => requests(target, targets.get(target), body));
  const allocated = new Map();
  for (const target of [plain, ours]) {
    allocated.set(target, await allocatedPerRequest(target, targets.get(target), body));
  }
  await stopAll();
  const mine = results.get(ours);
  table([
    ['', 'requests/s', 'ours is times', 'per processor second', 'ours is times', 'allocated/request'],
    ...[...results].map(([target, { perSecond, perProcessorSecond }]) => [
      target.name,
      whole(perSecond),
      ratio(mine.perSecond / perSecond),
      whole(perProcessorSecond),
      ratio(mine.perProcessorSecond / perProcessorSecond),
      allocated.has(target) ? `${whole(allocated.get(target))} B` : '',
    ]),
  ]);
  console.log(`  The answer has ${whole(answers[0].length)} bytes.`);
}

async function allocatedPerRequest(target, url, body) {
  const before = await target.stats();
  const { count } = await requests(target, url, body, { forSeconds: 2 });
  const after = await target.stats();
  return (after.allocated - before.allocated) / count;
}

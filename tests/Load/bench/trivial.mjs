// A trivial query over HTTP against a plain Kestrel endpoint that returns the same bytes.
import { answer, assertSame, dotnet, inTurn, ratio, requestsPerSecond, start, stopAll, table, whole } from './support.mjs';

export const title = 'Trivial query over HTTP';
const query = '{ hello }';

export async function run() {
  const ours = await start('ours', dotnet('ours'));
  const plain = await start('plain Kestrel', dotnet('plain'));
  const targets = new Map([[plain, plain.url('/hello')], [ours, ours.url('/graphql')]]);
  assertSame(await Promise.all([...targets.values()].map((url) => answer(url, query))));
  const body = JSON.stringify({ query });
  for (const url of targets.values()) {
    await requestsPerSecond(url, body);
  }
  const results = await inTurn([...targets.keys()], (target) => requestsPerSecond(targets.get(target), body));
  await stopAll();
  table([
    ['', 'requests/s', 'of plain'],
    ...[...results].map(([target, rate]) => [target.name, whole(rate), ratio(rate / results.get(plain))]),
  ]);
}

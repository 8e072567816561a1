// A trivial query over HTTP against a plain Kestrel endpoint that returns the same bytes.
import { answer, assertSame, dotnet, inTurn, ratio, requests, start, stopAll, table, warmUp, whole } from './support.mjs';

export const title = 'Trivial query over HTTP';
const query = '{ hello }';

export async function run() {
  const ours = await start('ours', dotnet('ours'));
  const plain = await start('plain Kestrel', dotnet('plain'));
  const targets = new Map([[plain, plain.url('/hello')], [ours, ours.url('/graphql')]]);
  assertSame(await Promise.all([...targets.values()].map((url) => answer(url, query))));
  const body = JSON.stringify({ query });
  for (const [target, url] of targets) {
    await warmUp(target, url, body);
  }
  const results = await inTurn([...targets.keys()], (target) => requests(target, targets.get(target), body));
  await stopAll();
  const reference = results.get(plain);
  table([
    ['', 'requests/s', 'of plain', 'per processor second', 'of plain'],
    ...[...results].map(([target, { perSecond, perProcessorSecond }]) => [
      target.name,
      whole(perSecond),
      ratio(perSecond / reference.perSecond),
      whole(perProcessorSecond),
      ratio(perProcessorSecond / reference.perProcessorSecond),
    ]),
  ]);
}

// Parse and validate a document of 200 fields, in process and warm, against graphql-js.
import { dotnet, inTurn, json, node, ratio, seconds, table, whole } from './support.mjs';

export const title = 'Parse and validate a document of 200 fields';

export async function run() {
  const contenders = new Map([
    ['graphql-js 17', node('documents.mjs')],
    ['ours', dotnet('documents')],
  ]);
  const results = await inTurn([...contenders.keys()], async (name) =>
    (await json([...contenders.get(name), String(seconds)])).perSecond);
  const reference = results.get('graphql-js 17');
  table([
    ['', 'documents/s', 'µs each', 'times graphql-js'],
    ...[...results].map(([name, rate]) => [name, whole(rate), whole(1e6 / rate), ratio(rate / reference)]),
  ]);
}

// Parses and validates the 200-field document with graphql-js 17 for some seconds of the processor's time: node documents.mjs SECONDS
import { readFileSync } from 'node:fs';
import { buildSchema, parse, validate } from 'graphql-17';

const read = (name) => readFileSync(new URL(`../documents/${name}`, import.meta.url), 'utf8');
const schema = buildSchema(read('shop.graphql'));
const document = read('200-fields.graphql');

function measure(seconds) {
  const before = process.cpuUsage();
  let used = 0;
  let count = 0;
  for (; used < seconds * 1e6; used = process.cpuUsage(before).user + process.cpuUsage(before).system) {
    for (let turn = 0; turn < 10; turn++, count++) {
      if (validate(schema, parse(document)).length > 0) {
        throw new Error('The document is not valid.');
      }
    }
  }
  return (count * 1e6) / used;
}

// Warm is when nothing gets faster any more.
for (let best = 0, stale = 0, round = 0; round < 20 && stale < 4; round++) {
  const rate = measure(1);
  stale = rate > best * 1.05 ? 0 : stale + 1;
  best = Math.max(best, rate);
}
console.log(JSON.stringify({ perSecond: measure(Number(process.argv[2])) }));

// Parses and validates the 200-field document with graphql-js 17 for some seconds: node documents.mjs SECONDS
import { readFileSync } from 'node:fs';
import { buildSchema, parse, validate } from 'graphql-17';

const read = (name) => readFileSync(new URL(`../documents/${name}`, import.meta.url), 'utf8');
const schema = buildSchema(read('shop.graphql'));
const document = read('200-fields.graphql');

function measure(seconds) {
  const start = process.hrtime.bigint();
  const end = start + BigInt(seconds * 1e9);
  let count = 0;
  let now = start;
  for (; now < end; now = process.hrtime.bigint(), count++) {
    if (validate(schema, parse(document)).length > 0) {
      throw new Error('The document is not valid.');
    }
  }
  return (count * 1e9) / Number(now - start);
}

measure(2);
console.log(JSON.stringify({ perSecond: measure(Number(process.argv[2])) }));

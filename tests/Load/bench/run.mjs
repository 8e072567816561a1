// node run.mjs [NAME...]; without a name all but `scale`, which takes long.
import { machine, stopAll } from './support.mjs';

const all = ['trivial', 'documents', 'list', 'fanout', 'products', 'holds', 'checkouts', 'cart', 'routes', 'live', 'federation', 'scale'];
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !all.includes(name));
if (unknown.length > 0) {
  console.error(`There is no benchmark named ${unknown}. There are: ${all.join(', ')}.`);
  process.exit(2);
}

console.log(await machine());
try {
  for (const name of wanted.length > 0 ? wanted : all.filter((name) => name !== 'scale')) {
    const benchmark = await import(`./${name}.mjs`);
    console.log(`\n${benchmark.title}`);
    await benchmark.run();
  }
} finally {
  await stopAll();
}

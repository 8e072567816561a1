import assert from 'node:assert/strict';
import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { Node } from '../support/programs.mjs';
import { Shop } from '../support/shop.mjs';
import { survives } from '../support/survives.mjs';
import { often, until, wait } from '../support/time.mjs';

const file = (place, name) => join(place.path, name);

const open = async (place) => {
  const node = new Node(place, ['--Database:Sqlite', file(place, 'shop.db')]);
  await node.start();
  return { nodes: [node] };
};

survives('A shop in a file that is killed while it commits keeps what it has said, and so does a copy of it', open, async ({ place, nodes: [node], buyers }) => {
  let kept = 0;
  for (let time = 0; time < often(3, 250); time++) {
    const before = buyers.orders;
    await until(() => buyers.orders > before + 5, 'orders are taken');
    await wait(Math.random() * 200);
    kept = buyers.answers;
    await node.kill();
    // As a backup finds it: the file and what was not written back to it yet.
    for (const part of ['', '-wal']) {
      if (existsSync(file(place, `shop.db${part}`))) {
        cpSync(file(place, `shop.db${part}`), file(place, `copy.db${part}`));
      }
    }
    await node.start();
  }

  const copy = new Node(place, ['--Database:Sqlite', file(place, 'copy.db')]);
  const since = Date.now();
  await copy.start();
  const started = Date.now() - since;
  await buyers.assertKept(new Shop([copy]), kept);
  const { code, text } = await copy.command('reconcile');
  assert.equal(code, 0, text);
  await copy.stop();
  console.log(`killed-sqlite: a copy of ${kept} answers was ready after ${started} ms`);
});

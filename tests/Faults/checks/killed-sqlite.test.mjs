import { join } from 'node:path';
import { Node } from '../support/programs.mjs';
import { survives } from '../support/survives.mjs';
import { often, until, wait } from '../support/time.mjs';

const open = async (place) => {
  const node = new Node(place, ['--Database:Sqlite', join(place.path, 'shop.db')]);
  await node.start();
  return { nodes: [node] };
};

survives('A shop in a file that is killed while it commits keeps what it has said', open, async ({ nodes: [node], buyers }) => {
  for (let time = 0; time < often(3, 200); time++) {
    const before = buyers.orders;
    await until(() => buyers.orders > before + 5, 'orders are taken');
    await wait(Math.random() * 200);
    await node.kill();
    await node.start();
  }
});

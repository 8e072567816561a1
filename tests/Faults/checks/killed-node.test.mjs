import { openCluster, survives } from '../support/survives.mjs';
import { often, until, wait } from '../support/time.mjs';

survives('A node that is killed during checkouts loses no order and makes none twice', (place) => openCluster(place, 2), async ({ nodes, buyers }) => {
  for (let time = 0; time < often(3, 100); time++) {
    const node = nodes[time % nodes.length];
    const before = buyers.orders;
    await until(() => buyers.orders > before + 5, 'orders are taken');
    await wait(Math.random() * 200);
    await node.kill();
    await node.start();
  }
});

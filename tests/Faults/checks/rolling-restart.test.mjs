import assert from 'node:assert/strict';
import { openCluster, survives } from '../support/survives.mjs';
import { often, wait } from '../support/time.mjs';

survives('Nodes that are stopped one after another take nobody with them', (place) => openCluster(place, 3), async ({ nodes, shop }) => {
  for (let time = 0; time < often(1, 20); time++) {
    for (const node of nodes) {
      // A proxy asks a node no more once its health says that it ends.
      shop.nodes = nodes.filter((other) => other !== node);
      const failures = shop.failures ?? 0;
      await node.stop();
      assert.equal(shop.failures ?? 0, failures);
      await node.start();
      shop.nodes = nodes;
      await wait(300);
    }
  }
});

import { openCluster, survives } from '../support/survives.mjs';
import { often, until, wait } from '../support/time.mjs';

survives('A database that dies loses nothing that was acknowledged, and writes go on by themselves', (place) => openCluster(place, 2), async ({ postgres, buyers }) => {
  for (let time = 0; time < often(1, 20); time++) {
    await wait(Math.random() * 1_000);
    postgres.down();
    await wait(1_500);
    postgres.up();
    const before = buyers.orders;
    await until(() => buyers.orders > before + 5, 'orders are taken again', 30_000);
  }
});

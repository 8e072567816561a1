import { openCluster, survives } from '../support/survives.mjs';
import { often, until, wait } from '../support/time.mjs';

survives('Without Redis orders go on, and screens miss nothing', (place) => openCluster(place, 2), async ({ redis, buyers }) => {
  const time = often(2_000, 60_000);
  const soldSince = async (happen) => {
    const before = buyers.orders;
    await happen();
    await until(() => buyers.orders > before, 'orders go on');
  };
  await soldSince(async () => {
    await redis.down();
    await wait(time);
  });
  await soldSince(() => redis.up());
  await soldSince(async () => redis.tell('FLUSHALL'));
  await soldSince(() => redis.hang(time / 1_000));
});

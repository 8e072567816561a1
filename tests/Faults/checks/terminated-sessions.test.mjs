import { openCluster, survives } from '../support/survives.mjs';
import { often, wait } from '../support/time.mjs';

const one = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'graph' AND pid <> pg_backend_pid() AND backend_type = 'client backend' ORDER BY random() LIMIT 1`;

survives('Sessions that the database ends cost an attempt, not an order', (place) => openCluster(place, 2), async ({ postgres }) => {
  const end = Date.now() + often(6_000, 600_000);
  while (Date.now() < end) {
    postgres.sql(one);
    await wait(100);
  }
});

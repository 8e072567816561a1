// Replaces processes as an operator's platform does: the new one is ready before the old one is asked to end.
import { wait } from '../../Faults/support/time.mjs';

/** As long as somebody may still send what is for the old one: `preStop` in docs/kubernetes. */
const grace = 500;

/** Puts another process in the place of a subgraph's. */
export async function replaceSubgraph(world, name) {
  const [balancer, old, next] = [world.balancers[name], world.nodes[name], world.replica(name)];
  await next.start();
  balancer.lead(next);
  world.nodes[name] = next;
  await wait(grace);
  await old.stop();
}

/** Puts another gateway in the place of the one that is asked. */
export async function replaceGateway(world, shop) {
  const [old, next] = [world.gateway, world.anotherGateway()];
  await next.start();
  shop.nodes = [next];
  world.gateway = next;
  await wait(grace);
  await old.stop();
}

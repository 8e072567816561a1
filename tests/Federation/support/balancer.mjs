// What stands before the processes of one subgraph: new connections go to those that are ready, and what is asked is counted.
import { connect, createServer } from 'node:net';

export class Balancer {
  /** The texts of all that was asked. */
  asked = [];
  #nodes = [];
  #turn = 0;

  static start(place) {
    const balancer = new Balancer();
    const server = createServer((client) => balancer.#join(client));
    place.later(() => server.close());
    return new Promise((resolve) =>
      server.listen(0, '127.0.0.1', () => {
        balancer.url = `http://127.0.0.1:${server.address().port}`;
        resolve(balancer);
      }),
    );
  }

  /** Those that are asked from now on. */
  lead(...nodes) {
    this.#nodes = nodes;
  }

  /** How many requests there were since it was last asked. */
  count() {
    return this.asked.splice(0).join('').split('POST /graphql ').length - 1;
  }

  #join(client) {
    const node = this.#nodes[this.#turn++ % this.#nodes.length];
    const server = connect(node.port, '127.0.0.1');
    client.on('data', (bytes) => this.asked.push(bytes.toString('utf8')));
    for (const [one, other] of [
      [client, server],
      [server, client],
    ]) {
      one.setNoDelay(true);
      one.on('error', () => {});
      one.on('close', () => other.destroy());
      one.pipe(other);
    }
  }
}

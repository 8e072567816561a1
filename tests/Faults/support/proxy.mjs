// The wire between a node and what it needs, which can be cut, slow or lossy.
import { connect, createServer } from 'node:net';

const retransmission = 250;

export class Proxy {
  /** Milliseconds that everything takes longer, each way. */
  delay = 0;
  /** Which part of what is sent is lost, 0 to 1: it comes a retransmission later, and all after it. */
  loss = 0;
  /** Whether nothing passes any more, and nobody is told. */
  isSilent = false;
  /** Looks at what a client sends; 'drop' ends both ends before it arrives, 'deaf' after it arrived and before it is answered. */
  onRequest = () => undefined;
  #pairs = new Set();

  static start(place, target) {
    const proxy = new Proxy();
    proxy.target = target;
    const server = createServer((client) => proxy.#join(client));
    place.later(() => {
      server.close();
      proxy.cut();
    });
    return new Promise((resolve) =>
      server.listen(0, '127.0.0.1', () => {
        proxy.port = server.address().port;
        resolve(proxy);
      }),
    );
  }

  /** Ends every connection. */
  cut() {
    this.#pairs.forEach((pair) => pair.end());
  }

  /** What was sent into the silence is lost with its connections. */
  heal() {
    this.isSilent = false;
    this.cut();
  }

  #join(client) {
    const server = connect(this.target, '127.0.0.1');
    const pair = { end: () => [client, server].forEach((socket) => socket.destroy()) };
    this.#pairs.add(pair);
    for (const socket of [client, server]) {
      socket.setNoDelay(true);
      socket.on('error', () => {});
      socket.on('close', () => {
        this.#pairs.delete(pair);
        pair.end();
      });
    }
    this.#pass(client, server, pair, true);
    this.#pass(server, client, pair, false);
  }

  #pass(from, to, pair, isRequest) {
    let last = 0;
    from.on('data', (bytes) => {
      if (this.isSilent || pair.isDeaf) {
        return;
      }
      const order = isRequest ? this.onRequest(bytes) : undefined;
      if (order === 'drop') {
        pair.end();
        return;
      }
      if (order === 'deaf') {
        pair.isDeaf = true;
        to.write(bytes);
        setTimeout(() => pair.end(), 100);
        return;
      }
      // In order, as TCP has it.
      const now = Date.now();
      last = Math.max(last, now + this.delay + (Math.random() < this.loss ? retransmission : 0));
      if (last <= now) {
        to.write(bytes);
      } else {
        setTimeout(() => !this.isSilent && to.writable && to.write(bytes), last - now);
      }
    });
  }
}

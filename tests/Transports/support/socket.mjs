// A WebSocket that shows every message and the close code, and sends whatever it is told.
import WebSocket from 'ws';
import { socketUrl, within } from './endpoint.mjs';

export const protocol = 'graphql-transport-ws';

export class Socket {
  #waiting = [];

  constructor(socket) {
    this.socket = socket;
    this.received = [];
    this.closed = new Promise((resolve) => socket.once('close', (code, reason) => resolve({ code, reason: String(reason) })));
    socket.on('error', () => {});
    socket.on('message', (data) => this.#take(JSON.parse(data)));
  }

  /** Opens a socket; with init it is acknowledged before it is returned. */
  static async open(how = {}) {
    // The server waits one second for the first message, which a machine that is busy enough can take to send it.
    for (let attempt = 1; ; attempt++) {
      try {
        return await Socket.#openOnce(how);
      } catch (error) {
        if (attempt === 5 || !error.message.includes('closed with 4408')) {
          throw error;
        }
      }
    }
  }

  static async #openOnce({ init = true, protocols = [protocol], headers = {}, url = socketUrl, options = {} } = {}) {
    const socket = new WebSocket(url, protocols, { headers, perMessageDeflate: false, maxPayload: 64 * 1024 * 1024, ...options });
    const opened = new Socket(socket);
    await within(
      new Promise((resolve, reject) => {
        socket.once('open', resolve);
        socket.once('error', reject);
        socket.once('unexpected-response', (_, response) => reject(Object.assign(new Error('refused'), { status: response.statusCode })));
      }),
      10_000,
      'the handshake',
    );
    return init ? opened.#initialise() : opened;
  }

  async #initialise() {
    this.send({ type: 'connection_init' });
    const ack = await this.next();
    if (ack.type !== 'connection_ack') {
      throw new Error(`Expected connection_ack, got ${JSON.stringify(ack)}`);
    }
    return this;
  }

  send(message) {
    this.raw(JSON.stringify(message));
  }

  raw(data, options) {
    this.socket.send(data, options);
  }

  subscribe(id, query, rest = {}) {
    this.send({ id, type: 'subscribe', payload: { query, ...rest } });
  }

  /** The next message that was not handed out yet. */
  next() {
    const waiting = new Promise((resolve) => {
      if (this.received.length > 0) {
        resolve(this.received.shift());
      } else {
        this.#waiting.push(resolve);
      }
    });
    const closed = this.closed.then(({ code, reason }) => {
      throw new Error(`The socket closed with ${code} ${reason}`);
    });
    return within(Promise.race([waiting, closed]), 10_000, 'a message');
  }

  /** All messages until one of this type, which is the last. */
  async until(type) {
    const messages = [];
    do {
      messages.push(await this.next());
    } while (messages.at(-1).type !== type);
    return messages;
  }

  /** What came before the answer to a ping: nothing that was sent earlier can come later. */
  async settled() {
    this.send({ type: 'ping' });
    return (await this.until('pong')).slice(0, -1);
  }

  async closeCode() {
    return (await within(this.closed, 10_000, 'the close')).code;
  }

  close() {
    this.socket.terminate();
  }

  #take(message) {
    const waiting = this.#waiting.shift();
    if (waiting) {
      waiting(message);
    } else {
      this.received.push(message);
    }
  }
}

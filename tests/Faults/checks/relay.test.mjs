import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { openBehindProxies, survives } from '../support/survives.mjs';
import { often, wait } from '../support/time.mjs';

const channel = 'graph:changes';

// Hears what nodes announce, and announces each again three times, in any order and late.
class Echo {
  #seen = new Set();
  #waiting = Buffer.alloc(0);
  count = 0;

  constructor(port, lateMax) {
    this.lateMax = lateMax;
    this.tell = connect(port, '127.0.0.1').on('error', () => {});
    this.tell.resume();
    this.listen = connect(port, '127.0.0.1', () => this.listen.write(command('SUBSCRIBE', channel))).on('error', () => {});
    this.listen.on('data', (bytes) => {
      this.#waiting = Buffer.concat([this.#waiting, bytes]);
      for (let message = this.#take(); message; message = this.#take()) {
        this.#again(message);
      }
    });
  }

  stop() {
    this.listen.destroy();
    this.tell.destroy();
  }

  // A push has three parts: what it is, the channel, and the payload or a number.
  #take() {
    let at = 4;
    const parts = [];
    while (parts.length < 3) {
      const end = this.#waiting.indexOf('\r\n', at);
      if (end < 0) {
        return undefined;
      }
      const isText = this.#waiting[at] === '$'.charCodeAt(0);
      const length = isText ? Number(this.#waiting.subarray(at + 1, end)) : 0;
      at = isText ? end + 2 + length + 2 : end + 2;
      if (at > this.#waiting.length) {
        return undefined;
      }
      parts.push(isText ? this.#waiting.subarray(end + 2, end + 2 + length) : Buffer.alloc(0));
    }
    this.#waiting = this.#waiting.subarray(at);
    return parts[2];
  }

  #again(message) {
    const text = message.toString('latin1');
    if (message.length === 0 || this.#seen.has(text)) {
      return;
    }
    this.#seen.add(text);
    for (let time = 0; time < 3; time++) {
      setTimeout(() => {
        this.count++;
        this.tell.write(command('PUBLISH', channel, message));
      }, Math.random() * this.lateMax);
    }
  }
}

function command(...words) {
  return Buffer.concat([
    Buffer.from(`*${words.length}\r\n`),
    ...words.map((word) => Buffer.concat([Buffer.from(`$${Buffer.byteLength(word)}\r\n`), Buffer.from(word), Buffer.from('\r\n')])),
  ]);
}

survives('News that comes three times, late and in any order is told once, in order', (place) => openBehindProxies(place, 2), async ({ nodes, redis, toRedis }) => {
  const echo = new Echo(redis.port, often(3_000, 30_000));
  toRedis.delay = often(300, 3_000);
  await wait(often(5_000, 300_000));
  // In the midst of a page, perhaps.
  await nodes[0].kill();
  await nodes[0].start();
  await wait(often(3_000, 300_000));
  echo.stop();
  toRedis.delay = 0;
  assert.ok(echo.count > 0, 'Nothing was announced.');
  console.log(`relay: ${echo.count} announcements repeated`);
});

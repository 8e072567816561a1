// Hive Gateway, started with the configuration that is in src/Gateway.
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { until } from '../../Faults/support/time.mjs';

const folder = fileURLToPath(new URL('../../../src/Gateway/', import.meta.url));

export class Gateway {
  #process;
  #exited;

  /** @param settings Environment variables. */
  constructor(place, settings) {
    this.settings = settings;
    this.log = '';
    place.later(() => this.#end('SIGKILL'));
  }

  get url() {
    return `http://127.0.0.1:${this.port}`;
  }

  async start() {
    this.port ??= await freePort();
    const env = { ...process.env, NODE_ENV: 'production', HOST: '127.0.0.1', PORT: String(this.port), ...this.settings };
    const started = spawn('node', ['node_modules/.bin/hive-gateway', 'supergraph'], { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
    this.#process = started;
    this.#exited = new Promise((resolve) => started.once('exit', resolve));
    for (const stream of [started.stdout, started.stderr]) {
      stream.on('data', (text) => (this.log = (this.log + text).slice(-20_000)));
    }
    await until(
      async () => {
        if (started.exitCode !== null) {
          throw new Error(`The gateway has ended:\n${this.log}`);
        }
        return (await fetch(`${this.url}/ready`)).ok;
      },
      'the gateway is ready',
      180_000,
    );
  }

  stop() {
    return this.#end('SIGTERM');
  }

  #end(signal) {
    if (this.#process?.exitCode === null && this.#process.signalCode === null) {
      this.#process.kill(signal);
    }
    return this.#exited;
  }
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

// Hive Gateway, started with the configuration that is in src/Gateway.
import { fileURLToPath } from 'node:url';
import { freePort, Program } from '../../Faults/support/programs.mjs';

const folder = fileURLToPath(new URL('../../../src/Gateway/', import.meta.url));

export class Gateway extends Program {
  /** @param settings Environment variables. */
  constructor(place, settings) {
    super(place);
    this.settings = settings;
  }

  async start() {
    this.port ??= await freePort();
    const env = { ...process.env, NODE_ENV: 'production', HOST: '127.0.0.1', PORT: String(this.port), ...this.settings };
    await this.run('node', ['node_modules/.bin/hive-gateway', 'supergraph'], { cwd: folder, env }, '/ready');
  }
}

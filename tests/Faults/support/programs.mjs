// The shop's programs, started and ended as an operator or an accident does.
import { execFile, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { until } from './time.mjs';

const host = fileURLToPath(new URL('../../../.artifacts/bin/Host/release/Omnichannel.Graph.Host.dll', import.meta.url));
const isRoot = userInfo().uid === 0;

/** A folder, and what is to be undone, the last first. */
export class Place {
  path = mkdtempSync(join(tmpdir(), 'graph-faults-'));
  #undo = [() => rmSync(this.path, { recursive: true, force: true })];

  later(undo) {
    this.#undo.push(undo);
  }

  async leave() {
    for (const undo of this.#undo.splice(0).reverse()) {
      await undo();
    }
  }
}

/** A server that keeps its port over its lives. */
export class Program {
  #process;
  #exited;

  constructor(place) {
    this.place = place;
    this.log = '';
    place.later(() => this.kill());
  }

  get pid() {
    return this.#process.pid;
  }

  get url() {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Resolves when it answers at a path. */
  async run(file, words, options, path) {
    const started = spawn(file, words, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    this.#process = started;
    this.#exited = new Promise((resolve) => started.once('exit', resolve));
    for (const stream of [started.stdout, started.stderr]) {
      stream.on('data', (text) => (this.log = (this.log + text).slice(-20_000)));
    }
    await until(
      async () => {
        if (started.exitCode !== null) {
          throw new Error(`It has ended:\n${this.log}`);
        }
        return (await fetch(`${this.url}${path}`)).ok;
      },
      `${this.constructor.name} is ready`,
      300_000,
    );
  }

  /** At once, as when the machine dies. */
  kill() {
    return this.#end('SIGKILL');
  }

  /** As an operator does; resolves when it has ended by itself. */
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

/** A node of the shop. */
export class Node extends Program {
  constructor(place, options) {
    super(place);
    this.options = options;
  }

  async start() {
    this.port ??= await freePort();
    const defaults = ['--environment', 'Development', '--urls', this.url, '--Logging:LogLevel:Default', 'Warning', '--Identity:KeyFolder', join(this.place.path, 'keys')];
    await this.run('dotnet', [host, ...defaults, ...this.options], { cwd: this.place.path }, '/health');
  }

  /** The exit code and the text of a command of the program on the same database. */
  async command(...words) {
    try {
      const { stdout } = await promisify(execFile)('dotnet', [host, ...words, '--environment', 'Development', ...this.options], { cwd: this.place.path });
      return { code: 0, text: stdout };
    } catch (error) {
      return { code: error.code, text: `${error.stdout}${error.stderr}` };
    }
  }
}

/** A PostgreSQL server, as durable as it is by default. */
export class Postgres {
  static async start(place) {
    const server = new Postgres();
    server.path = mkdtempSync(join(tmpdir(), 'graph-faults-postgres-'));
    if (isRoot) {
      execFileSync('chown', ['postgres', server.path]);
    }
    server.port = await freePort();
    server.run('initdb', '-D', join(server.path, 'data'), '-U', 'graph', '-A', 'trust', '-E', 'UTF8', '--locale=C');
    server.up();
    server.#leaveWith(place);
    return server;
  }

  /** A copy that follows, and to which every commit waits to be sent. */
  async follow(place) {
    const server = new Postgres();
    server.path = mkdtempSync(join(tmpdir(), 'graph-faults-postgres-'));
    if (isRoot) {
      execFileSync('chown', ['postgres', server.path]);
    }
    server.port = await freePort();
    server.run('pg_basebackup', '-h', '127.0.0.1', '-p', String(this.port), '-U', 'graph', '-D', join(server.path, 'data'), '-R', '-X', 'stream', '-c', 'fast');
    server.up();
    server.#leaveWith(place);
    this.sql(`ALTER SYSTEM SET synchronous_standby_names = '*'`);
    this.sql('SELECT pg_reload_conf()');
    await until(() => this.sql(`SELECT count(*) FROM pg_stat_replication WHERE sync_state = 'sync'`).trim() === '1', 'the copy follows');
    return server;
  }

  promote() {
    this.run('pg_ctl', '-D', join(this.path, 'data'), '-w', '-s', 'promote');
  }

  get options() {
    return optionsOf(`Host=127.0.0.1;Port=${this.port}`);
  }

  /** Whichever of them takes writes. */
  optionsWith(other) {
    return optionsOf(`Host=127.0.0.1:${this.port},127.0.0.1:${other.port};Target Session Attributes=primary`);
  }

  /** By way of a proxy. */
  optionsOver(proxy) {
    return optionsOf(`Host=127.0.0.1;Port=${proxy.port}`);
  }

  #leaveWith(place) {
    place.later(() => {
      this.down();
      rmSync(this.path, { recursive: true, force: true });
    });
  }

  up() {
    const settings = `-p ${this.port} -k ${this.path} -c listen_addresses=127.0.0.1 -c max_connections=300`;
    this.run('pg_ctl', '-D', join(this.path, 'data'), '-w', '-s', '-l', join(this.path, 'log'), '-o', settings, 'start');
  }

  /** Without a checkpoint and without a word to its clients. */
  down() {
    try {
      this.run('pg_ctl', '-D', join(this.path, 'data'), '-m', 'immediate', '-s', 'stop');
    } catch {
      // It was down already.
    }
  }

  sql(statement) {
    return this.run('psql', '-h', '127.0.0.1', '-p', String(this.port), '-U', 'graph', '-d', 'postgres', '-tAc', statement);
  }

  run(name, ...words) {
    const command = [postgresProgram(name), ...words];
    const [file, ...rest] = isRoot ? ['setpriv', '--reuid', 'postgres', '--regid', 'postgres', '--init-groups', ...command] : command;
    return execFileSync(file, rest, { stdio: ['ignore', name === 'psql' ? 'pipe' : 'ignore', 'inherit'], cwd: this.path, encoding: 'utf8' });
  }
}

/** A Redis server that keeps nothing on the disk. */
export class Redis {
  static async start(place) {
    const server = new Redis();
    server.port = await freePort();
    server.place = place;
    await server.up();
    place.later(() => server.down());
    return server;
  }

  get options() {
    return ['--Redis:Configuration', `127.0.0.1:${this.port}`];
  }

  /** By way of a proxy. */
  optionsOver(proxy) {
    return ['--Redis:Configuration', `127.0.0.1:${proxy.port}`];
  }

  async up() {
    this.process = spawn('redis-server', ['--port', String(this.port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'], { cwd: this.place.path, stdio: 'ignore' });
    await until(() => this.tell('PING') !== '', 'Redis is ready');
  }

  down() {
    const exited = new Promise((resolve) => this.process.once('exit', resolve));
    if (this.process.exitCode !== null || this.process.signalCode !== null) {
      return undefined;
    }
    this.process.kill('SIGKILL');
    return exited;
  }

  tell(...words) {
    return execFileSync('redis-cli', ['-p', String(this.port), ...words], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  }

  /** Stops answering for some time. */
  hang(seconds) {
    return promisify(execFile)('redis-cli', ['-p', String(this.port), 'DEBUG', 'SLEEP', String(seconds)]);
  }
}

function optionsOf(where) {
  return ['--Database:Postgres', `${where};Username=graph;Database=postgres;Maximum Pool Size=60`];
}

export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

function postgresProgram(name) {
  const versions = '/usr/lib/postgresql';
  const found = existsSync(versions) ? readdirSync(versions).map((version) => join(versions, version, 'bin', name)).filter(existsSync) : [];
  return found.at(-1) ?? name;
}

// Starts what is measured on one core and the load on another, and puts numbers side by side.
import { execFile, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { cpus, totalmem } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const cores = cpus().length;
const pin = (core, command) => (cores > 1 ? ['taskset', '-c', String(core), ...command] : command);
const server = (command) => pin(0, command);
const load = (command) => pin(1, command);

export const rounds = Number(process.env.ROUNDS ?? 3);
export const seconds = Number(process.env.SECONDS_PER_RUN ?? 4);

export const dotnet = (...mode) => ['dotnet', here('../../../.artifacts/bin/Load/release/Omnichannel.Graph.Load.dll'), ...mode];
export const node = (script) => ['node', here(`../reference/${script}`)];
export const document = (name) => readFileSync(here(`../documents/${name}`), 'utf8').trim();

const started = [];

/** Starts a server whose last argument is a port, pinned, and waits until it listens. */
export async function start(name, command) {
  const port = await freePort();
  const [file, ...args] = server([...command, String(port)]);
  const env = { ...process.env, NODE_ENV: 'production', DOTNET_TieredPGO: '1' };
  const child = spawn(file, args, { stdio: ['ignore', 'inherit', 'inherit'], env });
  started.push(child);
  for (const end = Date.now() + 30_000; !(await accepts(port)); await wait(100)) {
    if (child.exitCode !== null || Date.now() > end) {
      throw new Error(`${name} did not start`);
    }
  }
  const url = (path) => `http://127.0.0.1:${port}${path}`;
  return {
    name,
    port,
    url,
    stats: async (collect = false) => (await fetch(url(`/stats${collect ? '?collect' : ''}`))).json(),
    stop: () => end(child),
  };
}

export const stopAll = () => Promise.all(started.map(end));

function end(child) {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) {
      return resolve();
    }
    child.once('exit', resolve);
    child.kill('SIGKILL');
  });
}

/** Requests per second of one wrk run; any answer but 2xx is an error. */
export async function requestsPerSecond(url, body, { forSeconds = seconds, connections = 64 } = {}) {
  const command = ['wrk', '-t1', `-c${connections}`, `-d${forSeconds}s`, '-s', here('post.lua'), url, '--', body];
  const [file, ...args] = load(command);
  const { stdout } = await run(file, args);
  if (/Non-2xx|Socket errors/.test(stdout)) {
    throw new Error(`${url} answered with errors:\n${stdout}`);
  }
  return Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)[1]);
}

/** The last line that a program prints, as JSON; it runs on the server's core or on the load's. */
export async function json(command, { onLoadCore = false } = {}) {
  const [file, ...args] = (onLoadCore ? load : server)(command);
  const { stdout } = await run(file, args, { env: { ...process.env, NODE_ENV: 'production' }, maxBuffer: 1 << 26 });
  return JSON.parse(stdout.trim().split('\n').at(-1));
}

/** Runs every contender in turn, several times, so that a busy moment hits all of them. */
export async function inTurn(contenders, measure) {
  const results = new Map(contenders.map((contender) => [contender, []]));
  for (let round = 0; round < rounds; round++) {
    for (const contender of contenders) {
      results.get(contender).push(await measure(contender));
    }
  }
  return new Map([...results].map(([contender, values]) => [contender, median(values)]));
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

export async function answer(url, query) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body: JSON.stringify({ query }),
  });
  return response.text();
}

/** All contenders must say the same before they are compared. */
export function assertSame(answers) {
  const [first, ...others] = answers;
  for (const other of others) {
    if (JSON.stringify(JSON.parse(other)) !== JSON.stringify(JSON.parse(first))) {
      throw new Error(`The answers differ:\n${first}\n${other}`);
    }
  }
}

export async function machine() {
  const { stdout } = await run('dotnet', ['--version']);
  const pinned = cores > 1 ? 'server on core 0, load on core 1' : 'one core for both';
  return [
    new Date().toISOString().slice(0, 10),
    `${cpus()[0].model.trim()}, ${cores} cores, ${Math.round(totalmem() / 2 ** 30)} GB`,
    `.NET SDK ${stdout.trim()}, Node ${process.version}`,
    pinned,
  ].join('; ');
}

export function table(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => String(row[column]).length)));
  for (const row of rows) {
    console.log(`  ${row.map((cell, column) => String(cell)[column === 0 ? 'padEnd' : 'padStart'](widths[column])).join('  ')}`);
  }
}

export const whole = (number) => Math.round(number).toLocaleString('en');
export const ratio = (number) => number.toFixed(2);

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

function accepts(port) {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => socket.end(() => resolve(true)));
    socket.once('error', () => resolve(false));
  });
}

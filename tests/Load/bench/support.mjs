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
const warmSeconds = Number(process.env.WARM_SECONDS ?? 60);

export const dotnet = (...mode) => ['dotnet', here('../../../.artifacts/bin/Load/release/Omnichannel.Graph.Load.dll'), ...mode];
export const node = (script) => ['node', here(`../reference/${script}`)];
export const document = (name) => readFileSync(here(`../documents/${name}`), 'utf8').trim();

const started = [];

/**
 * Starts a server and waits until it listens. A command gets the port as its last argument, or is a function of it.
 * The server has a core of its own unless it shares all with a database.
 */
export async function start(name, command, { patience = 30_000, pinned = true } = {}) {
  const port = await freePort();
  const [file, ...args] = (pinned ? server : (all) => all)(typeof command === 'function' ? command(port) : [...command, String(port)]);
  const env = { ...process.env, NODE_ENV: 'production', DOTNET_TieredPGO: '1' };
  const child = spawn(file, args, { stdio: ['ignore', 'inherit', 'inherit'], env });
  started.push(child);
  for (const end = Date.now() + patience; !(await accepts(port)); await wait(100)) {
    if (child.exitCode !== null || Date.now() > end) {
      throw new Error(`${name} did not start`);
    }
  }
  const url = (path) => `http://127.0.0.1:${port}${path}`;
  return {
    name,
    port,
    pid: child.pid,
    url,
    processorSeconds: () => processorSeconds(child.pid),
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

/** One wrk run: requests per second of the clock and of the server's processor; any answer but 2xx is an error. */
export async function requests(server, url, body, { forSeconds = seconds, connections = 64, token = '' } = {}) {
  const command = ['wrk', '-t1', `-c${connections}`, `-d${forSeconds}s`, '--latency', '--timeout', '30s', '-s', here('post.lua'), url, '--', body, token];
  const [file, ...args] = load(command);
  const before = server.processorSeconds();
  const { stdout } = await run(file, args);
  if (/Non-2xx|Socket errors/.test(stdout)) {
    throw new Error(`${url} answered with errors:\n${stdout}`);
  }
  const count = Number(/(\d+) requests in/.exec(stdout)[1]);
  return {
    count,
    perSecond: Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)[1]),
    perProcessorSecond: count / (server.processorSeconds() - before),
    median: milliseconds(/50%\s+([\d.]+)(us|ms|s)/.exec(stdout)),
    slowest: milliseconds(/99%\s+([\d.]+)(us|ms|s)/.exec(stdout)),
  };
}

const milliseconds = ([, number, unit]) => Number(number) * { us: 0.001, ms: 1, s: 1000 }[unit];

/** The compilers' last tiers come late, most of all on a busy machine, so warm is after some seconds of the server's own processor time. */
export async function warmUp(server, url, body, options = {}) {
  // What it has loaded does not make it warm.
  const end = server.processorSeconds() + warmSeconds;
  for (let round = 0; round < 20 && server.processorSeconds() < end; round++) {
    await requests(server, url, body, { ...options, forSeconds: 3 });
  }
}

/** User and system time of a process; the kernel counts it in hundredths of a second. */
function processorSeconds(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

/** The last line that a program prints, as JSON; it runs on the server's core, on the load's or on any. */
export async function json(command, { onLoadCore = false, pinned = true } = {}) {
  const [file, ...args] = pinned ? (onLoadCore ? load : server)(command) : command;
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
  return new Map([...results].map(([contender, values]) => [contender, typeof values[0] === 'number' ? median(values) : medians(values)]));
}

const medians = (values) =>
  Object.fromEntries(Object.keys(values[0]).map((key) => [key, median(values.map((value) => value[key]))]));

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

export async function answer(url, query, { variables, token } = {}) {
  const headers = { 'content-type': 'application/json', accept: 'application/graphql-response+json' };
  const response = await fetch(url, {
    method: 'POST',
    headers: token ? { ...headers, authorization: `Bearer ${token}` } : headers,
    body: JSON.stringify({ query, variables }),
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

export function freePort() {
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

// Starts the conformance server from what the build left in .artifacts.
import { spawn } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { createServer, connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const artifacts = fileURLToPath(new URL('../../../.artifacts/bin/Conformance/', import.meta.url));
const startLimit = 60_000;

function newestBuild() {
  const builds = ['release', 'debug']
    .map((configuration) => `${artifacts}${configuration}/Omnichannel.Graph.Conformance.dll`)
    .filter(existsSync)
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  if (builds.length === 0) {
    throw new Error(`There is no build of tests/Conformance below ${artifacts}. Run: dotnet build tests/Conformance`);
  }
  return builds[0];
}

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

/** With heapMegabytes the process ends when its collected heap needs more. */
export async function startServer({ heapMegabytes } = {}) {
  const port = await freePort();
  const heap = heapMegabytes ? { DOTNET_GCHeapHardLimit: (heapMegabytes * 1024 * 1024).toString(16) } : {};
  const child = spawn('dotnet', [newestBuild(), 'serve', '--port', String(port)], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...heap },
  });
  let output = '';
  child.stdout.on('data', (text) => (output = (output + text).slice(-20_000)));
  child.stderr.on('data', (text) => (output = (output + text).slice(-20_000)));
  const ended = new Promise((resolve) => child.once('exit', (code, signal) => resolve({ code, signal })));
  const alive = () => child.exitCode === null && child.signalCode === null;

  for (const end = Date.now() + startLimit; !(await accepts(port)); await wait(100)) {
    if (!alive() || Date.now() > end) {
      child.kill('SIGKILL');
      throw new Error(`The conformance server did not listen on port ${port}.\n${output}`);
    }
  }

  return {
    url: `http://127.0.0.1:${port}/graphql`,
    pid: child.pid,
    alive,
    output: () => output,
    ended,
    terminate: () => child.kill('SIGTERM'),
    stop: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

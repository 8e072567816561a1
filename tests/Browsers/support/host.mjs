// A shop of its own with the demonstration, started as an operator does.
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const programs = ['release', 'debug'].map((kind) => join(root, `.artifacts/bin/Host/${kind}/Omnichannel.Graph.Host.dll`));
const clients = join(root, 'clients/dist');

/**
 * Starts a shop that executes nothing but what its clients' manifests say, and what the tests themselves ask.
 *
 * @param {boolean} anyDocument Whether it executes other documents as well, as in development.
 * @param {object} settings What else its configuration says.
 */
export async function startHost({ anyDocument = false, settings: others = {} } = {}) {
  const program = programs.find((path) => existsSync(path));
  if (!program || !existsSync(clients)) {
    throw new Error('Build src/Host and the clients first: tests/run.sh does.');
  }

  const place = mkdtempSync(join(tmpdir(), 'graph-browsers-'));
  const documents = join(place, 'documents');
  mkdirSync(documents);
  cpSync(join(clients, 'documents'), documents, { recursive: true });
  cpSync(fileURLToPath(new URL('../documents.json', import.meta.url)), join(documents, 'tests.json'));
  const url = `http://127.0.0.1:${await freePort()}`;
  const settings = {
    urls: url,
    environment: 'Development',
    'Logging:LogLevel:Default': 'Warning',
    'Database:Sqlite': join(place, 'shop.db'),
    'Identity:KeyFolder': join(place, 'keys'),
    'Clients:Folder': clients,
    'GraphQL:Documents:Path': documents,
    'GraphQL:Documents:Required': String(!anyDocument),
    'GraphQL:ExplorerFolder': join(root, 'clients/explorer'),
    ...others,
  };
  const host = spawn('dotnet', [program, ...Object.entries(settings).flatMap(([name, value]) => [`--${name}`, value])], { cwd: place, stdio: ['ignore', 'pipe', 'pipe'] });
  let log = '';
  for (const stream of [host.stdout, host.stderr]) {
    stream.on('data', (text) => (log = (log + text).slice(-20_000)));
  }

  const stop = async () => {
    if (host.exitCode === null) {
      host.kill('SIGKILL');
      await new Promise((resolve) => host.once('exit', resolve));
    }

    rmSync(place, { recursive: true, force: true });
  };
  const end = Date.now() + 180_000;
  while (!(await isReady(url))) {
    if (host.exitCode !== null || Date.now() > end) {
      await stop();
      throw new Error(`The host does not serve:\n${log}`);
    }

    await new Promise((wake) => setTimeout(wake, 200));
  }

  return { url, stop };
}

/** A token of the development issuer. */
export async function tokenOf(url, form) {
  const response = await fetch(`${url}/dev/token`, { method: 'POST', body: new URLSearchParams(form) });
  return (await response.json()).access_token;
}

/** Asks any document, of a shop that executes any. */
export async function graph(url, query, variables, token) {
  const headers = { 'Content-Type': 'application/json', ...(token ? { Authorization: `Bearer ${token}` } : {}) };
  const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
  const { data, errors } = await response.json();
  if (errors) {
    throw new Error(JSON.stringify(errors));
  }

  return data;
}

/** Asks one of the tests' own documents. */
export async function ask(url, documentId, variables, token) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...(token ? { Authorization: `Bearer ${token}` } : {}) },
    body: JSON.stringify({ documentId, variables }),
  });
  const { data, errors } = await response.json();
  if (errors) {
    throw new Error(JSON.stringify(errors));
  }

  return data;
}

async function isReady(url) {
  try {
    return (await fetch(`${url}/health`)).ok;
  } catch {
    return false;
  }
}

export function freePort() {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

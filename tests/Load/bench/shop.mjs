// The product itself, with its demonstration, on a database of its own.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { answer, dotnet, freePort, start } from './support.mjs';

const program = fileURLToPath(new URL('../../../.artifacts/bin/Host/release/Omnichannel.Graph.Host.dll', import.meta.url));
const cleanUps = [];

/** Put before a program: each flush of its files takes a millisecond longer, as on a disk whose cache has no battery. */
export const slowDisk = ['strace', '-D', '-f', '--seccomp-bpf', '-qq', '-o', '/dev/null', '-e', 'trace=fsync,fdatasync', '-e', 'inject=fsync,fdatasync:delay_exit=1000'];

/** Started with a database's options, on the cores that it shares with the database; resolves when the demonstration is loaded. */
export const startShop = (name, options, { patience = 120_000, disk = [] } = {}) =>
  start(name, (port) => [...disk, 'dotnet', program, '--environment', 'Development', '--urls', `http://127.0.0.1:${port}`, '--Logging:LogLevel:Default', 'None', ...options], {
    patience,
    pinned: false,
  });

/** What somebody writes by hand instead, on the same cores. */
export const startPlainShop = (name, kind, database, { disk = [] } = {}) => start(name, [...disk, ...dotnet('plain-shop', kind, database)], { pinned: false });

/** A folder that is gone afterwards. */
export function folder() {
  const path = mkdtempSync(join(tmpdir(), 'graph-load-'));
  cleanUps.push(() => rmSync(path, { recursive: true }));
  return path;
}

/** A PostgreSQL server, durable as it is by default; it runs on any core. */
export async function startPostgres() {
  const path = folder();
  const port = await freePort();
  const isRoot = userInfo().uid === 0;
  if (isRoot) {
    execFileSync('chown', ['postgres', path]);
  }
  const asServer = (name, ...args) => {
    const command = [postgresProgram(name), ...args];
    const [file, ...rest] = isRoot ? ['setpriv', '--reuid', 'postgres', '--regid', 'postgres', '--init-groups', ...command] : command;
    execFileSync(file, rest, { stdio: ['ignore', 'ignore', 'inherit'], cwd: path });
  };
  const data = join(path, 'data');
  asServer('initdb', '-D', data, '-U', 'graph', '-A', 'trust', '-E', 'UTF8', '--locale=C');
  asServer('pg_ctl', '-D', data, '-w', '-s', '-l', join(path, 'log'), '-o', `-p ${port} -k ${path} -c listen_addresses=127.0.0.1 -c max_connections=400 -c shared_buffers=512MB`, 'start');
  cleanUps.push(() => asServer('pg_ctl', '-D', data, '-m', 'immediate', '-s', 'stop'));
  return `Host=127.0.0.1;Port=${port};Username=graph;Database=postgres;Maximum Pool Size=300`;
}

/** A Redis server that keeps nothing; it runs on any core. */
export const startRedis = async () => `127.0.0.1:${(await start('Redis', (port) => ['redis-server', '--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--logfile', '/dev/null'], { pinned: false })).port}`;

/** Ends what was started here, the last first. */
export const cleanUp = () => cleanUps.splice(0).reverse().forEach((end) => end());

/** A token of the development issuer. */
export async function tokenOf(shop, kind, scope = '') {
  const response = await fetch(shop.url('/dev/token'), { method: 'POST', body: new URLSearchParams({ kind, subject: 'load', ...(scope && { scope }) }) });
  return (await response.json()).access_token;
}

/** The data of an answer; an error ends the run. */
export async function ask(shop, query, options) {
  const { data, errors } = JSON.parse(await answer(shop.url('/graphql'), query, options));
  if (errors) {
    throw new Error(JSON.stringify(errors));
  }
  return data;
}

function postgresProgram(name) {
  const versions = '/usr/lib/postgresql';
  const found = existsSync(versions) ? readdirSync(versions).map((version) => join(versions, version, 'bin', name)).filter(existsSync) : [];
  return found.at(-1) ?? name;
}

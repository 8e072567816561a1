// Builds the clients that have changed, or those that are named, into dist/, with what the host needs of them: files, compressed files, and the documents
// that they may ask. Installs the explorer, too. Safe to be started twice at once.
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const root = resolve(import.meta.dirname, '..');
const clients = ['webshop', 'app', 'kiosk'].filter((client) => existsSync(join(root, client, 'index.html')));
const stamp = join(root, 'dist', '.built');

await locked(() => {
  install('explorer');
  const newest = newestOf(['shared', ...clients, 'tools', 'package-lock.json', '../schema/omnichannel.graphql']);
  if (!process.argv.includes('--force') && existsSync(stamp) && statSync(stamp).mtimeMs >= newest) {
    console.log('The clients are up to date.');
    return;
  }

  install('.');
  run(process.execPath, bin('@graphql-codegen/cli', 'graphql-codegen'), '--config', 'tools/codegen.ts');
  for (const client of clients) {
    run(
      process.execPath,
      bin('vite', 'vite'),
      'build',
      client,
      '--config',
      join(client, 'vite.config.ts'),
      '--logLevel',
      'warn',
    );
    compress(join(root, 'dist', client));
    mkdirSync(join(root, 'dist', 'documents'), { recursive: true });
    cpSync(
      join(root, client, 'src/graphql/persisted-documents.json'),
      join(root, 'dist', 'documents', `${client}.json`),
    );
  }

  writeFileSync(stamp, '');
  console.log(`Built ${clients.join(', ')}.`);
});

/** What a folder's lock file says, unless npm has done so since it changed. */
function install(folder) {
  const lock = join(root, folder, 'package-lock.json');
  const installed = join(root, folder, 'node_modules', '.package-lock.json');
  if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(lock).mtimeMs) {
    run('npm', 'ci', '--prefix', folder, '--no-audit', '--no-fund', '--loglevel=error');
  }
}

function run(command, ...args) {
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) {
    throw new Error(`${command} ${args[0]} ended with ${status}.`);
  }
}

function bin(name, command) {
  const folder = join(root, 'node_modules', name);
  const { bin: commands } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof commands === 'string' ? commands : commands[command]);
}

// Done once here rather than at every request, with the strongest settings.
function compress(folder) {
  for (const file of filesOf(folder).filter((name) => /\.(js|css|html|svg|json|webmanifest)$/.test(name))) {
    const bytes = readFileSync(file);
    if (bytes.length > 512) {
      writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
      writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
    }
  }
}

function filesOf(path) {
  if (!statSync(path).isDirectory()) {
    return [path];
  }

  return readdirSync(path)
    .filter((name) => name !== 'node_modules' && name !== 'graphql')
    .flatMap((name) => filesOf(join(path, name)));
}

function newestOf(paths) {
  return Math.max(...paths.flatMap((path) => filesOf(join(root, path))).map((file) => statSync(file).mtimeMs));
}

// A link is made by one only, and names its owner from the start. A lock whose owner was killed is taken over.
async function locked(work) {
  const lock = join(root, '.building');
  const mine = `${lock}-${process.pid}`;
  writeFileSync(mine, String(process.pid));
  for (;;) {
    try {
      linkSync(mine, lock);
      break;
    } catch {
      if (!isAlive(ownerOf(lock))) {
        rmSync(lock, { recursive: true, force: true });
      }

      await new Promise((wake) => setTimeout(wake, 200));
    }
  }

  try {
    work();
  } finally {
    rmSync(lock, { force: true });
    rmSync(mine, { force: true });
  }
}

function ownerOf(lock) {
  try {
    return Number(readFileSync(lock, 'utf8'));
  } catch {
    return 0;
  }
}

function isAlive(id) {
  try {
    return id > 0 && process.kill(id, 0);
  } catch {
    return false;
  }
}

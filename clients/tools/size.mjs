// Fails when a page's first load brings more script than it may: the entry, what it imports, and the page's own part, as the browser gets it.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

const limit = 200 * 1024;
const root = resolve(import.meta.dirname, '..', 'dist');
let failed = 0;

for (const client of ['webshop', 'app', 'kiosk'].filter((name) => existsSync(join(root, name)))) {
  const manifest = JSON.parse(readFileSync(join(root, client, '.vite/manifest.json'), 'utf8'));
  const entry = Object.keys(manifest).find((key) => manifest[key].isEntry);
  const pages = Object.keys(manifest).filter(
    (key) => /src\/pages\/.*Page\.tsx$/.test(key) && manifest[key].isDynamicEntry,
  );
  for (const page of pages) {
    const files = new Set();
    collect(manifest, entry, files);
    collect(manifest, page, files);
    const bytes = [...files].reduce((sum, file) => sum + compressed(join(root, client, file)), 0);
    const isOver = bytes > limit;
    failed += isOver ? 1 : 0;
    console.log(
      `${isOver ? 'TOO LARGE ' : ''}${client}/${page.replace(/^.*src\/pages\//, '').replace('.tsx', '')}: ${(bytes / 1024).toFixed(1)} KB`,
    );
  }
}

process.exitCode = failed > 0 ? 1 : 0;

function collect(manifest, key, files) {
  const chunk = manifest[key];
  if (!chunk || files.has(chunk.file)) {
    return;
  }

  if (chunk.file.endsWith('.js')) {
    files.add(chunk.file);
  }

  (chunk.imports ?? []).forEach((name) => collect(manifest, name, files));
}

function compressed(file) {
  return statSync(existsSync(`${file}.br`) ? `${file}.br` : file).size;
}

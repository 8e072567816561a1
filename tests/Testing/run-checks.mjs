// Runs the checks of the folder in which it is started, or those that are named, one after another, and closes with "N passed, N failed".
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { run } from 'node:test';

const wanted = process.argv.slice(2);
const folder = join(process.cwd(), 'checks');
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.test.mjs') && (wanted.length === 0 || wanted.some((word) => name.includes(word))))
  .sort()
  .map((name) => join(folder, name));

const counts = { passed: 0, failed: 0 };
for await (const { type, data } of run({ files, concurrency: 1 })) {
  // A file counts by its tests, unless it could not be run at all.
  if (data?.details?.type === 'suite' || (type === 'test:pass' && data.name.endsWith('.mjs'))) {
    continue;
  }
  if (type === 'test:pass' && !data.skip) {
    counts.passed++;
  } else if (type === 'test:fail') {
    counts.failed++;
    const error = data.details.error;
    console.log(`FAILED: ${data.name}\n${error.cause?.stack ?? error.cause ?? error.stack ?? error}\n`);
  } else if (type === 'test:stderr' || type === 'test:stdout') {
    process.stdout.write(data.message);
  }
}

console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed > 0 || counts.passed === 0 ? 1 : 0;

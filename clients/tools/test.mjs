// Runs the unit tests of shared rules and the limit on what pages load, and closes with one line: "N passed, N failed".
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const report = join(root, 'node_modules', '.vitest.json');
let passed = 0;
let failed = 0;

check('build', 'tools/build.mjs');
check('types', 'node_modules/typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.json');
check('format', 'node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.');
check('size of pages', 'tools/size.mjs');

rmSync(report, { force: true });
node(
  'node_modules/vitest/vitest.mjs',
  'run',
  '--config',
  'tools/vitest.ts',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report}`,
);
const tests = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : { numPassedTests: 0, numFailedTests: 1 };
passed += tests.numPassedTests;
failed += tests.numFailedTests + (tests.numFailedTestSuites > 0 && tests.numFailedTests === 0 ? 1 : 0);

console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

function check(name, ...args) {
  const isGood = node(...args) === 0;
  console.log(`${isGood ? 'ok' : 'FAILED'}: ${name}`);
  passed += isGood ? 1 : 0;
  failed += isGood ? 0 : 1;
}

function node(...args) {
  return spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status;
}

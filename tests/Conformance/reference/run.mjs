// Asks the npm package and the conformance command the same and prints where they differ.
// node run.mjs [--cases N] [--seed N] [--show N]; the last line is "N passed, N failed".
import { parseArgs } from 'node:util';
import { generateCases } from './cases.mjs';
import { startCommand } from './command.mjs';
import { difference } from './compare.mjs';
import { isDivergence } from './divergence.mjs';
import { answer } from './reference.mjs';

const { values: options } = parseArgs({
  options: { cases: { type: 'string', default: '2000' }, seed: { type: 'string', default: '20250903' }, show: { type: 'string', default: '10' } },
});
const seed = Number(options.seed);
const window = 200;

const command = startCommand();
const counts = { passed: 0, failed: 0, divergent: 0 };
const kinds = {};
let pending = [];

for (const one of generateCases(seed, Number(options.cases))) {
  if (isDivergence(one.command)) {
    counts.divergent++;
    continue;
  }
  const expected = answer(one.command);
  if (expected.problem) {
    // The package threw something that is no GraphQL error, as it does for a few kinds of broken schema; or the question has no answer.
    counts.divergent++;
    continue;
  }
  pending.push({ ...one, actual: command.ask(one.command), expected });
  if (pending.length === window) {
    await settle();
  }
}
await settle();
await command.stop();

console.log(`seed ${seed}; ${Object.entries(kinds).sort().map(([kind, count]) => `${kind} ${count}`).join(', ')}; ${counts.divergent} left out, where the package and the specification differ`);
console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exit(counts.failed === 0 && counts.passed > 0 ? 0 : 1);

async function settle() {
  for (const { number, command: question, expected, actual } of pending) {
    const found = difference(question, expected, await actual);
    const kind = `${question.op} ${expected.errors?.length > 0 || expected.error ? 'with errors' : 'without errors'}`;
    kinds[kind] = (kinds[kind] ?? 0) + 1;
    if (found === undefined) {
      counts.passed++;
      continue;
    }
    counts.failed++;
    if (counts.failed <= Number(options.show)) {
      console.log(`FAILED: case ${number} of seed ${seed}\n${JSON.stringify(question, undefined, 1)}\n${JSON.stringify(found, undefined, 1)}\n`);
    }
  }
  pending = [];
}

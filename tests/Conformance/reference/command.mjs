// The conformance command, from what the build left in .artifacts.
import { spawn } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const artifacts = fileURLToPath(new URL('../../../.artifacts/bin/Conformance/', import.meta.url));

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

export function startCommand() {
  const child = spawn('dotnet', [newestBuild()], { stdio: ['pipe', 'pipe', 'inherit'] });
  const waiting = [];
  let ended = false;
  createInterface({ input: child.stdout, crlfDelay: Infinity }).on('line', (line) => waiting.shift()?.(JSON.parse(line)));
  const exit = new Promise((resolve) => child.once('exit', resolve));
  void exit.then((code) => {
    ended = true;
    waiting.splice(0).forEach((settle) => settle({ problem: `The command ended with code ${code}.` }));
  });
  child.stdin.on('error', () => {});

  return {
    ask(question) {
      return new Promise((resolve) => {
        if (ended) {
          resolve({ problem: 'The command has ended.' });
          return;
        }
        waiting.push(resolve);
        child.stdin.write(`${JSON.stringify(question)}\n`);
      });
    },
    async stop() {
      child.stdin.end();
      await exit;
    },
  };
}

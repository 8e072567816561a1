// The journeys of tests/Host.Tests, as they are tried on one process, in a shop that runs already.
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const tests = fileURLToPath(new URL('../../../.artifacts/bin/Host.Tests/release/Omnichannel.Graph.Host.Tests.dll', import.meta.url));

/**
 * How many passed, and what the failed ones say.
 * @param graph Where the graph is asked.
 * @param besides A process that answers what is no GraphQL.
 */
export function tryJourneys(graph, besides) {
  const env = { ...process.env, SHOP_GRAPH: graph, SHOP_PROCESS: besides };
  const begin = Date.now();
  const words = [tests, '-noLogo', '-noColor', '-namespace', 'Omnichannel.Graph.Host.Tests.Journeys'];
  return new Promise((resolve) =>
    execFile('dotnet', words, { env, maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) => {
      const [, total = 0, failed = 0] = /Total: (\d+), Errors: \d+, Failed: (\d+)/.exec(stdout) ?? [];
      resolve({ passed: total - failed, seconds: Math.round((Date.now() - begin) / 1000), failures: error ? `${stdout}${stderr}` : '' });
    }),
  );
}

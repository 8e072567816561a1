// Sends one document over one transport and says what became of it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { get, post, within } from './endpoint.mjs';
import { Events, payload } from './events.mjs';
import { Socket } from './socket.mjs';

const limit = 5_000;
const longestUrl = 100_000;
const refusingCodes = [4400, 1009];
const leak = /\bat [A-Z]\w*\.\w+|\.cs\b|System\.\w+Exception|StackTrace|\/(root|home|tmp|usr)\//;

/** Each resolves to { refused, text }. */
export const transports = {
  POST: async (query) => httpOutcome(await post({ query })),
  // A server may hang up on a URL of megabytes before it is sent to its end.
  GET: async (query) =>
    get({ query }).then(httpOutcome, (error) => {
      assert.ok(query.length > longestUrl, error);
      return { refused: true, text: '' };
    }),
  WebSocket: async (query) => {
    const socket = await Socket.open();
    try {
      socket.subscribe('1', query);
      const outcome = await Promise.race([
        socket.next(),
        socket.closed.then(({ code, reason }) => ({ type: 'close', code, payload: reason })),
      ]);
      return {
        refused: outcome.type === 'error' || refusingCodes.includes(outcome.code) || onlyErrors(outcome.payload),
        text: JSON.stringify(outcome),
      };
    } finally {
      socket.close();
    }
  },
  SSE: async (query) => {
    const response = await post({ query }, { accept: 'text/event-stream' });
    if (!response.headers.get('content-type')?.startsWith('text/event-stream')) {
      return httpOutcome(response);
    }
    const events = new Events(response);
    const first = payload(await events.next());
    await events.close();
    return { refused: onlyErrors(first), text: JSON.stringify(first) };
  },
};

const onlyErrors = (result) => Array.isArray(result?.errors) && !result.data;

async function httpOutcome(response) {
  const text = await response.text();
  assert.ok(response.status < 500, `status ${response.status}: ${text.slice(0, 300)}`);
  return { refused: response.status >= 400, text };
}

export async function attack(transport, { document, mayAnswer }) {
  const { refused, text } = await within(transports[transport](document), limit, 'a refusal');
  assert.ok(refused || mayAnswer, `answered instead of refused: ${text.slice(0, 300)}`);
  assertNoLeak(text);
  assert.ok(text.length < 100_000 || mayAnswer, `${text.length} characters of refusal`);
}

export function assertNoLeak(text) {
  assert.doesNotMatch(text.slice(0, 100_000), leak);
}

/** The server still does its work. */
export async function assertAlive() {
  const response = await within(post({ query: '{ hello }' }), limit, 'the probe');
  assert.deepEqual(await response.json(), { data: { hello: 'world' } });
}

/** Resident memory of the server in MB. */
export function residentMemory() {
  const status = readFileSync(`/proc/${process.env.GRAPHQL_PID}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)[1]) / 1024;
}


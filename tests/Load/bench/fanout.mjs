// Many WebSocket subscribers to one topic against a bare Kestrel loop that sends the same bytes.
import { dotnet, inTurn, json, ratio, start, table, whole } from './support.mjs';

export const title = 'Fan-out of one event over WebSocket';
const request = JSON.stringify({ query: 'subscription { stockChanged(product: "1") { location onHand held available } }' });
const sizes = (process.env.SUBSCRIBERS ?? '5000,10000').split(',').map(Number);

export async function run() {
  const rows = [['', 'subscribers', 'ms to 99 %', 'to the last', 'of plain', 'processor ms', 'of plain', 'KB/connection', 'of it managed']];
  for (const subscribers of sizes) {
    const results = await inTurn(['plain', 'ours'], (mode) => measure(mode, subscribers));
    for (const [mode, { most, milliseconds, processor, kilobytes, managed }] of results) {
      rows.push([
        mode === 'plain' ? 'plain Kestrel loop' : mode,
        whole(subscribers),
        most.toFixed(1),
        milliseconds.toFixed(1),
        ratio(milliseconds / results.get('plain').milliseconds),
        processor.toFixed(1),
        ratio(processor / results.get('plain').processor),
        kilobytes.toFixed(1),
        managed.toFixed(1),
      ]);
    }
  }
  table(rows);
}

async function measure(mode, subscribers) {
  const server = await start(mode, dotnet(mode));
  const fanOut = { port: server.port, count: subscribers, request, states: 0, publish: server.url('/publish'), body: '', token: '' };
  const result = await json(dotnet('subscribers', JSON.stringify(fanOut)), { onLoadCore: true });
  await server.stop();
  return result;
}

// Many WebSocket subscribers to one topic against a bare Kestrel loop that sends the same bytes.
import { dotnet, json, ratio, start, table, whole } from './support.mjs';

export const title = 'Fan-out of one event over WebSocket';
const sizes = (process.env.SUBSCRIBERS ?? '5000,10000').split(',').map(Number);

export async function run() {
  const rows = [['', 'subscribers', 'ms to the last', 'of plain', 'KB/connection', 'of it managed']];
  for (const subscribers of sizes) {
    const plain = await measure('plain', subscribers);
    const ours = await measure('ours', subscribers);
    for (const [name, result] of [['plain Kestrel loop', plain], ['ours', ours]]) {
      rows.push([
        name,
        whole(subscribers),
        result.milliseconds.toFixed(1),
        ratio(result.milliseconds / plain.milliseconds),
        result.kilobytes.toFixed(1),
        result.managed.toFixed(1),
      ]);
    }
  }
  table(rows);
}

async function measure(mode, subscribers) {
  const server = await start(mode, dotnet(mode));
  const result = await json([...dotnet('subscribers'), String(server.port), String(subscribers)], { onLoadCore: true });
  await server.stop();
  return result;
}

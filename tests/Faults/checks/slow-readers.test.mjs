import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { openCluster, survives } from '../support/survives.mjs';
import { often, wait } from '../support/time.mjs';

// A socket that asks for everything and reads nothing of it.
function silent({ hostname, port }, message) {
  const socket = connect(Number(port), hostname, () => {
    socket.write(`GET /graphql HTTP/1.1\r\nHost: ${hostname}:${port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: c2xvdyByZWFkZXIgbm8gMQ==\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Protocol: graphql-transport-ws\r\n\r\n`);
    socket.write(frame({ type: 'connection_init' }));
    socket.write(frame({ type: 'subscribe', id: '1', payload: message }));
    socket.pause();
  });
  socket.on('error', () => {});
  return socket;
}

// RFC 6455, 5.2: one masked text frame; the mask is zero.
function frame(message) {
  const text = Buffer.from(JSON.stringify(message));
  const head = text.length < 126 ? [0x81, 0x80 | text.length] : [0x81, 0xfe, text.length >> 8, text.length & 255];
  return Buffer.concat([Buffer.from([...head, 0, 0, 0, 0]), text]);
}

// What waits for one of them, and what a node's memory does by itself while orders go on.
const bufferMax = 64 * 1024;
const noise = 128 * 1024 * 1024;
const count = 400;

const memoryOf = (node) => Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${node.pid}/status`, 'utf8'))[1]) * 1024;

survives('Screens that do not read hold nobody back', (place) => openCluster(place, 2), async ({ nodes, shop }) => {
  const query = 'subscription($products: [ID!]!) { stockChanged(products: $products) { cursor version resync stock { id onHand held location { name } product { name } } } }';
  await wait(1_000);
  const before = nodes.map(memoryOf);
  const sockets = Array.from({ length: count }, (_, index) => silent(new URL(nodes[index % nodes.length].url), { query, variables: { products: shop.products } }));
  await wait(often(6_000, 600_000));
  const grown = nodes.map((node, index) => memoryOf(node) - before[index]);
  sockets.forEach((socket) => socket.destroy());
  console.log(`slow-readers: nodes grew by ${grown.map((bytes) => Math.round(bytes / 1024 / 1024)).join(' and ')} MB with ${count / nodes.length} readers each`);
  assert.ok(Math.max(...grown) < noise + (count / nodes.length) * bufferMax);
});

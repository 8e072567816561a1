// What a load needs, of what parts were measured to cost: node docs/scaling.mjs [requests=50] [sockets=2000] [changes=20] [hearers=20] [checkouts=0.5] [edge=0] [times=1,10,100,1000]
// README.md has the measurements, docs/scaling.md what follows from them.
import { fileURLToPath } from 'node:url';

/** Measured on 2 cores of an Intel Xeon at 2.5 GHz; the rows of README.md that say so. */
export const measured = {
  /** `products`: product lists per second of a server's processor. */
  listsPerProcessorSecond: 5_186,
  /** `fanout`: milliseconds of processor time to tell 10,000 sockets one thing. */
  fanOutMilliseconds: 179,
  /** `fanout`: KB that a socket takes. */
  socketKilobytes: 18.2,
  /** `checkouts`: quotes that became orders, a second, with server, PostgreSQL and buyers on the machine. */
  checkoutsPerMachine: 75,
  /** `checkouts`: the same when all want one product. */
  checkoutsOfOneProduct: 27,
};

/** How much of a core is used before another one is added: what is left is for a node that fails and for the next minute. */
export const busy = 0.6;

/** What does not grow with the number of people: how many hear a change, and the part of the requests that a cache at the edge answers. */
const shares = ['hearers', 'edge'];

/** What is needed when all of today's load comes so many times. */
export function needsOf(today, times) {
  const load = Object.fromEntries(Object.entries(today).map(([name, value]) => [name, shares.includes(name) ? value : value * times]));
  const forRequests = (load.requests * (1 - load.edge)) / measured.listsPerProcessorSecond / busy;
  const forMessages = (load.changes * load.hearers * (measured.fanOutMilliseconds / 10_000 / 1_000)) / busy;
  const nodes = Math.max(1, Math.ceil((forRequests + forMessages) / 2));
  return {
    times,
    'requests/s': load.requests,
    'cores for requests': forRequests,
    'messages/s': load.changes * load.hearers,
    'cores for messages': forMessages,
    sockets: load.sockets,
    'GB for sockets': (load.sockets * measured.socketKilobytes) / 1_000_000,
    'checkouts/s': load.checkouts,
    'machines for checkouts': load.checkouts / measured.checkoutsPerMachine / busy,
    'nodes of 2 cores': nodes,
    'Redis deliveries/s': nodes > 1 ? load.changes * nodes : 0,
  };
}

/** The needs as a table of Markdown, a column for each factor. */
export function tableOf(today, factors) {
  const columns = factors.map((times) => needsOf(today, times));
  const text = (value) => (value === 0 ? '0' : value >= 10 ? Math.round(value).toLocaleString('en') : value.toPrecision(2));
  const row = (cells) => `| ${cells.join(' | ')} |`;
  const [, ...names] = Object.keys(columns[0]);
  return [row(['', ...factors.map((times) => `${times.toLocaleString('en')} times`)]), row(['---', ...factors.map(() => '---')]), ...names.map((name) => row([name, ...columns.map((column) => text(column[name]))]))].join('\n');
}

/** A load to begin with; set your own. */
export const today = { requests: 50, sockets: 2_000, changes: 20, hearers: 20, checkouts: 0.5, edge: 0 };
export const factors = [1, 10, 100, 1_000];

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const given = Object.fromEntries(process.argv.slice(2).map((word) => word.split('=')));
  const { times, ...own } = given;
  const load = { ...today, ...Object.fromEntries(Object.entries(own).map(([name, value]) => [name, Number(value)])) };
  console.log(tableOf(load, times ? times.split(',').map(Number) : factors));
}

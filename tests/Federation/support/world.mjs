// One shop twice on the same database: as one process, and as one graph over three behind the gateway.
import { randomBytes } from 'node:crypto';
import { Node, Place, Postgres, Redis } from '../../Faults/support/programs.mjs';
import { Shop } from '../../Faults/support/shop.mjs';
import { subgraphs } from '../../../src/Gateway/subgraph-sdl.mjs';
import { Balancer } from './balancer.mjs';
import { Collector } from './collector.mjs';
import { writeDocuments } from './documents.mjs';
import { Gateway } from './gateway.mjs';

/** What the payment provider signs its notices with, as the journeys know it. */
const noticeSecret = 'a secret of the journeys';

export class World {
  place = new Place();
  secret = randomBytes(32).toString('hex');
  /** Of each subgraph what stands before it, and its process. */
  balancers = {};
  nodes = {};

  static async open() {
    const world = new World();
    try {
      await world.#start();
      return world;
    } catch (error) {
      await world.close();
      throw error;
    }
  }

  async close() {
    await this.place.leave();
  }

  /** Another process of a subgraph, not started yet. */
  replica(name) {
    const own = ['--modules', subgraphs[name].modules.join(','), '--Gateway:Secret', this.secret, '--Clients:Folder', ''];
    return new Node(this.place, [...this.options, ...own]);
  }

  /** Another gateway, not started yet. */
  anotherGateway(settings = {}) {
    const urls = Object.entries(this.balancers).map(([name, { url }]) => [`${name.toUpperCase()}_URL`, `${url}/graphql`]);
    return new Gateway(this.place, { ...Object.fromEntries(urls), GATEWAY_SECRET: this.secret, DOCUMENTS: this.documents, DOCUMENTS_REQUIRED: 'false', ...settings });
  }

  /** The shop by way of some gateways; who signs in does so at the single process. */
  shopAt(...gateways) {
    const shop = new Shop(gateways);
    shop.token = (kind, subject) => new Shop([this.whole]).token(kind, subject);
    return shop;
  }

  async #start() {
    const [postgres, redis] = [await Postgres.start(this.place), await Redis.start(this.place)];
    this.documents = writeDocuments(this.place);
    this.collector = await Collector.start(this.place);
    this.options = [...postgres.options, ...redis.options, '--Orders:NoticeSecret', noticeSecret, ...this.collector.options];
    this.whole = new Node(this.place, [...this.options, '--GraphQL:Documents:Path', this.documents, '--Clients:Folder', '']);

    // The first process makes the tables and the demonstration.
    await this.whole.start();
    await Promise.all(Object.keys(subgraphs).map((name) => this.#startSubgraph(name)));
    this.gateway = this.anotherGateway();
    await this.gateway.start();
  }

  async #startSubgraph(name) {
    this.balancers[name] = await Balancer.start(this.place);
    this.nodes[name] = this.replica(name);
    await this.nodes[name].start();
    this.balancers[name].lead(this.nodes[name]);
  }
}

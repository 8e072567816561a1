// Keeps what programs tell of themselves by OTLP over HTTP, as it comes.
import { createServer } from 'node:http';

export class Collector {
  #bodies = [];

  static start(place) {
    const collector = new Collector();
    const server = createServer(async (request, response) => {
      collector.#bodies.push({ path: request.url, type: request.headers['content-type'], body: Buffer.concat(await request.toArray()) });
      response.end();
    });
    place.later(() => server.close());
    return new Promise((resolve) =>
      server.listen(0, '127.0.0.1', () => {
        collector.url = `http://127.0.0.1:${server.address().port}`;
        resolve(collector);
      }),
    );
  }

  /** How the programs of the shop send here what somebody else began to trace, and begin no traces themselves. */
  get options() {
    const settings = { ENDPOINT: this.url, PROTOCOL: 'http/protobuf' };
    return [...Object.entries(settings).flatMap(([name, value]) => [`--OTEL_EXPORTER_OTLP_${name}`, value]), '--OTEL_TRACES_SAMPLER', 'parentbased_always_off'];
  }

  /** The spans of a trace that came as JSON. */
  spansOf(trace) {
    const sent = this.#traces('application/json').flatMap((body) => JSON.parse(body).resourceSpans);
    return sent.flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans)).filter(({ traceId }) => traceId === trace);
  }

  /** Whether spans of a trace came as protobuf in which each of some words stands. */
  hasTold(trace, ...words) {
    const sought = [Buffer.from(trace, 'hex'), ...words];
    return this.#traces('application/x-protobuf').some((body) => sought.every((word) => body.includes(word)));
  }

  #traces(type) {
    return this.#bodies.filter((one) => one.path === '/v1/traces' && one.type === type).map(({ body }) => body);
  }
}

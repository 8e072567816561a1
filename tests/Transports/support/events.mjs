// Reads a text/event-stream response event by event, byte for byte as EventSource would.
import { within } from './endpoint.mjs';

export class Events {
  #reader;
  #text = '';
  #decoder = new TextDecoder();

  constructor(response) {
    this.#reader = response.body.getReader();
  }

  /** The next event as { event, data }, data undefined where no data line was sent; undefined at the end. */
  async next() {
    for (;;) {
      const end = this.#text.search(/\r\n\r\n|\n\n/);
      if (end >= 0) {
        const block = this.#text.slice(0, end);
        this.#text = this.#text.slice(end).replace(/^(\r\n\r\n|\n\n)/, '');
        const event = parse(block);
        if (event) {
          return event;
        }
        continue;
      }
      const { done, value } = await within(this.#reader.read(), 10_000, 'an event');
      if (done) {
        return undefined;
      }
      this.#text += this.#decoder.decode(value, { stream: true });
    }
  }

  async all() {
    const events = [];
    for (let event = await this.next(); event; event = await this.next()) {
      events.push(event);
    }
    return events;
  }

  close() {
    return this.#reader.cancel().catch(() => {});
  }
}

function parse(block) {
  const event = {};
  for (const line of block.split(/\r?\n/)) {
    const [, field, value] = /^([^:]*):? ?(.*)$/s.exec(line);
    if (field === 'data') {
      event.data = event.data === undefined ? value : `${event.data}\n${value}`;
    } else if (field) {
      event[field] = value;
    }
  }
  return Object.keys(event).length > 0 ? event : undefined;
}

export const payload = (event) => JSON.parse(event.data);

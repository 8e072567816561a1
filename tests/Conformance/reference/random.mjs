// The same numbers for the same seed (mulberry32).
export class Random {
  constructor(seed) {
    this.state = seed >>> 0;
  }

  next() {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  /** Least to most, both possible. */
  int(least, most) {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  chance(percent) {
    return this.next() * 100 < percent;
  }

  pick(items) {
    return items[Math.floor(this.next() * items.length)];
  }

  /** Some of the items, each with this chance, in order. */
  some(items, percent) {
    return items.filter(() => this.chance(percent));
  }

  list(least, most, item) {
    return Array.from({ length: this.int(least, most) }, (_, index) => item(index));
  }
}

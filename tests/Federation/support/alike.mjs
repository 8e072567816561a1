// Whether two answers say the same, where each has things of its own: what is made for one has other ids, codes and moments than what is made for the other.
import assert from 'node:assert/strict';

/** Ids, codes and moments of two actors, each of one beside that of the other. */
export class Twins {
  #others = new Map();

  /** Throws where one answer is not what the other is. */
  assertAlike(one, other, what) {
    this.#compare(one, other, what);
  }

  #compare(one, other, path) {
    if (one === null || other === null || typeof one !== 'object' || typeof other !== 'object') {
      assert.ok(Object.is(one, other) || this.#isTwin(one, other, path), `${path}: ${JSON.stringify(one)} is not ${JSON.stringify(other)}`);
      return;
    }
    assert.deepEqual(Object.keys(one), Object.keys(other), path);
    for (const key of Object.keys(one)) {
      this.#compare(one[key], other[key], `${path}.${key}`);
    }
  }

  #isTwin(one, other, path) {
    const kind = kindOf(one, path);
    if (kind === undefined || kind !== kindOf(other, path)) {
      return false;
    }
    if (kind === 'moment') {
      return true;
    }
    // What is one thing here is one thing there, whenever it is named.
    const known = this.#others.get(one) ?? other;
    this.#others.set(one, other);
    return known === other;
  }
}

function kindOf(value, path) {
  return typeof value !== 'string' ? undefined
    : /^\d{4}-\d\d-\d\dT/.test(value) ? 'moment'
    : /^[\w+/=.-]{16,}$/.test(value) ? 'id'
    : /^[A-Z0-9-]{4,15}$/.test(value) && (/\d/.test(value) || /(code|number)$/i.test(path)) ? 'code'
    : undefined;
}

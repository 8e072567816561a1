/** Where the customer of the moment has been, for the button that goes back. It stands in memory only, so that it ends with them. */
export type Trail = readonly string[];

const longest = 30;

/** The trail after a visit. Going back shortens it; another filter on the same page takes the place of the former. */
export function visit(trail: Trail, address: string): Trail {
  const last = trail.at(-1);
  if (last === address) {
    return trail;
  }

  if (trail.at(-2) === address) {
    return trail.slice(0, -1);
  }

  return last && pathOf(last) === pathOf(address)
    ? [...trail.slice(0, -1), address]
    : [...trail, address].slice(-longest);
}

const pathOf = (address: string): string => address.split('?')[0] ?? '';

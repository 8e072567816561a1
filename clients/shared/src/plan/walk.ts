/** A place on a store's floor, in metres from its left and front walls. */
export interface Cell {
  readonly x: number;
  readonly y: number;
}

export interface Way {
  readonly code: string;
  readonly from: Cell;
  readonly to: Cell;
  readonly bays: number;
}

export const nameOf = ({ x, y }: Cell): string => `${x},${y}`;
const steps = [
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
] as const;

/** The cells of a way, from one end to the other. */
export function cellsOf({ from, to }: Way): Cell[] {
  const length = Math.max(Math.abs(to.x - from.x), Math.abs(to.y - from.y));
  const [dx, dy] = [Math.sign(to.x - from.x), Math.sign(to.y - from.y)];
  return Array.from({ length: length + 1 }, (_, at) => ({ x: from.x + dx * at, y: from.y + dy * at }));
}

/** All cells of the ways that are walked, by name. */
export const walkable = (ways: readonly Way[]): ReadonlyMap<string, Cell> =>
  new Map(ways.flatMap(cellsOf).map((cell) => [nameOf(cell), cell]));

/** The shortest way from a cell to the nearest of some others, with both ends; nothing when there is none. */
export function shortestWay(floor: ReadonlyMap<string, Cell>, from: Cell, to: readonly Cell[]): Cell[] {
  const goals = new Set(to.map(nameOf));
  const before = new Map<string, Cell | null>([[nameOf(from), null]]);
  const queue: Cell[] = [from];
  for (const cell of queue) {
    if (goals.has(nameOf(cell))) {
      return backFrom(cell, before);
    }

    for (const [dx, dy] of steps) {
      const next = floor.get(nameOf({ x: cell.x + dx, y: cell.y + dy }));
      if (next && !before.has(nameOf(next))) {
        before.set(nameOf(next), cell);
        queue.push(next);
      }
    }
  }

  return [];
}

function backFrom(end: Cell, before: ReadonlyMap<string, Cell | null>): Cell[] {
  const way: Cell[] = [];
  for (let cell: Cell | null | undefined = end; cell; cell = before.get(nameOf(cell))) {
    way.unshift(cell);
  }

  return way;
}

/** The walk from the entrance past some stops, in their order, to the nearest checkout. */
export function walkPast(
  ways: readonly Way[],
  entrance: Cell,
  stops: readonly Cell[],
  checkouts: readonly Cell[],
): Cell[] {
  const floor = walkable(ways);
  const walk: Cell[] = [entrance];
  for (const goals of [...stops.map((stop) => [stop]), checkouts]) {
    const last = walk[walk.length - 1] ?? entrance;
    walk.push(...shortestWay(floor, last, goals).slice(1));
  }

  return walk;
}

/** How long a walk is, in metres: one for each step. */
export const lengthOf = (walk: readonly Cell[]): number => Math.max(0, walk.length - 1);

/** Only where a walk turns, so that it can be drawn with few points. */
export function corners(walk: readonly Cell[]): Cell[] {
  return walk.filter((cell, index) => {
    const [before, after] = [walk[index - 1], walk[index + 1]];
    return !before || !after || after.x - cell.x !== cell.x - before.x || after.y - cell.y !== cell.y - before.y;
  });
}

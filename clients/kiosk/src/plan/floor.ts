export interface Cell {
  readonly x: number;
  readonly y: number;
}

export interface Aisle {
  readonly code: string;
  readonly from: Cell;
  readonly to: Cell;
  readonly bays: number;
}

export interface FloorPlan {
  readonly aisles: readonly Aisle[];
  readonly entrance: Cell;
  readonly checkouts: readonly Cell[];
}

/** A block of shelves between cells, in metres. */
export interface Block {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How far shelves reach from the way that customers walk, in metres. */
const depth = 1.2;

/** The shelves along the aisles: on both sides, except where another way crosses. */
export function shelvesOf(plan: FloorPlan): readonly Block[] {
  const ways = waysOf(plan);
  return plan.aisles
    .filter(({ bays }) => bays > 0)
    .flatMap((aisle) => [-1, 1].flatMap((side) => sideOf(aisle, side, ways)));
}

/** The shelves beside a cell of an aisle, on both sides of it: where a product stands. */
export function shelvesAt(plan: FloorPlan, code: string, cell: Cell): readonly Block[] {
  const aisle = plan.aisles.find((one) => one.code === code);
  if (!aisle) {
    return [];
  }

  const ways = waysOf(plan);
  return [-1, 1].flatMap((side) => (isFree(aisle, cell, side, ways) ? [blockOf(aisle, cell, cell, side)] : []));
}

/** The shortest walk to a cell, as the corners of a line; empty when one cannot walk there. */
export function wayTo(plan: FloorPlan, from: Cell, target: Cell): readonly Cell[] {
  const ways = waysOf(plan);
  const before = new Map<string, Cell | null>([[keyOf(from), null]]);
  const queue: Cell[] = [from];
  for (const cell of queue) {
    if (isSame(cell, target)) {
      return cornersOf(stepsTo(cell, before));
    }

    for (const next of neighboursOf(cell)) {
      if (ways.has(keyOf(next)) && !before.has(keyOf(next))) {
        before.set(keyOf(next), cell);
        queue.push(next);
      }
    }
  }

  return [];
}

/** How long a walk is, in metres. */
export const lengthOf = (corners: readonly Cell[]): number =>
  corners.reduce((sum, cell, index) => {
    const last = corners[index - 1] ?? cell;
    return sum + Math.abs(cell.x - last.x) + Math.abs(cell.y - last.y);
  }, 0);

/** What of the floor is drawn, with its walls. */
export function frameOf(plan: FloorPlan): Block {
  const cells = plan.aisles.flatMap(({ from, to }) => [from, to]);
  const margin = 2.5;
  const [left, right] = [Math.min(...cells.map(({ x }) => x)), Math.max(...cells.map(({ x }) => x))];
  const [front, back] = [Math.min(...cells.map(({ y }) => y)), Math.max(...cells.map(({ y }) => y))];
  return { x: left - margin, y: front - margin, width: right - left + 2 * margin, height: back - front + 2 * margin };
}

function waysOf({ aisles }: FloorPlan): ReadonlySet<string> {
  return new Set(aisles.flatMap(cellsOf).map(keyOf));
}

function cellsOf({ from, to }: Aisle): Cell[] {
  const length = Math.max(Math.abs(to.x - from.x), Math.abs(to.y - from.y));
  return Array.from({ length: length + 1 }, (_, index) => ({
    x: from.x + Math.sign(to.x - from.x) * index,
    y: from.y + Math.sign(to.y - from.y) * index,
  }));
}

function sideOf(aisle: Aisle, side: number, ways: ReadonlySet<string>): Block[] {
  const blocks: Block[] = [];
  let first: Cell | null = null;
  let last: Cell | null = null;
  for (const cell of [...cellsOf(aisle), null]) {
    if (cell && isFree(aisle, cell, side, ways)) {
      first ??= cell;
      last = cell;
    } else if (first && last) {
      blocks.push(blockOf(aisle, first, last, side));
      first = null;
    }
  }

  return blocks;
}

const isUpright = ({ from, to }: Aisle): boolean => from.x === to.x;

function isFree(aisle: Aisle, cell: Cell, side: number, ways: ReadonlySet<string>): boolean {
  return !ways.has(keyOf(isUpright(aisle) ? { x: cell.x + side, y: cell.y } : { x: cell.x, y: cell.y + side }));
}

function blockOf(aisle: Aisle, from: Cell, to: Cell, side: number): Block {
  const start = side > 0 ? 0.5 : -0.5 - depth;
  const low = { x: Math.min(from.x, to.x), y: Math.min(from.y, to.y) };
  return isUpright(aisle)
    ? { x: low.x + start, y: low.y - 0.5, width: depth, height: Math.abs(to.y - from.y) + 1 }
    : { x: low.x - 0.5, y: low.y + start, width: Math.abs(to.x - from.x) + 1, height: depth };
}

function stepsTo(cell: Cell, before: ReadonlyMap<string, Cell | null>): Cell[] {
  const steps: Cell[] = [];
  for (let step: Cell | null = cell; step; step = before.get(keyOf(step)) ?? null) {
    steps.unshift(step);
  }

  return steps;
}

// Only where the walk turns, and its ends.
const cornersOf = (steps: readonly Cell[]): Cell[] =>
  steps.filter((cell, index) => {
    const [last, next] = [steps[index - 1], steps[index + 1]];
    return !last || !next || (last.x !== next.x && last.y !== next.y) || isSame(cell, last);
  });

const neighboursOf = ({ x, y }: Cell): Cell[] => [
  { x, y: y + 1 },
  { x, y: y - 1 },
  { x: x + 1, y },
  { x: x - 1, y },
];

const keyOf = ({ x, y }: Cell): string => `${x} ${y}`;

const isSame = (one: Cell, other: Cell): boolean => one.x === other.x && one.y === other.y;

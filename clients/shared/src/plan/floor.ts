import { graphql } from '../graphql';
import { cellsOf, nameOf, walkable, type Cell, type Way } from './walk';

/** What is drawn of a store. */
export const FloorLocation = graphql(`
  fragment Floor_location on Location {
    id
    floorPlan {
      aisles {
        code
        bays
        from {
          x
          y
        }
        to {
          x
          y
        }
      }
      entrance {
        x
        y
      }
      checkouts {
        x
        y
      }
    }
  }
`);

/** How a store is furnished. */
export interface FloorPlan {
  readonly aisles: readonly Way[];
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
  const ways = walkable(plan.aisles);
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

  const ways = walkable(plan.aisles);
  return [-1, 1].flatMap((side) => (isFree(aisle, cell, side, ways) ? [blockOf(aisle, cell, cell, side)] : []));
}

/** What of the floor is drawn, with its walls. */
export function frameOf(plan: FloorPlan): Block {
  const cells = plan.aisles.flatMap(({ from, to }) => [from, to]);
  const margin = 2.5;
  const [left, right] = [Math.min(...cells.map(({ x }) => x)), Math.max(...cells.map(({ x }) => x))];
  const [front, back] = [Math.min(...cells.map(({ y }) => y)), Math.max(...cells.map(({ y }) => y))];
  return { x: left - margin, y: front - margin, width: right - left + 2 * margin, height: back - front + 2 * margin };
}

function sideOf(aisle: Way, side: number, ways: ReadonlyMap<string, Cell>): Block[] {
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

const isUpright = ({ from, to }: Way): boolean => from.x === to.x;

function isFree(aisle: Way, cell: Cell, side: number, ways: ReadonlyMap<string, Cell>): boolean {
  return !ways.has(nameOf(isUpright(aisle) ? { x: cell.x + side, y: cell.y } : { x: cell.x, y: cell.y + side }));
}

function blockOf(aisle: Way, from: Cell, to: Cell, side: number): Block {
  const start = side > 0 ? 0.5 : -0.5 - depth;
  const low = { x: Math.min(from.x, to.x), y: Math.min(from.y, to.y) };
  return isUpright(aisle)
    ? { x: low.x + start, y: low.y - 0.5, width: depth, height: Math.abs(to.y - from.y) + 1 }
    : { x: low.x - 0.5, y: low.y + start, width: Math.abs(to.x - from.x) + 1, height: depth };
}

import { corners, walkPast, type Cell, type Way } from './walk';
import styles from './StorePlan.module.css';

/** How a store is furnished; null where that is not known. */
export interface Floor {
  readonly aisles: readonly Way[];
  readonly entrance: Cell;
  readonly checkouts: readonly Cell[];
}

export interface PlanStop {
  readonly cell: Cell;
  /** What stands in its mark. */
  readonly mark: string;
  readonly state: 'open' | 'next' | 'done';
}

interface StorePlanProps {
  readonly floor: Floor;
  readonly stops: readonly PlanStop[];
  /** Whether to draw the walk past them. */
  readonly walk?: boolean;
  /** What the picture says, for who cannot see it. */
  readonly label: string;
  readonly entrance: string;
  readonly checkout: string;
}

const margin = 2.6;

/** A store from above: its front at the bottom, its shelves along the aisles, and where something is. */
export function StorePlan({ floor, stops, walk = false, label, entrance, checkout }: StorePlanProps) {
  const cells = floor.aisles.flatMap(({ from, to }) => [from, to]);
  const [width, depth] = [Math.max(...cells.map(({ x }) => x)), Math.max(...cells.map(({ y }) => y))];
  const x = (cell: Cell) => cell.x;
  const y = (cell: Cell) => depth - cell.y;
  const path = walk
    ? corners(
        walkPast(
          floor.aisles,
          floor.entrance,
          stops.map(({ cell }) => cell),
          floor.checkouts,
        ),
      )
        .map((cell) => `${x(cell)},${y(cell)}`)
        .join(' ')
    : '';
  const size = Math.max(0.95, width / 22);
  return (
    <svg
      role="img"
      aria-label={label}
      className={styles.plan}
      viewBox={`${-margin} ${-margin} ${width + 2 * margin} ${depth + 2 * margin + 1.6}`}
    >
      <rect
        className={styles.floor}
        x={-margin + 0.3}
        y={-margin + 0.3}
        width={width + 2 * margin - 0.6}
        height={depth + 2 * margin - 0.6}
        rx="1.2"
      />
      {floor.aisles
        .filter(({ bays }) => bays > 0)
        .map((aisle) => {
          const [top, bottom] = [Math.min(y(aisle.from), y(aisle.to)), Math.max(y(aisle.from), y(aisle.to))];
          const [left, right] = [Math.min(x(aisle.from), x(aisle.to)), Math.max(x(aisle.from), x(aisle.to))];
          const isUpright = left === right;
          return (
            <g key={aisle.code}>
              {[-1, 1].map((side) => (
                <rect
                  key={side}
                  className={styles.shelf}
                  x={isUpright ? left + side * 1.25 - 0.55 : left - 0.4}
                  y={isUpright ? top - 0.4 : top + side * 1.25 - 0.55}
                  width={isUpright ? 1.1 : right - left + 0.8}
                  height={isUpright ? bottom - top + 0.8 : 1.1}
                  rx="0.3"
                />
              ))}
              <text className={styles.aisle} x={left} y={bottom + 0.45} fontSize="1.15">
                {aisle.code}
              </text>
            </g>
          );
        })}
      {floor.checkouts.map((cell) => (
        <rect
          key={`${cell.x},${cell.y}`}
          className={styles.checkout}
          x={x(cell) - 0.55}
          y={y(cell) + 0.6}
          width="1.1"
          height="0.9"
          rx="0.25"
        />
      ))}
      {path && <polyline className={styles.walk} points={path} />}
      <circle className={styles.entrance} cx={x(floor.entrance)} cy={y(floor.entrance)} r="0.7" />
      <text
        className={styles.place}
        x={x(floor.entrance)}
        y={depth + 3.6}
        textAnchor={x(floor.entrance) < width / 2 ? 'start' : 'end'}
        fontSize="1.25"
      >
        {entrance}
      </text>
      {floor.checkouts[0] && (
        <text
          className={styles.place}
          x={x(floor.checkouts[0])}
          y={depth + 3.6}
          textAnchor={x(floor.checkouts[0]) < width / 2 ? 'start' : 'end'}
          fontSize="1.25"
        >
          {checkout}
        </text>
      )}
      {[...stops].reverse().map((stop) => (
        <g key={stop.mark} className={styles[stop.state]}>
          <circle cx={x(stop.cell)} cy={y(stop.cell)} r={stop.state === 'next' ? size * 1.35 : size} />
          <text x={x(stop.cell)} y={y(stop.cell) + size * 0.4} fontSize={size * 1.15}>
            {stop.mark}
          </text>
        </g>
      ))}
    </svg>
  );
}

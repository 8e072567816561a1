import { FloorDrawing } from '@shared/plan/FloorDrawing';
import { frameOf, type FloorPlan } from '@shared/plan/floor';
import { walkPast, type Cell } from '@shared/plan/walk';
import styles from './StorePlan.module.css';

export interface PlanStop {
  readonly cell: Cell;
  /** What stands in its mark. */
  readonly mark: string;
  readonly state: 'open' | 'next' | 'done';
}

interface StorePlanProps {
  readonly floor: FloorPlan;
  readonly stops: readonly PlanStop[];
  /** What the picture says, for who cannot see it. */
  readonly label: string;
  readonly entrance: string;
}

/** A store from above, with the walk past some stops to the checkout. */
export function StorePlan({ floor, stops, label, entrance }: StorePlanProps) {
  const walk = walkPast(
    floor.aisles,
    floor.entrance,
    stops.map(({ cell }) => cell),
    floor.checkouts,
  );
  const size = Math.max(1.2, frameOf(floor).width / 32);
  return (
    <FloorDrawing plan={floor} label={label} entrance={entrance} walk={walk} className={styles.plan}>
      {(up) =>
        [...stops].reverse().map((stop) => (
          <g key={stop.mark} className={styles[stop.state]} transform={`translate(${stop.cell.x} ${up(stop.cell.y)})`}>
            <circle r={stop.state === 'next' ? size * 1.35 : size} />
            <text y={size * 0.4} fontSize={size * 1.15}>
              {stop.mark}
            </text>
          </g>
        ))
      }
    </FloorDrawing>
  );
}

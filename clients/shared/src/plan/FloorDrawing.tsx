import type { ReactNode } from 'react';
import { messages, useMessages } from '../i18n/messages';
import { classNames } from '../ui/class-names';
import { frameOf, shelvesAt, shelvesOf, type FloorPlan } from './floor';
import styles from './FloorDrawing.module.css';
import { corners, type Cell } from './walk';

const texts = messages({ nl: { checkouts: 'Kassa' }, en: { checkouts: 'Till' } });

interface FloorDrawingProps {
  readonly plan: FloorPlan;
  /** What the picture says, for who cannot see it. */
  readonly label: string;
  /** What the entrance is called. */
  readonly entrance: string;
  /** A walk, cell by cell. */
  readonly walk: readonly Cell[];
  /** Where something stands. */
  readonly found?: { readonly aisle: string; readonly cell: Cell } | undefined;
  readonly className?: string | undefined;
  /** What else is drawn, above all; it is given the vertical place of a cell. */
  readonly children: (up: (y: number) => number) => ReactNode;
}

/** A store from above, as customers read it: its front at the bottom, its shelves along the aisles, and a walk. */
export function FloorDrawing({ plan, label, entrance, walk, found, className, children }: FloorDrawingProps) {
  const text = useMessages(texts);
  const frame = frameOf(plan);
  const up = (y: number, height = 0) => 2 * frame.y + frame.height - y - height;
  const line = corners(walk)
    .map(({ x, y }) => `${x},${up(y)}`)
    .join(' ');
  const isLeft = plan.entrance.x < frame.x + frame.width / 2;
  return (
    <svg
      className={classNames(styles.floor, className)}
      viewBox={`${frame.x - 0.5} ${frame.y - 6} ${frame.width + 1} ${frame.height + 9}`}
      role="img"
      aria-label={label}
    >
      <rect className={styles.wall} {...frame} rx="1.5" />
      {shelvesOf(plan).map((block) => (
        <rect
          key={`${block.x} ${block.y}`}
          className={styles.shelf}
          x={block.x}
          y={up(block.y, block.height)}
          width={block.width}
          height={block.height}
          rx="0.35"
        />
      ))}
      {found &&
        shelvesAt(plan, found.aisle, found.cell).map((block) => (
          <rect
            key={`${block.x} ${block.y}`}
            className={styles.found}
            x={block.x - 0.15}
            y={up(block.y, block.height) - 0.6}
            width={block.width + 0.3}
            height={block.height + 1.2}
            rx="0.35"
          />
        ))}
      {plan.aisles
        .filter(({ bays, from, to }) => bays > 0 && from.x === to.x)
        .map(({ code, from, to }) => (
          <text
            key={code}
            className={code === found?.aisle ? styles.thisCode : styles.code}
            x={from.x}
            y={up(Math.max(from.y, to.y)) - 4.2}
            textAnchor="middle"
          >
            {code}
          </text>
        ))}
      {plan.checkouts.map(({ x, y }) => (
        <rect key={`${x} ${y}`} className={styles.till} x={x - 0.6} y={up(y) + 0.7} width="1.2" height="1.4" rx="0.3" />
      ))}
      <text className={styles.label} x={middleOf(plan.checkouts)} y={up(0) + 4.9} textAnchor="middle">
        {text.checkouts}
      </text>
      {line && <polyline className={styles.way} points={line} pathLength={walk.length} />}
      <g transform={`translate(${plan.entrance.x} ${up(plan.entrance.y)})`}>
        <circle className={styles.you} r="1.1" />
        <text className={styles.label} y="4.9" textAnchor={isLeft ? 'start' : 'end'} dx={isLeft ? -2 : 2}>
          {entrance}
        </text>
      </g>
      {children(up)}
    </svg>
  );
}

const middleOf = (cells: readonly Cell[]): number =>
  cells.reduce((sum, { x }) => sum + x, 0) / Math.max(1, cells.length);

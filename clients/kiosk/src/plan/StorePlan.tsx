import { messages, useMessages } from '@shared/i18n/messages';
import { graphql, readFragment, type FragmentType } from '../graphql';
import { frameOf, lengthOf, shelvesAt, shelvesOf, wayTo, type Cell } from './floor';
import styles from './StorePlan.module.css';

export const StorePlanLocation = graphql(`
  fragment StorePlan_location on Location {
    id
    floorPlan {
      entrance {
        x
        y
      }
      checkouts {
        x
        y
      }
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
    }
  }
`);

export const StorePlanShelf = graphql(`
  fragment StorePlan_shelf on ShelfLocation {
    aisle
    bay
    shelf
    cell {
      x
      y
    }
  }
`);

const texts = messages({
  nl: {
    title: 'Waar ligt het?',
    aisle: (code: string) => `Gangpad ${code}`,
    place: (bay: number, shelf: number) => `Vak ${bay}, plank ${shelf} van onderen`,
    here: 'Je bent hier',
    checkouts: 'Kassa',
    walk: (metres: number) => `${metres} meter lopen vanaf hier`,
    picture: (aisle: string, bay: number, metres: number) =>
      `Plattegrond van de winkel: het product ligt in gangpad ${aisle}, vak ${bay}, ${metres} meter lopen vanaf dit scherm.`,
  },
  en: {
    title: 'Where is it?',
    aisle: (code: string) => `Aisle ${code}`,
    place: (bay: number, shelf: number) => `Bay ${bay}, shelf ${shelf} from the floor`,
    here: 'You are here',
    checkouts: 'Till',
    walk: (metres: number) => `${metres} metres to walk from here`,
    picture: (aisle: string, bay: number, metres: number) =>
      `Map of the store: the product is in aisle ${aisle}, bay ${bay}, ${metres} metres to walk from this screen.`,
  },
});

interface StorePlanProps {
  readonly location: FragmentType<typeof StorePlanLocation>;
  readonly shelf: FragmentType<typeof StorePlanShelf>;
}

/** Where a product stands in the store, and how one walks there from the screen, which stands at the entrance. */
export function StorePlan({ location, shelf: maskedShelf }: StorePlanProps) {
  const plan = readFragment(StorePlanLocation, location).floorPlan;
  const shelf = readFragment(StorePlanShelf, maskedShelf);
  const text = useMessages(texts);
  if (!plan) {
    return null;
  }

  const frame = frameOf(plan);
  // Customers read a floor with its front at the bottom.
  const up = (y: number, height = 0) => 2 * frame.y + frame.height - y - height;
  const way = wayTo(plan, plan.entrance, shelf.cell);
  const metres = lengthOf(way);
  const line = way.map(({ x, y }) => `${x},${up(y)}`).join(' ');
  const upright = plan.aisles.filter(({ bays, from, to }) => bays > 0 && from.x === to.x);

  return (
    <section className={styles.plan} aria-labelledby="where">
      <header className={styles.words}>
        <h2 id="where">{text.title}</h2>
        <p className={styles.aisle}>{text.aisle(shelf.aisle)}</p>
        <p>{text.place(shelf.bay, shelf.shelf)}</p>
        <p className={styles.walk}>{text.walk(metres)}</p>
      </header>
      <svg
        className={styles.floor}
        viewBox={`${frame.x - 0.5} ${frame.y - 6} ${frame.width + 1} ${frame.height + 9}`}
        role="img"
        aria-label={text.picture(shelf.aisle, shelf.bay, metres)}
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
        {shelvesAt(plan, shelf.aisle, shelf.cell).map((block) => (
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
        {upright.map(({ code, from, to }) => (
          <text
            key={code}
            className={code === shelf.aisle ? styles.thisCode : styles.code}
            x={from.x}
            y={up(Math.max(from.y, to.y)) - 4.2}
            textAnchor="middle"
          >
            {code}
          </text>
        ))}
        {plan.checkouts.map(({ x, y }) => (
          <rect
            key={`${x} ${y}`}
            className={styles.till}
            x={x - 0.6}
            y={up(y) + 0.7}
            width="1.2"
            height="1.4"
            rx="0.3"
          />
        ))}
        <text className={styles.label} x={middleOf(plan.checkouts)} y={up(0) + 4.9} textAnchor="middle">
          {text.checkouts}
        </text>
        {line && <polyline className={styles.way} points={line} pathLength={metres} />}
        <g transform={`translate(${plan.entrance.x} ${up(plan.entrance.y)})`}>
          <circle className={styles.you} r="1.1" />
          <text
            className={styles.label}
            x="0"
            y="4.9"
            textAnchor={isLeft(plan.entrance, frame) ? 'start' : 'end'}
            dx={isLeft(plan.entrance, frame) ? -2 : 2}
          >
            {text.here}
          </text>
        </g>
        <g transform={`translate(${shelf.cell.x} ${up(shelf.cell.y)})`}>
          <path className={styles.pin} d="M0 0.4C-3-3-3.2-4-3.2-5.2a3.2 3.2 0 0 1 6.4 0C3.2-4 3-3 0 0.4Z" />
          <circle className={styles.hole} cy="-5.2" r="1.2" />
        </g>
      </svg>
    </section>
  );
}

const middleOf = (cells: readonly Cell[]): number =>
  cells.reduce((sum, { x }) => sum + x, 0) / Math.max(1, cells.length);

const isLeft = ({ x }: Cell, frame: { x: number; width: number }): boolean => x < frame.x + frame.width / 2;

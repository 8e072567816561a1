import { messages, useMessages } from '@shared/i18n/messages';
import { FloorDrawing } from '@shared/plan/FloorDrawing';
import { FloorLocation } from '@shared/plan/floor';
import { lengthOf, shortestWay, walkable } from '@shared/plan/walk';
import { graphql, readFragment, type FragmentType } from '../graphql';
import styles from './StorePlan.module.css';

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
    walk: (metres: number) => `${metres} meter lopen vanaf hier`,
    picture: (aisle: string, bay: number, metres: number) =>
      `Plattegrond van de winkel: het product ligt in gangpad ${aisle}, vak ${bay}, ${metres} meter lopen vanaf dit scherm.`,
  },
  en: {
    title: 'Where is it?',
    aisle: (code: string) => `Aisle ${code}`,
    place: (bay: number, shelf: number) => `Bay ${bay}, shelf ${shelf} from the floor`,
    here: 'You are here',
    walk: (metres: number) => `${metres} metres to walk from here`,
    picture: (aisle: string, bay: number, metres: number) =>
      `Map of the store: the product is in aisle ${aisle}, bay ${bay}, ${metres} metres to walk from this screen.`,
  },
});

interface StorePlanProps {
  readonly location: FragmentType<typeof FloorLocation>;
  readonly shelf: FragmentType<typeof StorePlanShelf>;
}

/** Where a product stands in the store, and how one walks there from the screen, which stands at the entrance. */
export function StorePlan({ location, shelf: maskedShelf }: StorePlanProps) {
  const plan = readFragment(FloorLocation, location).floorPlan;
  const shelf = readFragment(StorePlanShelf, maskedShelf);
  const text = useMessages(texts);
  if (!plan) {
    return null;
  }

  const walk = shortestWay(walkable(plan.aisles), plan.entrance, [shelf.cell]);
  const metres = lengthOf(walk);

  return (
    <section className={styles.plan} aria-labelledby="where">
      <header className={styles.words}>
        <h2 id="where">{text.title}</h2>
        <p className={styles.aisle}>{text.aisle(shelf.aisle)}</p>
        <p>{text.place(shelf.bay, shelf.shelf)}</p>
        <p className={styles.walk}>{text.walk(metres)}</p>
      </header>
      <FloorDrawing
        plan={plan}
        label={text.picture(shelf.aisle, shelf.bay, metres)}
        entrance={text.here}
        walk={walk}
        found={shelf}
      >
        {(up) => (
          <g transform={`translate(${shelf.cell.x} ${up(shelf.cell.y)})`}>
            <path className={styles.pin} d="M0 0.4C-3-3-3.2-4-3.2-5.2a3.2 3.2 0 0 1 6.4 0C3.2-4 3-3 0 0.4Z" />
            <circle className={styles.hole} cy="-5.2" r="1.2" />
          </g>
        )}
      </FloorDrawing>
    </section>
  );
}

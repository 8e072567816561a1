import { messages, plural, useMessages } from '@shared/i18n/messages';
import { setVisitorPlace } from '@shared/place/visitor-place';
import { FloorLocation } from '@shared/plan/floor';
import type { Place } from '@shared/routing/routes';
import { Button, ButtonLink } from '@shared/ui/Button';
import { EmptyState } from '@shared/ui/EmptyState';
import { Icon } from '@shared/ui/Icon';
import { Picture } from '@shared/ui/Picture';
import { Screen } from '@shared/ui/Screen';
import { useEffect, useState } from 'react';
import { readFragment, type DocumentType } from '../../graphql';
import { EditNotices } from '../../lists/EditNotices';
import type { ShownEntry } from '../../lists/entries';
import { EntryRow } from '../../lists/EntryRow';
import { ListContents, useListQuantity } from '../../lists/list-contents';
import { useList } from '../../lists/use-list';
import { StorePlan, type PlanStop } from '../../plan/StorePlan';
import { Page, PageSkeleton } from '../../ui/Page';
import parts from '../../ui/Parts.module.css';
import { routeQuery } from './route-query';
import styles from './RoutePage.module.css';

const texts = messages({
  nl: {
    title: 'Route',
    choose: 'In welke winkel ben je?',
    chooseWords: 'Dan tekenen we de kortste weg langs alles op je lijstje.',
    stores: 'Kies een winkel',
    other: 'Andere winkel',
    next: 'Volgende',
    where: (aisle: string, bay: number, shelf: number) => `Gang ${aisle}, vak ${bay}, plank ${shelf}`,
    got: 'In de mand',
    plan: (store: string, stops: number) =>
      `Plattegrond van ${store} met de looproute langs ${plural('nl', stops, { one: '1 plek', other: `${stops} plekken` })}`,
    entrance: 'Ingang',
    stops: 'Onderweg',
    rest: 'Zonder vaste plek',
    length: (metres: number) => `${metres} meter lopen`,
    noPlan: 'Van deze winkel is er nog geen plattegrond. Dit staat op je lijstje:',
    done: 'Alles in de mand!',
    doneWords: 'Op naar de kassa. Vergeet je bonuskaart niet.',
    card: 'Toon mijn kaart',
  },
  en: {
    title: 'Route',
    choose: 'In which store are you?',
    chooseWords: 'Then we draw the shortest way past all that is on your list.',
    stores: 'Choose a store',
    other: 'Other store',
    next: 'Next',
    where: (aisle: string, bay: number, shelf: number) => `Aisle ${aisle}, bay ${bay}, shelf ${shelf}`,
    got: 'In the basket',
    plan: (store: string, stops: number) =>
      `Plan of ${store} with the walk past ${plural('en', stops, { one: '1 place', other: `${stops} places` })}`,
    entrance: 'Entrance',
    stops: 'On the way',
    rest: 'Without a fixed place',
    length: (metres: number) => `${metres} metres to walk`,
    noPlan: 'There is no plan of this store yet. This is on your list:',
    done: 'All in the basket!',
    doneWords: 'Off to the checkout. Do not forget your bonus card.',
    card: 'Show my card',
  },
});

type RouteData = NonNullable<DocumentType<typeof routeQuery.document>['listRoute']>;

/** The walk through a store past all that is on a list. */
export function RoutePage(place: Place) {
  const text = useMessages(texts);
  const list = place.params.id ?? '';
  return (
    <Page
      title={text.title}
      back={`/list/${list}`}
      actions={
        <ButtonLink to={`/stores?to=${encodeURIComponent(`/route/${list}`)}`} look="quiet" icon="store">
          {text.other}
        </ButtonLink>
      }
    >
      <Screen query={routeQuery} place={place} loading={<PageSkeleton />}>
        {(data) =>
          data.listRoute && data.list ? (
            <Walk route={data.listRoute} list={readFragment(ListContents, data.list)} />
          ) : (
            <EmptyState icon="store" title={text.choose}>
              <p>{text.chooseWords}</p>
              <ButtonLink to={`/stores?to=${encodeURIComponent(`/route/${list}`)}`}>{text.stores}</ButtonLink>
            </EmptyState>
          )
        }
      </Screen>
    </Page>
  );
}

interface Stop {
  readonly entry: ShownEntry;
  readonly shelf: NonNullable<NonNullable<RouteData['stops'][number]['entry']['product']>['shelfLocation']>;
}

// Who walks sees the same walk until the end: what was checked off keeps its number, also when the route is asked for anew without it.
function useStops(
  route: RouteData,
  entries: readonly ShownEntry[],
): { stops: readonly Stop[]; rest: readonly ShownEntry[] } {
  const [known, setKnown] = useState<readonly { id: string; shelf: Stop['shelf'] | null }[]>([]);
  const told = route.stops.map(({ entry, isLocated }) => ({
    id: entry.id,
    shelf: isLocated ? (entry.product?.shelfLocation ?? null) : null,
  }));
  const names = told.map(({ id }) => id).join(' ');
  useEffect(() => {
    setKnown((before) => (told.every(({ id }) => before.some((one) => one.id === id)) ? before : told));
    // The names say all that matters of them.
  }, [names]);
  const way = known.length > 0 ? known : told;
  const stops = way.flatMap(({ id, shelf }) => {
    const entry = entries.find((one) => one.id === id);
    return entry && shelf ? [{ entry, shelf }] : [];
  });
  return {
    stops,
    rest: entries.filter(({ id, isChecked }) => !stops.some(({ entry }) => entry.id === id) && !isChecked),
  };
}

function Walk({ route, list }: { route: RouteData; list: DocumentType<typeof ListContents> }) {
  const text = useMessages(texts);
  const quantity = useListQuantity();
  const edited = useList(list.id, list);
  const { stops, rest } = useStops(route, edited.entries);
  const { floorPlan } = readFragment(FloorLocation, route.location);
  const next = stops.find(({ entry }) => !entry.isChecked);
  useEffect(() => setVisitorPlace({ store: { id: route.location.id, name: route.location.name } }), [route.location]);
  const check = (entry: ShownEntry, checked: boolean) => edited.change(entry, { checked });
  const marks = stops.map(({ entry, shelf }, index): PlanStop => ({
    cell: shelf.cell,
    mark: String(index + 1),
    state: entry.isChecked ? 'done' : entry.id === next?.entry.id ? 'next' : 'open',
  }));
  return (
    <>
      <p className={parts.soft}>
        <strong>{route.location.name}</strong>
        {route.length != null && route.length > 0 && ` · ${text.length(route.length)}`}
      </p>
      <EditNotices waiting={edited.waiting} notices={edited.notices} onDismiss={edited.dismiss} />
      {next ? (
        <section className={styles.next} aria-labelledby="next" aria-live="polite">
          <span className={styles.mark} aria-hidden="true">
            {stops.indexOf(next) + 1}
          </span>
          <div className={parts.body}>
            <span id="next" className={styles.label}>
              {text.next}
            </span>
            <strong className={styles.name}>
              {next.entry.quantity > 1 && `${quantity(next.entry.quantity, next.entry.unit)} `}
              {next.entry.name}
            </strong>
            <span>{text.where(next.shelf.aisle, next.shelf.bay, next.shelf.shelf)}</span>
            {next.entry.note && <em>{next.entry.note}</em>}
          </div>
          {next.entry.product?.image && (
            <span className={styles.picture}>
              <Picture image={{ url: next.entry.product.image, alt: '' }} decorative eager />
            </span>
          )}
          <Button icon="check" size="large" className={styles.got} onClick={() => check(next.entry, true)}>
            {text.got}
          </Button>
        </section>
      ) : (
        rest.length === 0 && (
          <EmptyState icon="check" title={text.done}>
            <p>{text.doneWords}</p>
            <ButtonLink to="/card">{text.card}</ButtonLink>
          </EmptyState>
        )
      )}
      {floorPlan ? (
        <StorePlan
          floor={floorPlan}
          stops={marks}
          label={text.plan(route.location.name, stops.length)}
          entrance={text.entrance}
        />
      ) : (
        <p>{text.noPlan}</p>
      )}
      {stops.length > 0 && (
        <section className={parts.stack} aria-labelledby="stops">
          <h2 id="stops">{text.stops}</h2>
          <ol className={parts.rows}>
            {stops.map(({ entry, shelf }, index) => (
              <li key={entry.id} className={styles.stop}>
                <label className={parts.row}>
                  <span
                    className={`${parts.badge} ${entry.id === next?.entry.id ? parts.butter : ''}`}
                    aria-hidden="true"
                  >
                    {entry.isChecked ? <Icon name="check" size={20} /> : index + 1}
                  </span>
                  <span className={parts.body}>
                    <span className={parts.strong} data-checked={entry.isChecked || undefined}>
                      {entry.name}
                    </span>
                    <span className={parts.soft}>{text.where(shelf.aisle, shelf.bay, shelf.shelf)}</span>
                  </span>
                  <input
                    type="checkbox"
                    className={styles.box}
                    checked={entry.isChecked}
                    onChange={(event) => check(entry, event.target.checked)}
                  />
                </label>
              </li>
            ))}
          </ol>
        </section>
      )}
      {rest.length > 0 && (
        <section className={parts.stack} aria-labelledby="rest">
          <h2 id="rest">{text.rest}</h2>
          <ul className={parts.rows}>
            {rest.map((entry) => (
              <EntryRow
                key={entry.id}
                entry={entry}
                onCheck={(checked) => check(entry, checked)}
                onOpen={() => check(entry, true)}
              />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

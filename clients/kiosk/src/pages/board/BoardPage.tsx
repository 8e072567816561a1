import { formatDate } from '@shared/format/dates';
import { useLive } from '@shared/graph/live';
import { useLanguage } from '@shared/i18n/language';
import { messages, plural, useMessages } from '@shared/i18n/messages';
import type { Place } from '@shared/routing/routes';
import { Title } from '@shared/routing/Title';
import { useRefresh } from '@shared/Shop';
import { Logo } from '@shared/ui/Logo';
import { Picture } from '@shared/ui/Picture';
import { Price } from '@shared/ui/Price';
import { Skeleton } from '@shared/ui/Skeleton';
import { useEffect, useRef, useState } from 'react';
import { useSubscription } from 'urql';
import { useIsOnline } from '../../frame/connection';
import { KioskScreen } from '../../frame/KioskScreen';
import { graphql, readFragment, type DocumentType } from '../../graphql';
import { useKiosk } from '../../kiosk-context';
import { boardQuery } from './board-query';
import styles from './BoardPage.module.css';
import { boardOrder, few } from './order';

export const BoardLevel = graphql(`
  fragment BoardLevel_stock on StockLevel {
    id
    available
    inbound
    version
    asOf
  }
`);

const BoardStock = graphql(`
  subscription BoardStock($location: ID!, $after: String) {
    locationStockChanged(location: $location, after: $after) {
      cursor
      version
      resync
      stock {
        ...BoardLevel_stock
      }
    }
  }
`);

const texts = messages({
  nl: {
    title: 'Nu in de winkel',
    live: 'Live',
    reconnecting: 'Verbinding wordt hersteld',
    offline: 'Geen verbinding',
    since: (time: string) => `stand van ${time}`,
    aisle: (code: string) => `Gangpad ${code}`,
    left: (units: number) => plural('nl', units, { one: 'stuk', other: 'stuks' }),
    few: 'Bijna op',
    gone: 'Uitverkocht',
    coming: (units: number) => `${units} onderweg`,
    nothing: 'Er ligt nu niets op dit bord.',
  },
  en: {
    title: 'In the store now',
    live: 'Live',
    reconnecting: 'Reconnecting',
    offline: 'No connection',
    since: (time: string) => `as of ${time}`,
    aisle: (code: string) => `Aisle ${code}`,
    left: (units: number) => plural('en', units, { one: 'piece', other: 'pieces' }),
    few: 'Almost gone',
    gone: 'Sold out',
    coming: (units: number) => `${units} on their way`,
    nothing: 'There is nothing on this board now.',
  },
});

/** A display for who walks by: large, without anything to touch. Its rows move as things are sold. */
export function BoardPage(place: Place) {
  const text = useMessages(texts);
  const { device } = useKiosk();

  return (
    <div className={styles.board}>
      <Title>{text.title}</Title>
      <header className={styles.header}>
        <Logo />
        <div className={styles.words}>
          <h1>{text.title}</h1>
          <p>{device.name.replace('Klaverhof ', '')}</p>
        </div>
        <Status />
      </header>
      <KioskScreen query={boardQuery} place={place} loading={<Skeleton height="80vh" round />}>
        {({ search }) => <Rows products={search.nodes} />}
      </KioskScreen>
    </div>
  );
}

/** Whether what is shown is what there is. */
function Status() {
  const text = useMessages(texts);
  const language = useLanguage();
  const isOnline = useIsOnline();
  const live = useLive();
  const isLive = isOnline && live === 'live';
  const [lastLive, setLastLive] = useState<Date | null>(null);
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => {
      setNow(new Date());
      if (isLive) {
        setLastLive(new Date());
      }
    }, 1000);
    return () => clearInterval(timer);
  }, [isLive]);

  return (
    <div className={styles.status}>
      <span className={isLive ? styles.live : styles.lost} role="status">
        {isLive ? text.live : isOnline ? text.reconnecting : text.offline}
      </span>
      <time className={styles.clock}>
        {isLive || !lastLive
          ? formatDate(now.toISOString(), 'time', language)
          : text.since(formatDate(lastLive.toISOString(), 'time', language))}
      </time>
    </div>
  );
}

type Listed = NonNullable<DocumentType<typeof boardQuery.document>>['search']['nodes'][number];

function Rows({ products }: { products: readonly Listed[] }) {
  const text = useMessages(texts);
  const { device } = useKiosk();
  const refresh = useRefresh();
  const isWatching = useRef(false);
  useSubscription({ query: BoardStock, variables: { location: device.location } }, (_before, data) => {
    // The first event says where things stand, just after all was asked for. A later one of its kind says that something was missed.
    if (data.locationStockChanged.resync && isWatching.current) {
      refresh();
    }

    isWatching.current = true;
    return data;
  });
  const levels = products.flatMap((product) => {
    const level = readFragment(BoardLevel, product.stockAt);
    return level && product.kind === 'GOODS' ? [{ ...product, level, available: level.available }] : [];
  });
  const changes = useChanges(
    levels.map(({ id, level }) => ({ id, version: level.version, available: level.available })),
  );
  const now = useMinute();
  const rows = boardOrder(
    levels.map((row) => ({ ...row, changedAt: changes.get(row.id)?.at ?? null })),
    Math.max(now, ...[...changes.values()].map(({ at }) => at)),
  );
  const places = new Map(rows.map(({ id }, index) => [id, index]));
  if (rows.length === 0) {
    return <p className={styles.nothing}>{text.nothing}</p>;
  }

  return (
    // In the document they keep their order, so that a row that moves stays the element that it was.
    <ol className={styles.rows}>
      {[...rows]
        .sort((one, other) => one.id.localeCompare(other.id))
        .map((row) => {
          const change = changes.get(row.id);
          const state = row.available === 0 ? 'gone' : row.available <= few ? 'few' : 'plenty';
          return (
            <li
              key={row.id}
              className={styles.row}
              style={{ transform: `translateY(${(places.get(row.id) ?? 0) * 100}%)` }}
              data-place={places.get(row.id)}
            >
              <div key={change?.version} className={`${styles.inner} ${styles[state]} ${change ? styles.changed : ''}`}>
                <Picture image={row.images[0]} decorative eager />
                <span className={styles.name}>
                  <strong>{row.name}</strong>
                  <span>{row.shelfLocation && text.aisle(row.shelfLocation.aisle)}</span>
                </span>
                {row.currentPrice && <Price price={row.currentPrice.after} before={row.currentPrice.before} />}
                <span className={styles.note}>
                  {state === 'gone'
                    ? row.level.inbound > 0
                      ? text.coming(row.level.inbound)
                      : text.gone
                    : state === 'few'
                      ? text.few
                      : ''}
                  {change && <span className={styles.delta}>{change.by > 0 ? `+${change.by}` : `−${-change.by}`}</span>}
                </span>
                <span className={styles.units}>
                  <strong>{row.available}</strong> {text.left(row.available)}
                </span>
              </div>
            </li>
          );
        })}
    </ol>
  );
}

interface Change {
  readonly at: number;
  readonly by: number;
  readonly version: number;
}

/** What changed since the board began to watch. */
function useChanges(
  levels: readonly { readonly id: string; readonly version: number; readonly available: number }[],
): ReadonlyMap<string, Change> {
  const seen = useRef(new Map<string, { version: number; available: number }>());
  const changes = useRef(new Map<string, Change>());
  for (const { id, version, available } of levels) {
    const last = seen.current.get(id);
    if (last && version > last.version && available !== last.available) {
      changes.current.set(id, { at: Date.now(), by: available - last.available, version });
    }

    if (!last || version > last.version) {
      seen.current.set(id, { version, available });
    }
  }

  return changes.current;
}

/** The time, seldom enough to be worth a look at whether changes have grown old. */
function useMinute(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 30_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}

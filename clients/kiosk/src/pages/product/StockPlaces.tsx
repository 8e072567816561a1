import { formatAgo, formatDate } from '@shared/format/dates';
import { formatDistance } from '@shared/format/quantities';
import { useLive } from '@shared/graph/live';
import { useLanguage } from '@shared/i18n/language';
import { messages, plural, useMessages } from '@shared/i18n/messages';
import { Icon } from '@shared/ui/Icon';
import { useSubscription } from 'urql';
import { graphql, readFragment, type FragmentType } from '../../graphql';
import { useKiosk } from '../../kiosk-context';
import { placesOf } from './places';
import styles from './StockPlaces.module.css';

export const PlacesProduct = graphql(`
  fragment Places_product on Product {
    id
    kind
    stock(first: 100) {
      nodes {
        ...Level_stock
        location {
          id
          name
          kind
          isOpen
          closesNext
          distance(from: $here)
        }
      }
    }
  }
`);

export const Level = graphql(`
  fragment Level_stock on StockLevel {
    id
    available
    inbound
    inboundOn
    asOf
    isStale
    version
  }
`);

const ProductStock = graphql(`
  subscription ProductStock($products: [ID!]!, $after: String) {
    stockChanged(products: $products, after: $after) {
      cursor
      version
      resync
      stock {
        ...Level_stock
      }
    }
  }
`);

const texts = messages({
  nl: {
    here: 'In deze winkel',
    pieces: (units: number) => plural('nl', units, { one: 'stuk', other: 'stuks' }),
    none: 'Nu niet op voorraad in deze winkel',
    never: 'Hoort niet bij het assortiment van deze winkel',
    coming: (units: number, day: string | null) => `${units} onderweg${day ? `, verwacht ${day}` : ''}`,
    near: 'Winkels in de buurt',
    central: 'Centraal magazijn',
    nowhereNear: 'Geen andere winkel heeft het nu.',
    until: (time: string) => `open tot ${time}`,
    closed: 'nu gesloten',
    live: 'Live',
    asOf: (ago: string) => `Stand van ${ago}`,
    stale: 'Deze winkel heeft een tijdje niets gemeld; het aantal kan oud zijn.',
  },
  en: {
    here: 'In this store',
    pieces: (units: number) => plural('en', units, { one: 'piece', other: 'pieces' }),
    none: 'Not in stock in this store now',
    never: 'Not part of this store’s range',
    coming: (units: number, day: string | null) => `${units} on their way${day ? `, expected ${day}` : ''}`,
    near: 'Stores near here',
    central: 'Central warehouse',
    nowhereNear: 'No other store has it now.',
    until: (time: string) => `open until ${time}`,
    closed: 'closed now',
    live: 'Live',
    asOf: (ago: string) => `As of ${ago}`,
    stale: 'This store has not reported for a while; the number may be old.',
  },
});

/** How many there are here, in stores near here and in the warehouse, as it changes. */
export function StockPlaces({ product: masked }: { product: FragmentType<typeof PlacesProduct> }) {
  const product = readFragment(PlacesProduct, masked);
  const text = useMessages(texts);
  const language = useLanguage();
  const { device } = useKiosk();
  const live = useLive();
  useSubscription({ query: ProductStock, variables: { products: [product.id] } });
  const levels = product.stock.nodes.map((node) => ({ ...node, ...readFragment(Level, node) }));
  const { here, near, central, centralUnits } = placesOf(levels, device.location);

  return (
    <section className={styles.places} aria-label={text.here}>
      <div className={`${styles.here} ${!here ? styles.away : here.available > 0 ? styles.some : styles.none}`}>
        <h2>{text.here}</h2>
        <p className={styles.number} role="status">
          {here ? (
            <>
              <strong key={here.version}>{here.available}</strong> {text.pieces(here.available)}
            </>
          ) : (
            <span className={styles.never}>{text.never}</span>
          )}
        </p>
        {here && (
          <p className={styles.more}>
            {here.available === 0 && `${text.none}. `}
            {here.inbound > 0 &&
              text.coming(here.inbound, here.inboundOn ? formatDate(here.inboundOn, 'shortDay', language) : null)}
            {here.isStale && ` ${text.stale}`}
          </p>
        )}
        {here && (
          <p className={live === 'live' ? styles.live : styles.asOf}>
            {live === 'live' ? text.live : text.asOf(formatAgo(here.asOf, language))}
          </p>
        )}
      </div>
      <div className={styles.elsewhere}>
        <h3>{text.central}</h3>
        <p className={styles.row}>
          <Icon name="truck" />
          <span>{central.map(({ location }) => location.name.replace('Distributiecentrum ', '')).join(' + ')}</span>
          <strong>{centralUnits}</strong>
        </p>
        <h3>{text.near}</h3>
        {near.length === 0 && <p className={styles.more}>{text.nowhereNear}</p>}
        <ul>
          {near.map(({ id, available, location }) => (
            <li key={id} className={styles.row}>
              <Icon name="store" />
              <span>
                {location.name.replace('Klaverhof ', '')}
                <small>
                  {[
                    location.distance != null && formatDistance(location.distance, language),
                    location.isOpen && location.closesNext
                      ? text.until(formatDate(location.closesNext, 'time', language))
                      : text.closed,
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </small>
              </span>
              <strong>{available}</strong>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

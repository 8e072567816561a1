import { formatAgo, formatDate } from '@shared/format/dates';
import { formatDistance } from '@shared/format/quantities';
import { useLanguage } from '@shared/i18n/language';
import { messages, plural, useMessages } from '@shared/i18n/messages';
import { WatchStock, type WatchesCustomer } from '@shared/product/WatchStock';
import { Link } from '@shared/routing/Link';
import { useNavigation } from '@shared/routing/navigation';
import { Card } from '@shared/ui/Card';
import { StockBadge } from '@shared/ui/StockBadge';
import { useSubscription } from 'urql';
import { graphql, readFragment, type FragmentType } from '../../graphql';
import styles from './ProductStock.module.css';
import { ReserveButton } from './ReserveButton';

const ProductStockProduct = graphql(`
  fragment ProductStock_product on Product {
    id
    availability {
      available
      locations
      inbound
      asOf
    }
    stockAt(location: $myStore) @include(if: $hasStore) {
      id
      available
      inbound
      location {
        id
        name
      }
    }
    stockNear(near: $near, first: 5) {
      distance
      stockLevel {
        id
        available
        isStale
        location {
          id
          name
          isOpen
          closesNext
          opensNext
          policies {
            fulfilment
          }
        }
      }
    }
  }
`);

const StockChanged = graphql(`
  subscription StockChanged($products: [ID!]!, $after: String) {
    stockChanged(products: $products, after: $after) {
      cursor
      version
      resync
      stock {
        id
        available
        isStale
        version
        product {
          id
          availability {
            available
            locations
            inbound
            asOf
          }
        }
      }
    }
  }
`);

const texts = messages({
  nl: {
    title: 'Live voorraad',
    everywhere: (locations: number) => plural('nl', locations, { one: 'op 1 plek', other: `op ${locations} plekken` }),
    near: 'In de winkel',
    none: 'In de buurt ligt het nu nergens.',
    open: (time: string) => `open tot ${time}`,
    opens: (time: string) => `dicht, open ${time}`,
    changed: (ago: string) => `bijgewerkt ${ago}`,
    other: 'Andere winkel kiezen',
    stale: 'mogelijk verouderd',
    tell: 'Log in voor een bericht als het er weer is',
  },
  en: {
    title: 'Live stock',
    everywhere: (locations: number) => plural('en', locations, { one: 'in 1 place', other: `in ${locations} places` }),
    near: 'In the store',
    none: 'No store near you has it right now.',
    open: (time: string) => `open until ${time}`,
    opens: (time: string) => `closed, opens ${time}`,
    changed: (ago: string) => `updated ${ago}`,
    other: 'Choose another store',
    stale: 'may be out of date',
    tell: 'Sign in to be told when it is back',
  },
});

interface ProductStockProps {
  readonly product: FragmentType<typeof ProductStockProduct>;
  /** Null for who has not signed in. */
  readonly me: FragmentType<typeof WatchesCustomer> | null;
}

/** How much there is, in all and in the stores nearby, as it changes while somebody looks. */
export function ProductStock({ product: masked, me }: ProductStockProps) {
  const product = readFragment(ProductStockProduct, masked);
  const text = useMessages(texts);
  const language = useLanguage();
  useSubscription({ query: StockChanged, variables: { products: [product.id] } });
  const { path } = useNavigation();
  const { availability, stockAt: mine } = product;
  return (
    <Card as="section" aria-labelledby="stock" className={styles.stock}>
      <h2 id="stock" className={styles.title}>
        {text.title}
      </h2>
      <p className={styles.all}>
        <StockBadge available={availability.available} inbound={availability.inbound} live />
        {availability.available > 0 && <span>{text.everywhere(availability.locations)}</span>}
        {availability.asOf && (
          <span className={styles.soft}>{text.changed(formatAgo(availability.asOf, language))}</span>
        )}
      </p>
      {mine && !product.stockNear.some(({ stockLevel }) => stockLevel.id === mine.id) && (
        <p className={styles.mine}>
          <span>
            <strong>{mine.location.name}</strong>
            <StockBadge available={mine.available} inbound={mine.inbound} />
          </span>
          {mine.available > 0 ? (
            <ReserveButton product={product.id} location={mine.location} isPossible />
          ) : me ? (
            <WatchStock customer={me} product={product.id} location={mine.location.id} />
          ) : (
            <Link to={`/sign-in?to=${encodeURIComponent(path)}`}>{text.tell}</Link>
          )}
        </p>
      )}
      {product.stockNear.length === 0 && <p>{text.none}</p>}
      <ul className={styles.stores} aria-label={text.near}>
        {product.stockNear.map(({ distance, stockLevel: level }) => (
          <li key={level.id} className={styles.store}>
            <span>
              <strong>{level.location.name}</strong>
              <span className={styles.soft}>
                {formatDistance(distance, language)}
                {level.location.isOpen &&
                  level.location.closesNext &&
                  ` · ${text.open(formatDate(level.location.closesNext, 'time', language))}`}
                {level.location.isOpen === false &&
                  level.location.opensNext &&
                  ` · ${text.opens(formatDate(level.location.opensNext, 'time', language))}`}
                {level.isStale && ` · ${text.stale}`}
              </span>
            </span>
            <StockBadge available={level.available} />
            {level.location.policies.fulfilment.includes('RESERVE_AND_TRY') && (
              <ReserveButton product={product.id} location={level.location} isPossible={level.available > 0} />
            )}
          </li>
        ))}
      </ul>
      <Link to="/stores">{text.other}</Link>
    </Card>
  );
}

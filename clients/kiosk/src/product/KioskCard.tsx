import { formatContent } from '@shared/format/quantities';
import { useLanguage } from '@shared/i18n/language';
import { messages, useMessages } from '@shared/i18n/messages';
import { cheapestOf, stockOf } from '@shared/product/variants';
import { Link } from '@shared/routing/Link';
import { Picture } from '@shared/ui/Picture';
import { Price } from '@shared/ui/Price';
import { graphql, readFragment, type FragmentType } from '../graphql';
import { productPath } from '../paths';
import styles from './KioskCard.module.css';
import { StockHere } from './StockHere';

export const KioskCardProduct = graphql(`
  fragment KioskCard_product on Product {
    id
    sku
    name
    brand
    kind
    images {
      url
      alt
    }
    content {
      amount
      unit
    }
    currentPrice(location: $store) {
      before {
        minor
        currency
      }
      after {
        minor
        currency
      }
    }
    offers(location: $store) {
      id
      title
      audience
      terms {
        __typename
      }
    }
    stockAt(location: $store) {
      id
      available
      inbound
    }
    shelfLocation(location: $store) {
      aisle
    }
    availability {
      available
    }
    variants {
      id
      currentPrice(location: $store) {
        after {
          minor
          currency
        }
      }
      stockAt(location: $store) {
        id
        available
        inbound
      }
      availability {
        available
        inbound
      }
    }
  }
`);

const texts = messages({
  nl: { from: 'vanaf', notForSale: 'Niet te koop' },
  en: { from: 'from', notForSale: 'Not for sale' },
});

/** A product among others: enough to know whether it is here and what it costs. All of it is one thing to touch. */
export function KioskCard({
  product: masked,
  eager = false,
}: {
  product: FragmentType<typeof KioskCardProduct>;
  eager?: boolean;
}) {
  const product = readFragment(KioskCardProduct, masked);
  const text = useMessages(texts);
  const language = useLanguage();
  // What holds for whole baskets says nothing of this product.
  const offer = product.offers.find(
    ({ audience, terms }) => audience === 'EVERYBODY' && terms.__typename !== 'BasketReward',
  );
  const hasVariants = product.variants.length > 0;
  const cheapest = cheapestOf(product.variants);
  const inStore = product.variants.flatMap(({ stockAt }) => (stockAt ? [{ availability: stockAt }] : []));
  const here = hasVariants ? (inStore.length > 0 ? stockOf(inStore) : null) : product.stockAt;
  const anywhere = hasVariants ? stockOf(product.variants) : product.availability;

  return (
    <Link to={productPath(product.sku)} className={styles.card}>
      <span className={styles.picture}>
        <Picture image={product.images[0]} decorative eager={eager} />
        {offer && <span className={styles.offer}>{offer.title}</span>}
      </span>
      <span className={styles.words}>
        <span className={styles.name}>{product.name}</span>
        <span className={styles.brand}>
          {[product.brand, product.content && formatContent(product.content, language)].filter(Boolean).join(' · ')}
        </span>
      </span>
      <span className={styles.bottom}>
        {product.currentPrice ? (
          <Price price={product.currentPrice.after} before={product.currentPrice.before} />
        ) : cheapest ? (
          <span>
            {text.from} <Price price={cheapest} />
          </span>
        ) : (
          text.notForSale
        )}
        <StockHere
          isService={product.kind === 'SERVICE'}
          here={here}
          aisle={product.shelfLocation?.aisle}
          anywhere={anywhere.available}
        />
      </span>
    </Link>
  );
}

type Listed = { readonly id: string } & FragmentType<typeof KioskCardProduct>;

export function KioskCards({ products, eager = 6 }: { products: readonly Listed[]; eager?: number }) {
  return (
    <ul className={styles.grid}>
      {products.map((product, index) => (
        <li key={product.id}>
          <KioskCard product={product} eager={index < eager} />
        </li>
      ))}
    </ul>
  );
}

import { useAddToCart } from '../cart/use-add-to-cart';
import { formatMoney } from '../format/money';
import { formatBase, formatContent } from '../format/quantities';
import { graphql, readFragment, type FragmentType } from '../graphql';
import { useLanguage } from '../i18n/language';
import { messages, useMessages } from '../i18n/messages';
import { Link } from '../routing/Link';
import { Icon } from '../ui/Icon';
import { Picture } from '../ui/Picture';
import { Price } from '../ui/Price';
import { Rating } from '../ui/Rating';
import { Skeleton, SkeletonText } from '../ui/Skeleton';
import { StockBadge } from '../ui/StockBadge';
import styles from './ProductCard.module.css';
import { cheapestOf, stockOf } from './variants';

export const ProductCardProduct = graphql(`
  fragment ProductCard_product on Product {
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
    unitPrice {
      price {
        minor
        currency
      }
      per
    }
    currentPrice {
      before {
        minor
        currency
      }
      after {
        minor
        currency
      }
    }
    offers {
      id
      title
      audience
      terms {
        __typename
      }
    }
    rating {
      average
      count
    }
    availability {
      available
      inbound
    }
    variants {
      id
      currentPrice {
        after {
          minor
          currency
        }
      }
      availability {
        available
        inbound
      }
    }
  }
`);

const texts = messages({
  nl: {
    add: (name: string) => `${name} in winkelwagen`,
    choose: 'Kies uitvoering',
    from: 'vanaf',
    notForSale: 'Niet te koop',
  },
  en: {
    add: (name: string) => `Add ${name} to cart`,
    choose: 'Choose variant',
    from: 'from',
    notForSale: 'Not for sale',
  },
});

interface ProductCardProps {
  readonly product: FragmentType<typeof ProductCardProduct>;
  /** Where the product's own page is. */
  readonly to: (sku: string) => string;
  readonly eager?: boolean;
}

/** A product among others: enough to choose it, and to buy it at once where nothing has to be chosen. */
export function ProductCard({ product: masked, to, eager = false }: ProductCardProps) {
  const product = readFragment(ProductCardProduct, masked);
  const text = useMessages(texts);
  const language = useLanguage();
  const { add, isAdding } = useAddToCart();
  // What holds for some customers only, or for whole baskets, says nothing of this product.
  const offer = product.offers.find(
    ({ audience, terms }) => audience === 'EVERYBODY' && terms.__typename !== 'BasketReward',
  );
  const isService = product.kind === 'SERVICE';
  const hasVariants = product.variants.length > 0;
  const cheapest = cheapestOf(product.variants);
  const stock = hasVariants ? stockOf(product.variants) : product.availability;
  const canBuy = product.currentPrice && !hasVariants && (isService || stock.available > 0);
  return (
    <article className={styles.card}>
      <div className={styles.picture}>
        <Picture image={product.images[0]} decorative eager={eager} />
        {offer && <span className={styles.offer}>{offer.title}</span>}
      </div>
      <div className={styles.words}>
        {product.brand && <span className={styles.brand}>{product.brand}</span>}
        <h3 className={styles.name}>
          {/* The whole card is the link, and its name is the name. */}
          <Link to={to(product.sku)} className={styles.link}>
            {product.name}
          </Link>
        </h3>
        <span className={styles.content}>
          {product.content && formatContent(product.content, language)}
          {product.unitPrice && product.content && product.content.amount > 1 && (
            <>
              {' · '}
              {formatMoney(product.unitPrice.price, language)} {formatBase(product.unitPrice.per, language)}
            </>
          )}
        </span>
        <Rating {...product.rating} />
      </div>
      <div className={styles.bottom}>
        <span className={styles.price}>
          {product.currentPrice ? (
            <Price price={product.currentPrice.after} before={product.currentPrice.before} />
          ) : cheapest ? (
            <span className={styles.from}>
              <span>{text.from}</span> <Price price={cheapest} />
            </span>
          ) : (
            text.notForSale
          )}
          {!isService && <StockBadge {...stock} />}
        </span>
        {hasVariants && <span className={styles.choose}>{text.choose}</span>}
        {canBuy && (
          <button
            type="button"
            className={styles.add}
            aria-label={text.add(product.name)}
            title={text.add(product.name)}
            aria-busy={isAdding || undefined}
            onClick={() => void add([product])}
          >
            <Icon name="plus" size={26} />
          </button>
        )}
      </div>
    </article>
  );
}

/** The place of a card that is still coming. */
export function ProductCardSkeleton() {
  return (
    <div className={styles.card} aria-hidden="true">
      <div className={styles.skeletonPicture}>
        <Skeleton height="100%" round />
      </div>
      <div className={styles.words}>
        <SkeletonText lines={3} />
      </div>
      <div className={styles.bottom}>
        <Skeleton width="5rem" height="2rem" />
      </div>
    </div>
  );
}

import { BuyNow, type BuyNowCustomer } from '@shared/cart/BuyNow';
import { useAddToCart } from '@shared/cart/use-add-to-cart';
import { formatMoney } from '@shared/format/money';
import { formatBase, formatContent } from '@shared/format/quantities';
import { useLanguage } from '@shared/i18n/language';
import { messages, useMessages } from '@shared/i18n/messages';
import { SaveButton } from '@shared/product/SaveButton';
import { cheapestOf } from '@shared/product/variants';
import { Link } from '@shared/routing/Link';
import { Button } from '@shared/ui/Button';
import { Picture } from '@shared/ui/Picture';
import { Price } from '@shared/ui/Price';
import { QuantityStepper } from '@shared/ui/QuantityStepper';
import { Rating } from '@shared/ui/Rating';
import { useState, type ReactNode } from 'react';
import { graphql, readFragment, type FragmentType } from '../../graphql';
import { offerPath, orderPath } from '../../paths';
import { CompareButton } from './CompareButton';
import styles from './ProductMain.module.css';
import { Variants } from './Variants';

const ProductMainProduct = graphql(`
  fragment ProductMain_product on Product {
    id
    name
    brand
    kind
    description
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
      reductions {
        reason
      }
    }
    offers {
      id
      code
      title
      audience
    }
    rating {
      average
      count
    }
    variants {
      id
      currentPrice {
        after {
          minor
          currency
        }
      }
    }
    ...Variants_product
    ...SaveButton_product
    ...CompareButton_product
  }
`);

const texts = messages({
  nl: {
    add: 'In winkelwagen',
    choose: 'Kies een uitvoering om te bestellen',
    from: 'vanaf',
    notForSale: 'Niet te koop',
    members: 'Voor leden',
    offers: 'Aanbiedingen',
  },
  en: {
    add: 'Add to cart',
    choose: 'Choose a variant to order',
    from: 'from',
    notForSale: 'Not for sale',
    members: 'For members',
    offers: 'Offers',
  },
});

interface ProductMainProps {
  readonly product: FragmentType<typeof ProductMainProduct>;
  /** Null for who has not signed in. */
  readonly me: FragmentType<typeof BuyNowCustomer> | null;
  /** What is shown is not as it is any more. */
  readonly onStale: () => void;
  readonly children: ReactNode;
}

/** The picture, the name, the price, and the way into the cart. */
export function ProductMain({ product: masked, me, onStale, children }: ProductMainProps) {
  const product = readFragment(ProductMainProduct, masked);
  const text = useMessages(texts);
  const language = useLanguage();
  const { add, isAdding } = useAddToCart();
  const [quantity, setQuantity] = useState(1);
  const hasVariants = product.variants.length > 0;
  const cheapest = cheapestOf(product.variants);
  return (
    <article className={styles.main}>
      <div className={styles.picture}>
        <Picture image={product.images[0]} eager />
      </div>
      <div className={styles.words}>
        {product.brand && <Link to={`/search?b=${encodeURIComponent(product.brand)}`}>{product.brand}</Link>}
        <h1>{product.name}</h1>
        <div className={styles.line}>
          <Rating {...product.rating} />
          {product.content && <span>{formatContent(product.content, language)}</span>}
          {product.unitPrice && (
            <span>
              {formatMoney(product.unitPrice.price, language)} {formatBase(product.unitPrice.per, language)}
            </span>
          )}
        </div>
        {product.offers.length > 0 && (
          <ul className={styles.offers} aria-label={text.offers}>
            {product.offers.map((offer) => (
              <li key={offer.id}>
                <Link to={offerPath(offer.code)}>{offer.title}</Link>
              </li>
            ))}
          </ul>
        )}
        <Variants product={product} />
        <div className={styles.buy}>
          {product.currentPrice ? (
            <Price price={product.currentPrice.after} before={product.currentPrice.before} size="large" />
          ) : cheapest ? (
            <span className={styles.from}>
              {text.from} <Price price={cheapest} size="large" /> <strong>{text.choose}</strong>
            </span>
          ) : (
            <strong>{text.notForSale}</strong>
          )}
          {product.currentPrice && !hasVariants && (
            <div className={styles.controls}>
              <QuantityStepper name={product.name} quantity={quantity} max={99} onChange={setQuantity} />
              <Button size="large" icon="cart" busy={isAdding} onClick={() => void add([product], quantity)}>
                {text.add}
              </Button>
            </div>
          )}
          {me && product.currentPrice && product.kind === 'GOODS' && !hasVariants && quantity === 1 && (
            <BuyNow
              product={product}
              shownTotal={product.currentPrice.after.minor}
              customer={me}
              orderPath={orderPath}
              settings="/account/preferences"
              onStale={onStale}
            />
          )}
        </div>
        <div className={styles.line}>
          <SaveButton product={product} look="quiet" size="small" />
          <CompareButton product={product} />
        </div>
        {children}
        <p className={styles.description}>{product.description}</p>
      </div>
    </article>
  );
}

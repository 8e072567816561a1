import { useAddToCart } from '@shared/cart/use-add-to-cart';
import { formatDate } from '@shared/format/dates';
import { formatMoney } from '@shared/format/money';
import { formatBase, formatContent } from '@shared/format/quantities';
import { useLanguage } from '@shared/i18n/language';
import { messages, useMessages } from '@shared/i18n/messages';
import { cheapestOf } from '@shared/product/variants';
import type { Place } from '@shared/routing/routes';
import { Title } from '@shared/routing/Title';
import { Button, ButtonLink } from '@shared/ui/Button';
import { Picture } from '@shared/ui/Picture';
import { Price } from '@shared/ui/Price';
import { Rating } from '@shared/ui/Rating';
import { Skeleton } from '@shared/ui/Skeleton';
import { Link } from '@shared/routing/Link';
import { KioskScreen } from '../../frame/KioskScreen';
import { NoPage } from '../../frame/NoPage';
import { assistPath, productPath } from '../../paths';
import { StorePlan } from '../../plan/StorePlan';
import { KioskCards } from '../../product/KioskCard';
import { productQuery } from './product-query';
import styles from './ProductPage.module.css';
import { StockPlaces } from './StockPlaces';
import { WaysToGet } from './WaysToGet';

const texts = messages({
  nl: {
    add: 'In winkelwagen',
    order: 'Bestellen met een medewerker',
    reserve: 'Hier apart laten leggen',
    members: 'Voor leden',
    until: (day: string) => `t/m ${day}`,
    details: 'Kenmerken',
    variants: 'Kies een uitvoering',
    near: 'In dezelfde hoek',
    from: 'vanaf',
    notForSale: 'Niet te koop',
  },
  en: {
    add: 'Add to cart',
    order: 'Order with a colleague',
    reserve: 'Have it kept here',
    members: 'For members',
    until: (day: string) => `until ${day}`,
    details: 'Details',
    variants: 'Choose a variant',
    near: 'From the same corner',
    from: 'from',
    notForSale: 'Not for sale',
  },
});

/** A product: what it costs, whether it is here, where it stands, and how else it can be had. */
export function ProductPage(place: Place) {
  const text = useMessages(texts);
  const language = useLanguage();
  const { add, isAdding } = useAddToCart();

  return (
    <KioskScreen query={productQuery} place={place} loading={<Skeleton height="70vh" round />}>
      {({ productBySku: product, location }) => {
        if (!product) {
          return <NoPage />;
        }

        const cheapest = cheapestOf(product.variants);
        const isGoods = product.kind === 'GOODS';
        const keeps =
          location?.policies.fulfilment.includes('RESERVE_AND_TRY') && (product.stockAt?.available ?? 0) > 0;
        const around = product.category.products.nodes.filter(({ id }) => id !== product.id).slice(0, 8);
        return (
          <article className={styles.product}>
            <Title>{product.name}</Title>
            <div className={styles.picture}>
              <Picture image={product.images[0]} eager />
            </div>
            <header className={styles.head}>
              <p className={styles.brand}>
                {[product.brand, product.content && formatContent(product.content, language)]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
              <h1>{product.name}</h1>
              <Rating {...product.rating} />
              {product.currentPrice ? (
                <Price price={product.currentPrice.after} before={product.currentPrice.before} size="large" />
              ) : cheapest ? (
                <p>
                  {text.from} <Price price={cheapest} size="large" />
                </p>
              ) : (
                <p>{text.notForSale}</p>
              )}
              {product.unitPrice && (
                <p className={styles.unit}>
                  {formatMoney(product.unitPrice.price, language)} {formatBase(product.unitPrice.per, language)}
                </p>
              )}
              {product.offers.length > 0 && (
                <ul className={styles.offers}>
                  {product.offers.map(({ id, title, audience, endsAt }) => (
                    <li key={id}>
                      <strong>{title}</strong>
                      <span>
                        {audience === 'EVERYBODY' ? '' : `${text.members} · `}
                        {text.until(formatDate(endsAt, 'shortDay', language))}
                      </span>
                    </li>
                  ))}
                </ul>
              )}
            </header>
            {product.variants.length > 0 && (
              <section className={styles.variants} aria-labelledby="variants">
                <h2 id="variants">{text.variants}</h2>
                <ul>
                  {product.variants.map(({ id, sku, name, currentPrice, stockAt }) => (
                    <li key={id}>
                      <Link to={productPath(sku)} className={styles.variant}>
                        {name}
                        <span>
                          {currentPrice && formatMoney(currentPrice.after, language)} · {stockAt?.available ?? 0}
                        </span>
                      </Link>
                    </li>
                  ))}
                </ul>
              </section>
            )}
            {isGoods && product.variants.length === 0 && (
              <div className={styles.wide}>
                <StockPlaces product={product} />
              </div>
            )}
            {product.shelfLocation && location && (
              <div className={styles.map}>
                <StorePlan location={location} shelf={product.shelfLocation} />
              </div>
            )}
            {isGoods && product.variants.length === 0 && (
              <div className={product.shelfLocation ? styles.side : styles.wide}>
                <WaysToGet product={product} />
              </div>
            )}
            <section className={styles.about}>
              <p>{product.description}</p>
              {product.attributes.length > 0 && (
                <dl aria-label={text.details}>
                  {product.attributes.map(({ code, name, value, unit }) => (
                    <div key={code}>
                      <dt>{name}</dt>
                      <dd>{[value, unit].filter(Boolean).join(' ')}</dd>
                    </div>
                  ))}
                </dl>
              )}
            </section>
            {around.length > 0 && (
              <section className={styles.wide} aria-labelledby="around">
                <h2 id="around">{text.near}</h2>
                <KioskCards products={around} eager={0} />
              </section>
            )}
            {product.currentPrice && product.variants.length === 0 && (
              <div className={styles.actions}>
                <Button size="large" icon="cart" busy={isAdding} onClick={() => void add([product])}>
                  {text.add}
                </Button>
                {isGoods && (
                  <ButtonLink size="large" look="secondary" icon="truck" to={assistPath(product.sku, 'order')}>
                    {text.order}
                  </ButtonLink>
                )}
                {isGoods && keeps && (
                  <ButtonLink size="large" look="secondary" icon="clock" to={assistPath(product.sku, 'reserve')}>
                    {text.reserve}
                  </ButtonLink>
                )}
              </div>
            )}
          </article>
        );
      }}
    </KioskScreen>
  );
}

import { BuyNow } from '@shared/cart/BuyNow';
import { useAddToCart } from '@shared/cart/use-add-to-cart';
import { formatDate } from '@shared/format/dates';
import { formatMoney } from '@shared/format/money';
import { formatBase, formatContent, formatDistance } from '@shared/format/quantities';
import { useLanguage } from '@shared/i18n/language';
import { messages, useMessages } from '@shared/i18n/messages';
import { cheapestOf } from '@shared/product/variants';
import { WriteReview } from '@shared/product/WriteReview';
import { Link } from '@shared/routing/Link';
import { FloorLocation } from '@shared/plan/floor';
import type { Place } from '@shared/routing/routes';
import { Button, ButtonLink } from '@shared/ui/Button';
import { Card } from '@shared/ui/Card';
import { EmptyState } from '@shared/ui/EmptyState';
import { Picture } from '@shared/ui/Picture';
import { Price } from '@shared/ui/Price';
import { Rating, Stars } from '@shared/ui/Rating';
import { Screen } from '@shared/ui/Screen';
import { StockBadge } from '@shared/ui/StockBadge';
import { useSubscription } from 'urql';
import { graphql, readFragment, type DocumentType } from '../../graphql';
import { OfferCard } from '../../offers/OfferCard';
import { orderPath, productPath } from '../../paths';
import { StorePlan } from '../../plan/StorePlan';
import { Page, PageSkeleton } from '../../ui/Page';
import parts from '../../ui/Parts.module.css';
import { KeepActions } from './KeepActions';
import { ProductStock, productQuery } from './product-query';
import styles from './ProductPage.module.css';
import { ReserveOrWatch } from './ReserveOrWatch';

const StockLive = graphql(`
  subscription StockLive($products: [ID!]!, $after: String) {
    stockChanged(products: $products, after: $after) {
      cursor
      version
      resync
      stock {
        id
        ...ProductStock_level
      }
    }
  }
`);

const texts = messages({
  nl: {
    product: 'Product',
    gone: 'Dit product kennen we niet',
    scan: 'Opnieuw scannen',
    add: 'In winkelwagen',
    choose: 'Kies een uitvoering',
    from: 'vanaf',
    inStore: (store: string) => `In ${store}`,
    noStore: 'Kies je winkel om te zien wat daar ligt',
    chooseStore: 'Kies mijn winkel',
    otherStore: 'Andere winkel',
    near: 'In de buurt',
    inbound: (units: number, day: string | null) => `${units} onderweg${day ? `, verwacht ${day}` : ''}`,
    stale: (at: string) => `De winkel meldde zich het laatst om ${at}; dit kan verouderd zijn.`,
    notCarried: 'Deze winkel verkoopt het niet. Online wel.',
    where: (aisle: string, bay: number, shelf: number) => `Gang ${aisle}, vak ${bay}, plank ${shelf}`,
    plan: (name: string, store: string) => `Waar ${name} staat in ${store}`,
    entrance: 'Ingang',
    offers: 'Aanbieding',
    about: 'Over dit product',
    reviews: 'Wat kopers vinden',
    notForSale: 'Niet te koop',
    online: 'Online',
  },
  en: {
    product: 'Product',
    gone: 'We do not know this product',
    scan: 'Scan again',
    add: 'Add to cart',
    choose: 'Choose a variant',
    from: 'from',
    inStore: (store: string) => `At ${store}`,
    noStore: 'Choose your store to see what is there',
    chooseStore: 'Choose my store',
    otherStore: 'Other store',
    near: 'Nearby',
    inbound: (units: number, day: string | null) => `${units} on the way${day ? `, expected ${day}` : ''}`,
    stale: (at: string) => `The store was last heard of at ${at}; this may be out of date.`,
    notCarried: 'This store does not sell it. Online we do.',
    where: (aisle: string, bay: number, shelf: number) => `Aisle ${aisle}, bay ${bay}, shelf ${shelf}`,
    plan: (name: string, store: string) => `Where ${name} is at ${store}`,
    entrance: 'Entrance',
    offers: 'Offer',
    about: 'About this product',
    reviews: 'What buyers think',
    notForSale: 'Not for sale',
    online: 'Online',
  },
});

type Data = DocumentType<typeof productQuery.document>;

/** What somebody has in their hand: price, live stock, offers, and where it is. */
export function ProductPage(place: Place) {
  const text = useMessages(texts);
  return (
    <Screen query={productQuery} place={place} loading={<PageSkeleton />}>
      {(data, { retry }) =>
        data.productBySku ? (
          <OneProduct data={data} product={data.productBySku} onStale={retry} />
        ) : (
          <Page title={text.product} back="/scan">
            <EmptyState icon="search" title={text.gone}>
              <ButtonLink to="/scan">{text.scan}</ButtonLink>
            </EmptyState>
          </Page>
        )
      }
    </Screen>
  );
}

interface OneProductProps {
  readonly data: Data;
  readonly product: NonNullable<Data['productBySku']>;
  readonly onStale: () => void;
}

function OneProduct({ data, product, onStale }: OneProductProps) {
  const text = useMessages(texts);
  const language = useLanguage();
  const { add, isAdding } = useAddToCart();
  const hasVariants = product.variants.length > 0;
  const cheapest = cheapestOf(product.variants);
  useSubscription({ query: StockLive, variables: { products: [product.id] }, pause: hasVariants });
  const canBuy =
    product.currentPrice && !hasVariants && (product.kind === 'SERVICE' || product.availability.available > 0);
  return (
    <Page title={product.name} back="/scan">
      <div className={styles.picture}>
        <Picture image={product.images[0]} eager />
      </div>
      <div className={styles.price}>
        <span className={parts.body}>
          {product.currentPrice ? (
            <Price price={product.currentPrice.after} before={product.currentPrice.before} size="large" />
          ) : cheapest ? (
            <span>
              {text.from} <Price price={cheapest} size="large" />
            </span>
          ) : (
            text.notForSale
          )}
          <span className={parts.soft}>
            {product.brand}
            {product.content && ` · ${formatContent(product.content, language)}`}
            {product.unitPrice &&
              ` · ${formatMoney(product.unitPrice.price, language)} ${formatBase(product.unitPrice.per, language)}`}
          </span>
          <Rating {...product.rating} />
        </span>
      </div>
      {hasVariants ? (
        <section className={parts.stack} aria-labelledby="variants">
          <h2 id="variants">{text.choose}</h2>
          <ul className={parts.rows}>
            {product.variants.map((variant) => (
              <li key={variant.id}>
                <Link to={productPath(variant.sku)} className={parts.row}>
                  <span className={parts.body}>
                    <span className={parts.strong}>{variant.name}</span>
                    <StockBadge {...variant.availability} />
                  </span>
                  {variant.currentPrice && formatMoney(variant.currentPrice.after, language)}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ) : (
        <>
          {canBuy && (
            <Button size="large" icon="cart" busy={isAdding} onClick={() => void add([product])}>
              {text.add}
            </Button>
          )}
          {canBuy && data.me && product.kind === 'GOODS' && product.currentPrice && (
            <BuyNow
              product={product}
              shownTotal={product.currentPrice.after.minor}
              customer={data.me}
              orderPath={orderPath}
              settings="/preferences"
              onStale={onStale}
            />
          )}
          <KeepActions product={{ ...product, image: product.images[0]?.url ?? null }} lists={data.lists} />
          {product.kind === 'GOODS' && <Stock data={data} product={product} />}
        </>
      )}
      {product.offers.length > 0 && (
        <section className={parts.stack} aria-labelledby="offers">
          <h2 id="offers">{text.offers}</h2>
          {product.offers.map((offer) => (
            <OfferCard key={offer.id} offer={offer} />
          ))}
        </section>
      )}
      <section className={parts.stack} aria-labelledby="about">
        <h2 id="about">{text.about}</h2>
        <p>{product.description}</p>
      </section>
      <section className={parts.stack} aria-labelledby="reviews">
        <h2 id="reviews">{text.reviews}</h2>
        {product.reviews.nodes.length > 0 && (
          <ul className={parts.rows}>
            {product.reviews.nodes.map((review) => (
              <li key={review.id} className={parts.row}>
                <span className={parts.body}>
                  <Stars stars={review.rating} />
                  {review.title && <span className={parts.strong}>{review.title}</span>}
                  <span>{review.text}</span>
                  <span className={parts.soft}>{review.authorName}</span>
                </span>
              </li>
            ))}
          </ul>
        )}
        <WriteReview product={product} />
      </section>
    </Page>
  );
}

function Stock({ data, product }: { data: Data; product: NonNullable<Data['productBySku']> }) {
  const text = useMessages(texts);
  const language = useLanguage();
  const level = readFragment(ProductStock, product.stockAt);
  const store = data.location;
  const floor = readFragment(FloorLocation, store)?.floorPlan;
  const shelf = product.shelfLocation;
  const to = encodeURIComponent(productPath(product.sku));
  return (
    <>
      <Card as="section" className={parts.stack}>
        {store ? (
          <>
            <div className={parts.heading}>
              <h2>{text.inStore(store.name)}</h2>
              <Link to={`/stores?to=${to}`} className={parts.more}>
                {text.otherStore}
              </Link>
            </div>
            {level ? (
              <>
                <StockBadge available={level.available} inbound={level.inbound} live />
                {level.inbound > 0 && (
                  <p className={parts.soft}>
                    {text.inbound(level.inbound, level.inboundOn ? formatDate(level.inboundOn, 'day', language) : null)}
                  </p>
                )}
                {level.isStale && <p className={parts.soft}>{text.stale(formatDate(level.asOf, 'time', language))}</p>}
                <ReserveOrWatch
                  product={product.id}
                  store={store.id}
                  available={level.available}
                  me={data.me ?? null}
                />
              </>
            ) : (
              <p>{text.notCarried}</p>
            )}
            {shelf && floor && (
              <>
                <strong>{text.where(shelf.aisle, shelf.bay, shelf.shelf)}</strong>
                <StorePlan
                  floor={floor}
                  stops={[{ cell: shelf.cell, mark: '★', state: 'next' }]}
                  label={text.plan(product.name, store.name)}
                  entrance={text.entrance}
                />
              </>
            )}
          </>
        ) : (
          <>
            <p>{text.noStore}</p>
            <ButtonLink to={`/stores?to=${to}`} look="secondary" icon="store">
              {text.chooseStore}
            </ButtonLink>
          </>
        )}
      </Card>
      <section className={parts.stack} aria-labelledby="near">
        <h2 id="near">{text.near}</h2>
        <ul className={parts.rows}>
          <li className={parts.row}>
            <span className={`${parts.body} ${parts.strong}`}>{text.online}</span>
            <StockBadge {...product.availability} />
          </li>
          {product.stockNear.map(({ distance, stockLevel }) => {
            const near = readFragment(ProductStock, stockLevel);
            return (
              <li key={near.id} className={parts.row}>
                <span className={parts.body}>
                  <span className={parts.strong}>{near.location.name}</span>
                  <span className={parts.soft}>{formatDistance(distance, language)}</span>
                </span>
                <StockBadge available={near.available} inbound={near.inbound} />
              </li>
            );
          })}
        </ul>
      </section>
    </>
  );
}

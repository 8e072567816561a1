import { messages, useMessages } from '@shared/i18n/messages';
import { ProductGrid } from '@shared/product/ProductGrid';
import { useVisitorPlace } from '@shared/place/visitor-place';
import type { Place } from '@shared/routing/routes';
import { Title } from '@shared/routing/Title';
import { Screen } from '@shared/ui/Screen';
import { Skeleton, SkeletonText } from '@shared/ui/Skeleton';
import { NoPage } from '../../frame/NoPage';
import { productPath } from '../../paths';
import { Crumbs } from '../../ui/Crumbs';
import { ProductFacts } from './ProductFacts';
import { ProductMain } from './ProductMain';
import { ProductPromise } from './ProductPromise';
import { ProductReviews } from './ProductReviews';
import { ProductStock } from './ProductStock';
import { productQuery } from './product-query';
import styles from './ProductPage.module.css';

const texts = messages({ nl: { more: 'Ook in dit schap' }, en: { more: 'From the same shelf' } });

export function ProductPage(place: Place) {
  const text = useMessages(texts);
  // Another store or postcode is another question.
  useVisitorPlace();
  return (
    <Screen query={productQuery} place={place} loading={<Loading />}>
      {({ productBySku: product, me }, { retry }) =>
        product ? (
          <div className={styles.page}>
            <Title>{product.name}</Title>
            <Crumbs path={product.category.path} />
            <ProductMain product={product} me={me ?? null} onStale={retry}>
              {product.variants.length === 0 && <ProductPromise product={product} />}
              {product.variants.length === 0 && product.kind === 'GOODS' && (
                <ProductStock product={product} me={me ?? null} />
              )}
            </ProductMain>
            <ProductFacts product={product} />
            <ProductReviews product={product} name={product.name} />
            <section aria-labelledby="more">
              <h2 id="more">{text.more}</h2>
              <div className={styles.more}>
                <ProductGrid
                  products={product.category.products.nodes.filter(({ id }) => id !== product.id).slice(0, 5)}
                  to={productPath}
                  eager={0}
                />
              </div>
            </section>
          </div>
        ) : (
          <NoPage />
        )
      }
    </Screen>
  );
}

function Loading() {
  return (
    <div className={styles.loading}>
      <Skeleton height="min(32rem, 90vw)" round />
      <SkeletonText lines={8} />
    </div>
  );
}

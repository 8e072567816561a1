import { messages, useMessages } from '@shared/i18n/messages';
import { ProductGrid } from '@shared/product/ProductGrid';
import type { Place } from '@shared/routing/routes';
import { Title } from '@shared/routing/Title';
import { ButtonLink } from '@shared/ui/Button';
import { EmptyState } from '@shared/ui/EmptyState';
import { Screen } from '@shared/ui/Screen';
import { SkeletonText } from '@shared/ui/Skeleton';
import { productPath } from '../../paths';
import { cartQuery } from './cart-query';
import { CartLines } from './CartLines';
import styles from './CartPage.module.css';
import { CartTotals } from './CartTotals';

const texts = messages({
  nl: {
    title: 'Winkelwagen',
    empty: 'Je winkelwagen is nog leeg',
    words: 'Begin met zoeken, of kijk wat er deze week voordelig is.',
    shop: 'Ga winkelen',
    saved: 'Bewaard voor later',
    checkout: 'Naar de kassa',
  },
  en: {
    title: 'Cart',
    empty: 'Your cart is still empty',
    words: 'Start searching, or see what is good value this week.',
    shop: 'Go shopping',
    saved: 'Saved for later',
    checkout: 'To the checkout',
  },
});

export function CartPage(place: Place) {
  const text = useMessages(texts);
  return (
    <Screen query={cartQuery} place={place} loading={<SkeletonText lines={8} />}>
      {({ cart, saved }) => {
        const products = saved.nodes.flatMap(({ product }) => (product ? [product] : []));
        return (
          <div className={styles.page}>
            <Title>{text.title}</Title>
            <h1>{text.title}</h1>
            {cart ? (
              <CartLines
                cart={cart}
                empty={<Empty />}
                side={
                  <CartTotals cart={cart}>
                    <ButtonLink to="/checkout" size="large" wide>
                      {text.checkout}
                    </ButtonLink>
                  </CartTotals>
                }
              />
            ) : (
              <Empty />
            )}
            {products.length > 0 && (
              <section aria-labelledby="saved">
                <h2 id="saved">{text.saved}</h2>
                <div className={styles.saved}>
                  <ProductGrid products={products} to={productPath} eager={0} />
                </div>
              </section>
            )}
          </div>
        );
      }}
    </Screen>
  );
}

function Empty() {
  const text = useMessages(texts);
  return (
    <EmptyState icon="cart" title={text.empty}>
      <p>{text.words}</p>
      <ButtonLink to="/">{text.shop}</ButtonLink>
    </EmptyState>
  );
}

import { CartProduct, CartState } from '@shared/cart/CartState';
import { formatContent } from '@shared/format/quantities';
import { useLanguage } from '@shared/i18n/language';
import { useCartChanges } from '@shared/cart/use-cart-changes';
import { messages, plural, useMessages } from '@shared/i18n/messages';
import { Link } from '@shared/routing/Link';
import type { Place } from '@shared/routing/routes';
import { Title } from '@shared/routing/Title';
import { Button, ButtonLink } from '@shared/ui/Button';
import { EmptyState } from '@shared/ui/EmptyState';
import { Picture } from '@shared/ui/Picture';
import { Amount, Price } from '@shared/ui/Price';
import { QuantityStepper } from '@shared/ui/QuantityStepper';
import { Skeleton } from '@shared/ui/Skeleton';
import { useState } from 'react';
import { FrameFragment } from '../../frame/frame-query';
import { KioskScreen } from '../../frame/KioskScreen';
import { readFragment } from '../../graphql';
import { productPath } from '../../paths';
import { cartQuery } from './cart-query';
import styles from './CartPage.module.css';
import { HandOver } from './HandOver';

const texts = messages({
  nl: {
    title: 'Je winkelwagen',
    empty: 'Er ligt nog niets in je winkelwagen',
    emptyWords: 'Zoek iets moois. Je neemt je winkelwagen straks mee op je telefoon.',
    find: 'Zoek een product',
    units: (units: number) => plural('nl', units, { one: '1 artikel', other: `${units} artikelen` }),
    each: 'per stuk',
    gone: 'Dit product bestaat niet meer',
    discount: 'Je voordeel',
    total: 'Totaal',
    take: 'Meenemen op je telefoon',
    private: 'Zonder account. Als je weggaat, vergeet dit scherm alles.',
    scarce: (available: number) => `Nog maar ${available} te krijgen`,
  },
  en: {
    title: 'Your cart',
    empty: 'There is nothing in your cart yet',
    emptyWords: 'Find something nice. You will take your cart along on your phone.',
    find: 'Search for a product',
    units: (units: number) => plural('en', units, { one: '1 item', other: `${units} items` }),
    each: 'each',
    gone: 'This product does not exist any more',
    discount: 'Your advantage',
    total: 'Total',
    take: 'Take it along on your phone',
    private: 'Without an account. When you leave, this screen forgets everything.',
    scarce: (available: number) => `Only ${available} left to get`,
  },
});

/** What the customer of the moment means to buy; it goes along on their phone, or is forgotten. */
export function CartPage(place: Place) {
  const text = useMessages(texts);
  const language = useLanguage();
  const { setQuantity, remove } = useCartChanges();
  const [isHandingOver, setHandingOver] = useState(false);

  return (
    <div className={styles.cart}>
      <Title>{text.title}</Title>
      <KioskScreen query={cartQuery} place={place} loading={<Skeleton height="40vh" round />}>
        {(data) => {
          const cart = readFragment(CartState, readFragment(FrameFragment, data).cart);
          const isEmpty = !cart?.isActive || cart.lines.length === 0;
          return (
            <>
              <header className={styles.header}>
                <h1>{text.title}</h1>
                {!isEmpty && <p>{text.units(cart.units)}</p>}
              </header>
              {isEmpty ? (
                <EmptyState icon="cart" title={text.empty}>
                  <p>{text.emptyWords}</p>
                  <ButtonLink to="/find" size="large">
                    {text.find}
                  </ButtonLink>
                </EmptyState>
              ) : (
                <>
                  <ul className={styles.lines}>
                    {cart.lines.map((line) => {
                      const product = readFragment(CartProduct, line.product);
                      const scarce = cart.problems.find(
                        (problem) => problem.__typename === 'CartLineOutOfStock' && problem.line === line.id,
                      );
                      return (
                        <li key={line.id} className={styles.line}>
                          <Picture image={product?.images[0]} decorative eager />
                          <span className={styles.words}>
                            {product ? (
                              <Link to={productPath(product.sku)} className={styles.name}>
                                {product.name}
                              </Link>
                            ) : (
                              text.gone
                            )}
                            <span className={styles.content}>
                              {product?.content && `${formatContent(product.content, language)} · `}
                              {line.price && (
                                <>
                                  <Amount of={line.price} /> {text.each}
                                </>
                              )}
                            </span>
                            {scarce?.__typename === 'CartLineOutOfStock' && (
                              <strong className={styles.scarce}>{text.scarce(scarce.available)}</strong>
                            )}
                          </span>
                          <QuantityStepper
                            name={product?.name ?? ''}
                            quantity={line.quantity}
                            min={0}
                            onChange={(quantity) => void (quantity === 0 ? remove(line) : setQuantity(line, quantity))}
                          />
                          <span className={styles.amount}>
                            {line.amount && <Price price={line.amount} size="small" />}
                          </span>
                        </li>
                      );
                    })}
                  </ul>
                  <section className={styles.totals} aria-label={text.total}>
                    {cart.totals.discount.minor > 0 && (
                      <p className={styles.discount}>
                        <span>{text.discount}</span>
                        <Amount of={cart.totals.discount} />
                      </p>
                    )}
                    <p className={styles.total}>
                      <span>{text.total}</span>
                      <Price price={cart.totals.total} size="large" />
                    </p>
                    <Button size="large" icon="phone" wide onClick={() => setHandingOver(true)}>
                      {text.take}
                    </Button>
                    <p className={styles.private}>{text.private}</p>
                  </section>
                </>
              )}
              {isHandingOver && <HandOver onClose={() => setHandingOver(false)} />}
            </>
          );
        }}
      </KioskScreen>
    </div>
  );
}

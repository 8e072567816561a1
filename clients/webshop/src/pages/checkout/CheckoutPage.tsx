import { messages, useMessages } from '@shared/i18n/messages';
import type { Place } from '@shared/routing/routes';
import { Title } from '@shared/routing/Title';
import { ButtonLink } from '@shared/ui/Button';
import { EmptyState } from '@shared/ui/EmptyState';
import { Screen } from '@shared/ui/Screen';
import { SkeletonText } from '@shared/ui/Skeleton';
import { readFragment, type FragmentType } from '../../graphql';
import { useState } from 'react';
import { CartTotals } from '../cart/CartTotals';
import { checkoutQuery } from './checkout-query';
import styles from './CheckoutPage.module.css';
import { Delivery } from './Delivery';
import { Payment } from './Payment';
import { QuoteFragment } from './quote-fragment';

const texts = messages({
  nl: {
    title: 'Afrekenen',
    empty: 'Er valt niets af te rekenen',
    back: 'Ga winkelen',
    how: 'Hoe wil je het hebben?',
    pay: 'Betalen',
  },
  en: {
    title: 'Checkout',
    empty: 'There is nothing to pay',
    back: 'Go shopping',
    how: 'How would you like to get it?',
    pay: 'Pay',
  },
});

/** From a cart to an order in two steps: how it comes, which is then promised and held, and paying for that promise. */
export function CheckoutPage(place: Place) {
  const text = useMessages(texts);
  const [made, setMade] = useState<FragmentType<typeof QuoteFragment> | null>(null);
  const [isChanging, setChanging] = useState(false);
  return (
    <Screen query={checkoutQuery} place={place} loading={<SkeletonText lines={8} />}>
      {({ me, cart, stores }, { retry }) => {
        const open = readFragment(QuoteFragment, made ?? cart?.quote);
        const quote = open?.state === 'OPEN' && !isChanging ? open : null;
        if (!quote && (!cart || cart.units === 0)) {
          return (
            <EmptyState isPage icon="cart" title={text.empty}>
              <ButtonLink to="/">{text.back}</ButtonLink>
            </EmptyState>
          );
        }

        const again = () => {
          setMade(null);
          setChanging(true);
          retry();
        };
        return (
          <div className={styles.page}>
            <Title>{text.title}</Title>
            <h1>{text.title}</h1>
            <ol className={styles.steps}>
              <li aria-current={quote ? undefined : 'step'}>{text.how}</li>
              <li aria-current={quote ? 'step' : undefined}>{text.pay}</li>
            </ol>
            {quote ? (
              <Payment quote={quote} methods={me?.paymentMethods ?? []} onChange={again} />
            ) : (
              cart && (
                <div className={styles.body}>
                  <Delivery
                    cart={cart}
                    me={me ?? null}
                    stores={stores.nodes}
                    onQuote={(next) => {
                      setMade(next);
                      setChanging(false);
                    }}
                    onStale={retry}
                  />
                  <CartTotals cart={cart} />
                </div>
              )
            )}
          </div>
        );
      }}
    </Screen>
  );
}

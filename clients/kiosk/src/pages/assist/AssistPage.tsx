import { messages, useMessages } from '@shared/i18n/messages';
import type { Place } from '@shared/routing/routes';
import { Title } from '@shared/routing/Title';
import { Picture } from '@shared/ui/Picture';
import { Price } from '@shared/ui/Price';
import { QuantityStepper } from '@shared/ui/QuantityStepper';
import { Skeleton } from '@shared/ui/Skeleton';
import { useState } from 'react';
import { Provider } from 'urql';
import { useAssociate } from '../../assist/AssociateProvider';
import { KioskScreen } from '../../frame/KioskScreen';
import { NoPage } from '../../frame/NoPage';
import { assistQuery } from './assist-query';
import styles from './AssistPage.module.css';
import { BadgeSignIn } from './BadgeSignIn';
import { FindCustomer, type Buyer } from './FindCustomer';
import { OrderSteps } from './OrderSteps';
import { ReserveStep } from './ReserveStep';

const texts = messages({
  nl: {
    order: 'Bestellen uit het magazijn',
    reserve: 'Hier apart laten leggen',
    here: (units: number) => `${units} in deze winkel`,
    elsewhere: (units: number) => `${units} in het hele bedrijf`,
    for: 'Voor',
    other: 'Iemand anders',
  },
  en: {
    order: 'Order from the warehouse',
    reserve: 'Have it kept here',
    here: (units: number) => `${units} in this store`,
    elsewhere: (units: number) => `${units} in the whole company`,
    for: 'For',
    other: 'Somebody else',
  },
});

/** Where an associate helps a customer to what is not on the shelf, or keeps for them what is. */
export function AssistPage(place: Place) {
  const text = useMessages(texts);
  const { associate, graph } = useAssociate();
  const [buyer, setBuyer] = useState<Buyer | null>(null);
  const [quantity, setQuantity] = useState(1);
  const isReserving = place.search.get('do') === 'reserve';
  const title = isReserving ? text.reserve : text.order;

  return (
    <div className={styles.assist}>
      <Title>{title}</Title>
      <h1>{title}</h1>
      <KioskScreen query={assistQuery} place={place} loading={<Skeleton height="50vh" round />}>
        {({ productBySku: product }) =>
          product ? (
            <>
              <section className={styles.product}>
                <Picture image={product.images[0]} decorative eager />
                <span className={styles.words}>
                  <strong>{product.name}</strong>
                  <span>
                    {isReserving
                      ? text.here(product.stockAt?.available ?? 0)
                      : text.elsewhere(product.availability.available)}
                  </span>
                </span>
                <QuantityStepper name={product.name} quantity={quantity} max={20} onChange={setQuantity} />
                {product.currentPrice && (
                  <Price price={product.currentPrice.after} before={product.currentPrice.before} />
                )}
              </section>
              {!associate || !graph ? (
                <BadgeSignIn />
              ) : (
                <Provider value={graph.client}>
                  {!buyer ? (
                    <FindCustomer takesMail={!isReserving} onFound={setBuyer} />
                  ) : (
                    <>
                      <p className={styles.buyer}>
                        {text.for} <strong>{buyer.name}</strong>
                        <button type="button" onClick={() => setBuyer(null)}>
                          {text.other}
                        </button>
                      </p>
                      {isReserving ? (
                        <ReserveStep product={product.id} quantity={quantity} buyer={buyer} />
                      ) : (
                        <OrderSteps key={quantity} product={product.id} quantity={quantity} buyer={buyer} />
                      )}
                    </>
                  )}
                </Provider>
              )}
            </>
          ) : (
            <NoPage />
          )
        }
      </KioskScreen>
    </div>
  );
}

import { formatDate } from '@shared/format/dates';
import { formatMoney } from '@shared/format/money';
import { useLanguage } from '@shared/i18n/language';
import { messages, useMessages } from '@shared/i18n/messages';
import { LiveOrders } from '@shared/orders/LiveOrders';
import { OrderStatusOrder } from '@shared/orders/order-fragments';
import { stateTexts } from '@shared/orders/order-state';
import { Receipt } from '@shared/orders/Receipt';
import { useCancelOrder } from '@shared/orders/use-cancel-order';
import { OrderReturns } from '@shared/returns/OrderReturns';
import type { Place } from '@shared/routing/routes';
import { Title } from '@shared/routing/Title';
import { Button, ButtonLink } from '@shared/ui/Button';
import { Card } from '@shared/ui/Card';
import { Screen } from '@shared/ui/Screen';
import { SkeletonText } from '@shared/ui/Skeleton';
import { NoPage } from '../../frame/NoPage';
import { readFragment, type DocumentType } from '../../graphql';
import { Agreement } from '../../ui/Agreement';
import { OrderState } from '../../ui/OrderState';
import { orderQuery } from './order-query';
import styles from './OrderPage.module.css';

const texts = messages({
  nl: {
    title: (number: string) => `Bestelling ${number}`,
    thanks: 'Dankjewel, het is geregeld.',
    thanksWords: 'Je krijgt een bevestiging. Hieronder zie je vanzelf hoe het verder gaat.',
    history: 'Wat er gebeurd is',
    code: 'Noem of toon deze code bij het ophalen',
    due: (amount: string) => `Nog te betalen in de winkel: ${amount}`,
    agreed: 'Wat er is afgesproken',
    cancel: 'Annuleer de bestelling',
    back: 'Mijn Klaverhof',
    on: 'Verder winkelen',
  },
  en: {
    title: (number: string) => `Order ${number}`,
    thanks: 'Thank you, it is all arranged.',
    thanksWords: 'You will get a confirmation. Below you see by itself how it goes on.',
    history: 'What happened',
    code: 'Say or show this code when you collect it',
    due: (amount: string) => `Still to be paid in the store: ${amount}`,
    agreed: 'What was agreed',
    cancel: 'Cancel the order',
    back: 'My Klaverhof',
    on: 'Go on shopping',
  },
});

/** An order and where it stands, as it goes on. Right after buying, the confirmation. */
export function OrderPage(place: Place) {
  return (
    <Screen query={orderQuery} place={place} loading={<SkeletonText lines={8} />}>
      {({ order }) => (order ? <Details order={order} isNew={place.search.has('new')} /> : <NoPage />)}
    </Screen>
  );
}

type Order = NonNullable<DocumentType<typeof orderQuery.document>['order']>;

function Details({ order: whole, isNew }: { order: Order; isNew: boolean }) {
  const text = useMessages(texts);
  const language = useLanguage();
  const states = useMessages(stateTexts);
  const { cancel, isCancelling } = useCancelOrder();
  const order = { ...whole, ...readFragment(OrderStatusOrder, whole) };
  const canCancel = order.state === 'CONFIRMED' || order.state === 'AWAITING_PAYMENT';

  return (
    <div className={styles.page}>
      <Title>{text.title(order.number)}</Title>
      <LiveOrders order={order.id} />
      {isNew && (
        <section className={styles.thanks}>
          <h1>{text.thanks}</h1>
          <p>{text.thanksWords}</p>
        </section>
      )}
      <header className={styles.header}>
        {isNew ? <h2>{text.title(order.number)}</h2> : <h1>{text.title(order.number)}</h1>}
        <span role="status">
          <OrderState state={order.state} />
        </span>
      </header>
      <div className={styles.body}>
        <div className={styles.side}>
          {order.collectionCode && (
            <Card tone="butter">
              <p>{text.code}</p>
              <p className={styles.code}>{order.collectionCode}</p>
            </Card>
          )}
          {order.due.minor > 0 && <Card tone="sky">{text.due(formatMoney(order.due, language))}</Card>}
          <section aria-labelledby="events">
            <h2 id="events">{text.history}</h2>
            <ol className={styles.events}>
              {order.events.map((event) => (
                <li key={event.number}>
                  <strong>{states.event[event.kind]}</strong>
                  <span className={styles.soft}>
                    {formatDate(event.at, 'moment', language)}
                    {event.location && ` · ${event.location.name}`}
                    {event.reference && ` · ${event.reference}`}
                  </span>
                </li>
              ))}
            </ol>
          </section>
          <OrderReturns order={whole} />
          <div className={styles.actions}>
            <ButtonLink to="/account" look="secondary">
              {text.back}
            </ButtonLink>
            <ButtonLink to="/" look="quiet">
              {text.on}
            </ButtonLink>
            {canCancel && (
              <Button look="danger" busy={isCancelling} onClick={() => void cancel(order.id)}>
                {text.cancel}
              </Button>
            )}
          </div>
        </div>
        <Card as="section" tone="leaf" aria-label={text.agreed}>
          <Agreement agreement={order.agreement} />
          <Receipt order={whole} />
        </Card>
      </div>
    </div>
  );
}

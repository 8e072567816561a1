import { formatDate, formatSpan } from '@shared/format/dates';
import { formatMoney, type Money } from '@shared/format/money';
import { useLanguage } from '@shared/i18n/language';
import { messages, useMessages } from '@shared/i18n/messages';
import { LiveOrders } from '@shared/orders/LiveOrders';
import { OrderStatusOrder } from '@shared/orders/order-fragments';
import { stateTexts } from '@shared/orders/order-state';
import { Receipt } from '@shared/orders/Receipt';
import { useCancelOrder } from '@shared/orders/use-cancel-order';
import { OrderReturns } from '@shared/returns/OrderReturns';
import { Link } from '@shared/routing/Link';
import type { Place } from '@shared/routing/routes';
import { Button } from '@shared/ui/Button';
import { Card } from '@shared/ui/Card';
import { EmptyState } from '@shared/ui/EmptyState';
import { Picture } from '@shared/ui/Picture';
import { Screen } from '@shared/ui/Screen';
import { readFragment, type DocumentType } from '../../graphql';
import { productPath } from '../../paths';
import { Page, PageSkeleton } from '../../ui/Page';
import parts from '../../ui/Parts.module.css';
import { orderQuery } from './order-query';

const texts = messages({
  nl: {
    title: (number: string) => `Bestelling ${number}`,
    gone: 'Deze bestelling kennen we niet',
    code: 'Laat deze code zien bij het afhalen',
    to: (place: string) => `Naar ${place}`,
    at: (place: string) => `Afhalen bij ${place}`,
    subtotal: 'Artikelen',
    discount: 'Voordeel',
    delivery: 'Bezorging',
    total: 'Totaal',
    due: 'Nog te betalen',
    status: 'Hoe het staat',
    bought: 'Wat je kocht',
    cancel: 'Bestelling annuleren',
  },
  en: {
    title: (number: string) => `Order ${number}`,
    gone: 'We do not know this order',
    code: 'Show this code when you collect it',
    to: (place: string) => `To ${place}`,
    at: (place: string) => `Collect at ${place}`,
    subtotal: 'Items',
    discount: 'Discount',
    delivery: 'Delivery',
    total: 'Total',
    due: 'Still to pay',
    status: 'Where it is',
    bought: 'What you bought',
    cancel: 'Cancel the order',
  },
});

/** One order, from whatever channel, and where it is, live. */
export function OrderPage(place: Place) {
  const text = useMessages(texts);
  return (
    <Screen query={orderQuery} place={place} loading={<PageSkeleton />}>
      {(data) => (data.order ? <OneOrder order={data.order} /> : <EmptyState icon="package" title={text.gone} />)}
    </Screen>
  );
}

function OneOrder({ order }: { order: NonNullable<DocumentType<typeof orderQuery.document>['order']> }) {
  const text = useMessages(texts);
  const states = useMessages(stateTexts);
  const language = useLanguage();
  const status = readFragment(OrderStatusOrder, order);
  const { cancel, isCancelling } = useCancelOrder();
  const { agreement } = order;
  const { fulfilment } = agreement;

  const row = (name: string, money: Money, isLast = false) => (
    <p className={isLast ? `${parts.total} ${parts.totalLast}` : parts.total}>
      <span>{name}</span>
      <span>{formatMoney(money, language)}</span>
    </p>
  );

  return (
    <Page title={text.title(order.number)} back="/orders">
      <LiveOrders order={order.id} />
      <Card tone={status.state === 'READY' ? 'butter' : 'leaf'} className={parts.stack}>
        <div role="status">
          <h2>{states.order[status.state]}</h2>
        </div>
        {fulfilment && (
          <p>
            {fulfilment.address
              ? text.to(`${fulfilment.address.street}, ${fulfilment.address.city}`)
              : fulfilment.location && text.at(fulfilment.location.name)}
            {', '}
            {formatDate(fulfilment.date, 'day', language)}
            {fulfilment.from && fulfilment.to && ` ${formatSpan(fulfilment.from, fulfilment.to, language)}`}
          </p>
        )}
        {status.collectionCode && (
          <>
            <p>{text.code}</p>
            <p className={parts.code}>{status.collectionCode}</p>
          </>
        )}
      </Card>
      <section className={parts.stack} aria-labelledby="status">
        <h2 id="status">{text.status}</h2>
        <ol className={parts.steps}>
          {status.events.map((event) => (
            <li key={event.number} className={parts.step}>
              <span className={parts.strong}>{states.event[event.kind]}</span>
              <span className={parts.soft}>
                {formatDate(event.at, 'moment', language)}
                {event.location && ` · ${event.location.name}`}
              </span>
            </li>
          ))}
        </ol>
      </section>
      <section className={parts.stack} aria-labelledby="bought">
        <h2 id="bought">{text.bought}</h2>
        <ul className={parts.rows}>
          {agreement.lines.map((line) => (
            <li key={line.id} className={parts.row}>
              <span className={parts.picture}>
                <Picture image={line.product?.images[0]} decorative />
              </span>
              <span className={parts.body}>
                {line.product ? (
                  <Link to={productPath(line.product.sku)} className={parts.strong}>
                    {line.name}
                  </Link>
                ) : (
                  line.name
                )}
                <span className={parts.soft}>{line.quantity} ×</span>
              </span>
              <span>{formatMoney(line.total, language)}</span>
            </li>
          ))}
        </ul>
        <div className={parts.totals}>
          {row(text.subtotal, agreement.subtotal)}
          {agreement.discount.minor > 0 && row(text.discount, agreement.discount)}
          {agreement.fulfilmentCost.minor > 0 && row(text.delivery, agreement.fulfilmentCost)}
          {row(text.total, agreement.total, true)}
          {status.due.minor > 0 && row(text.due, status.due)}
        </div>
        <Receipt order={order} />
      </section>
      <OrderReturns order={order} />
      {(status.state === 'CONFIRMED' || status.state === 'AWAITING_PAYMENT') && (
        <Button look="danger" busy={isCancelling} onClick={() => void cancel(order.id)}>
          {text.cancel}
        </Button>
      )}
    </Page>
  );
}

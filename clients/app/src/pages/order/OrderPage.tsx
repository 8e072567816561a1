import { formatDate, formatSpan } from '@shared/format/dates';
import { formatMoney, type Money } from '@shared/format/money';
import { useLanguage } from '@shared/i18n/language';
import { messages, useMessages } from '@shared/i18n/messages';
import { Link } from '@shared/routing/Link';
import type { Place } from '@shared/routing/routes';
import { Button } from '@shared/ui/Button';
import { Card } from '@shared/ui/Card';
import { EmptyState } from '@shared/ui/EmptyState';
import { Picture } from '@shared/ui/Picture';
import { Screen } from '@shared/ui/Screen';
import { useToast } from '@shared/ui/Toast';
import { useMutation } from 'urql';
import { graphql, readFragment, type DocumentType } from '../../graphql';
import { LiveOrders } from '../../orders/LiveOrders';
import { stateTexts } from '../../orders/order-state';
import { productPath } from '../../paths';
import { Page, PageSkeleton } from '../../ui/Page';
import parts from '../../ui/Parts.module.css';
import { OrderStatus, orderQuery } from './order-query';

const CancelOrder = graphql(`
  mutation CancelOrder($input: CancelOrderInput!) {
    cancelOrder(input: $input) {
      ... on OrderCancelled {
        order {
          id
          ...OrderStatus_order
        }
      }
      ... on Problem {
        message
      }
    }
  }
`);

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
    receipt: (number: string, day: string) => `Bon ${number}, ${day}`,
    cancel: 'Bestelling annuleren',
    cancelled: 'De bestelling is geannuleerd',
    failed: 'Dat lukte niet. Probeer het nog eens.',
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
    receipt: (number: string, day: string) => `Receipt ${number}, ${day}`,
    cancel: 'Cancel the order',
    cancelled: 'The order is cancelled',
    failed: 'That did not work. Please try again.',
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
  const toast = useToast();
  const status = readFragment(OrderStatus, order);
  const [{ fetching }, cancel] = useMutation(CancelOrder);
  const { agreement } = order;
  const { fulfilment } = agreement;

  async function cancelIt() {
    const { data } = await cancel({ input: { order: order.id } });
    const result = data?.cancelOrder;
    const isDone = result?.__typename === 'OrderCancelled';
    toast(isDone ? text.cancelled : result && 'message' in result ? result.message : text.failed, {
      tone: isDone ? 'good' : 'bad',
    });
  }

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
        {status.receipt && (
          <p className={parts.soft}>
            {text.receipt(status.receipt.number, formatDate(status.receipt.issuedAt, 'moment', language))}
          </p>
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
      </section>
      {(status.state === 'CONFIRMED' || status.state === 'AWAITING_PAYMENT') && (
        <Button look="danger" busy={fetching} onClick={() => void cancelIt()}>
          {text.cancel}
        </Button>
      )}
    </Page>
  );
}

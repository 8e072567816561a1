import { formatDate } from '@shared/format/dates';
import { useLanguage } from '@shared/i18n/language';
import { messages, useMessages } from '@shared/i18n/messages';
import { Button } from '@shared/ui/Button';
import { Amount } from '@shared/ui/Price';
import { useSubscription } from 'urql';
import { graphql, readFragment, type FragmentType } from '../../graphql';
import { useKiosk } from '../../kiosk-context';
import styles from './AssistPage.module.css';

export const PlacedOrder = graphql(`
  fragment OrderPlaced_order on Order {
    id
    number
    state
    version
    payBy
    due {
      minor
      currency
    }
  }
`);

const OrderState = graphql(`
  subscription OrderState($order: ID!, $after: String) {
    orderChanged(order: $order, after: $after) {
      cursor
      version
      resync
      order {
        ...OrderPlaced_order
      }
    }
  }
`);

const texts = messages({
  nl: {
    title: 'Besteld. Betalen aan de kassa',
    show: 'Laat dit nummer zien',
    by: (time: string) => `Betaal voor ${time}, anders vervalt de bestelling.`,
    due: 'Nog te betalen:',
    paid: 'Betaald. Alles is geregeld.',
    leave: 'Klaar',
  },
  en: {
    title: 'Ordered. Pay at the till',
    show: 'Show this number',
    by: (time: string) => `Pay before ${time}, else the order ends.`,
    due: 'Still to pay:',
    paid: 'Paid. Everything is arranged.',
    leave: 'Done',
  },
});

/** An order that waits for the till, and hears at once when it was paid there. */
export function OrderPlaced({ order: masked }: { order: FragmentType<typeof PlacedOrder> }) {
  const text = useMessages(texts);
  const language = useLanguage();
  const { forget } = useKiosk();
  const placed = readFragment(PlacedOrder, masked);
  const [{ data }] = useSubscription({ query: OrderState, variables: { order: placed.id } });
  const order = readFragment(PlacedOrder, data?.orderChanged.order) ?? placed;
  const isPaid = order.state !== 'AWAITING_PAYMENT' && order.due.minor === 0;

  return (
    <section className={styles.done}>
      <h2>{text.title}</h2>
      <p>{text.show}</p>
      <p className={styles.number}>{order.number}</p>
      <div role="status">
        {isPaid ? (
          <p className={styles.paid}>{text.paid}</p>
        ) : (
          <>
            <p>
              {text.due} <Amount of={order.due} />
            </p>
            {order.payBy && <p>{text.by(formatDate(order.payBy, 'time', language))}</p>}
          </>
        )}
      </div>
      <Button size="large" look="secondary" onClick={forget}>
        {text.leave}
      </Button>
    </section>
  );
}

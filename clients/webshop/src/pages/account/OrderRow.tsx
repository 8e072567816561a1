import { formatDate } from '@shared/format/dates';
import { useLanguage } from '@shared/i18n/language';
import { messages, useMessages } from '@shared/i18n/messages';
import { Link } from '@shared/routing/Link';
import { OrderRowOrder } from '@shared/orders/order-fragments';
import { Amount } from '@shared/ui/Price';
import { readFragment, type FragmentType } from '../../graphql';
import { orderPath } from '../../paths';
import { OrderState } from '../../ui/OrderState';
import styles from './OrderRow.module.css';

const texts = messages({
  nl: {
    WEBSHOP: 'Webshop',
    APP: 'App',
    KIOSK: 'Zuil in de winkel',
    STORE: 'Winkel',
    PHONE: 'Telefoon',
    other: 'Besteld',
    more: (count: number) => `en nog ${count}`,
  },
  en: {
    WEBSHOP: 'Webshop',
    APP: 'App',
    KIOSK: 'Kiosk in store',
    STORE: 'Store',
    PHONE: 'Telephone',
    other: 'Ordered',
    more: (count: number) => `and ${count} more`,
  },
});

/** A purchase among others, whatever the channel. */
export function OrderRow({ order: masked }: { order: FragmentType<typeof OrderRowOrder> }) {
  const order = readFragment(OrderRowOrder, masked);
  const text = useMessages(texts);
  const language = useLanguage();
  const channel = text[order.channel as 'WEBSHOP'] ?? text.other;
  const { lines, total } = order.agreement;
  return (
    <Link to={orderPath(order.id)} className={styles.row}>
      <span className={styles.words}>
        <strong>{formatDate(order.placedAt, 'date', language)}</strong>
        <span className={styles.soft}>
          {typeof channel === 'string' ? channel : text.other}
          {order.store && ` · ${order.store.name}`} · {order.number}
        </span>
        <span className={styles.lines}>
          {lines
            .slice(0, 3)
            .map((line) => `${line.quantity} × ${line.name}`)
            .join(', ')}
          {lines.length > 3 && ` ${text.more(lines.length - 3)}`}
        </span>
      </span>
      <span className={styles.right}>
        <Amount of={total} />
        <OrderState state={order.state} />
      </span>
    </Link>
  );
}

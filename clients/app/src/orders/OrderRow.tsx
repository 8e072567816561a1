import { formatDate } from '@shared/format/dates';
import { formatMoney } from '@shared/format/money';
import { useLanguage } from '@shared/i18n/language';
import { messages, plural, useMessages } from '@shared/i18n/messages';
import { OrderRowOrder } from '@shared/orders/order-fragments';
import { stateTexts } from '@shared/orders/order-state';
import { readFragment, type FragmentType } from '../graphql';
import { orderPath } from '../paths';
import { RowLink } from '../ui/RowLink';

const texts = messages({
  nl: {
    lines: (count: number) => plural('nl', count, { one: '1 artikel', other: `${count} artikelen` }),
    channels: { WEBSHOP: 'webshop', APP: 'app', KIOSK: 'zuil', STORE: 'kassa' } as Record<string, string>,
  },
  en: {
    lines: (count: number) => plural('en', count, { one: '1 item', other: `${count} items` }),
    channels: { WEBSHOP: 'webshop', APP: 'app', KIOSK: 'kiosk', STORE: 'till' } as Record<string, string>,
  },
});

/** An order among others, from whatever channel. */
export function OrderRow({ order: masked }: { order: FragmentType<typeof OrderRowOrder> }) {
  const order = readFragment(OrderRowOrder, masked);
  const text = useMessages(texts);
  const states = useMessages(stateTexts);
  const language = useLanguage();
  const isOpen = order.state !== 'COMPLETED' && order.state !== 'CANCELLED';
  const units = order.agreement.lines.length;
  return (
    <RowLink
      to={orderPath(order.id)}
      icon={order.channel === 'STORE' ? 'store' : order.state === 'SHIPPED' ? 'truck' : 'package'}
      strong={isOpen}
      title={`${states.order[order.state]} · ${formatMoney(order.agreement.total, language)}`}
      words={`${formatDate(order.placedAt, 'shortDay', language)} · ${text.lines(units)} · ${order.store?.name ?? text.channels[order.channel] ?? order.channel.toLowerCase()}`}
    />
  );
}

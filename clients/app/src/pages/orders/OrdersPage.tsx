import { messages, useMessages } from '@shared/i18n/messages';
import type { Place } from '@shared/routing/routes';
import { EmptyState } from '@shared/ui/EmptyState';
import { Screen } from '@shared/ui/Screen';
import { LiveOrders } from '@shared/orders/LiveOrders';
import { OrderRow } from '../../orders/OrderRow';
import { Page, PageSkeleton } from '../../ui/Page';
import parts from '../../ui/Parts.module.css';
import { SignInFirst } from '../../ui/SignInFirst';
import { ordersQuery } from './orders-query';

const texts = messages({
  nl: {
    title: 'Bestellingen en bonnen',
    first: 'Alles wat je kocht, online en in de winkel, op één plek.',
    none: 'Nog niets gekocht',
    noneWords: 'Bestellingen en kassabonnen komen hier vanzelf te staan.',
  },
  en: {
    title: 'Orders and receipts',
    first: 'All that you bought, online and in stores, in one place.',
    none: 'Nothing bought yet',
    noneWords: 'Orders and receipts appear here by themselves.',
  },
});

/** What somebody bought in all channels, the newest first, live. */
export function OrdersPage(place: Place) {
  const text = useMessages(texts);
  return (
    <Page title={text.title} back="/me">
      <LiveOrders />
      <Screen query={ordersQuery} place={place} loading={<PageSkeleton />}>
        {(data) =>
          !data.me ? (
            <SignInFirst icon="package" words={text.first} />
          ) : !data.me.orders || data.me.orders.nodes.length === 0 ? (
            <EmptyState icon="package" title={text.none}>
              <p>{text.noneWords}</p>
            </EmptyState>
          ) : (
            <ul className={parts.rows}>
              {data.me.orders.nodes.map((order) => (
                <li key={order.id}>
                  <OrderRow order={order} />
                </li>
              ))}
            </ul>
          )
        }
      </Screen>
    </Page>
  );
}

import type { Catalogue } from '@shared/i18n/messages';
import { messages } from '@shared/i18n/messages';
import type { OrderEventKind, OrderState, ReservationState } from '../graphql/graphql';

interface States {
  readonly order: Record<OrderState, string>;
  readonly event: Record<OrderEventKind, string>;
  readonly reservation: Record<ReservationState, string>;
}

/** What states are called. */
export const stateTexts: Catalogue<States> = messages<States>({
  nl: {
    order: {
      AWAITING_PAYMENT: 'Wacht op betaling',
      CONFIRMED: 'Bevestigd',
      SHIPPED: 'Onderweg',
      READY: 'Ligt voor je klaar',
      COMPLETED: 'Afgerond',
      CANCELLED: 'Geannuleerd',
    },
    event: {
      PLACED: 'Besteld',
      CONFIRMED: 'Bevestigd',
      PAID: 'Betaald',
      SHIPPED: 'Verstuurd',
      READY: 'Ligt klaar',
      DELIVERED: 'Bezorgd',
      HANDED_OVER: 'Meegegeven',
      CANCELLED: 'Geannuleerd',
      REFUNDED: 'Terugbetaald',
    },
    reservation: {
      HELD: 'Gereserveerd',
      PICKED: 'Ligt voor je klaar',
      TRYING: 'Je probeert het',
      BOUGHT: 'Gekocht',
      DECLINED: 'Teruggegeven',
      EXPIRED: 'Verlopen',
      CANCELLED: 'Geannuleerd',
    },
  },
  en: {
    order: {
      AWAITING_PAYMENT: 'Waits for payment',
      CONFIRMED: 'Confirmed',
      SHIPPED: 'On its way',
      READY: 'Ready for you',
      COMPLETED: 'Completed',
      CANCELLED: 'Cancelled',
    },
    event: {
      PLACED: 'Ordered',
      CONFIRMED: 'Confirmed',
      PAID: 'Paid',
      SHIPPED: 'Shipped',
      READY: 'Ready',
      DELIVERED: 'Delivered',
      HANDED_OVER: 'Handed over',
      CANCELLED: 'Cancelled',
      REFUNDED: 'Refunded',
    },
    reservation: {
      HELD: 'Reserved',
      PICKED: 'Ready for you',
      TRYING: 'You are trying it',
      BOUGHT: 'Bought',
      DECLINED: 'Given back',
      EXPIRED: 'Expired',
      CANCELLED: 'Cancelled',
    },
  },
});

import type { OrderEventKind, OrderState, PaymentKind, ReservationState } from '../graphql/graphql';
import { messages, type Catalogue } from '../i18n/messages';

interface States {
  readonly order: Record<OrderState, string>;
  readonly event: Record<OrderEventKind, string>;
  readonly reservation: Record<ReservationState, string>;
  readonly payment: Record<PaymentKind, string>;
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
    payment: {
      CARD: 'Kaart',
      IDEAL: 'iDEAL',
      WALLET: 'Wallet',
      PIN: 'Pin',
      CASH: 'Contant',
      GIFT_CARD: 'Cadeaukaart',
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
    payment: {
      CARD: 'Card',
      IDEAL: 'iDEAL',
      WALLET: 'Wallet',
      PIN: 'PIN card',
      CASH: 'Cash',
      GIFT_CARD: 'Gift card',
    },
  },
});

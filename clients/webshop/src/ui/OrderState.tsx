import { messages, useMessages } from '@shared/i18n/messages';
import type { OrderState as State } from '../graphql/graphql';
import styles from './OrderState.module.css';

const texts = messages<Record<State, string>>({
  nl: {
    AWAITING_PAYMENT: 'Nog te betalen',
    CONFIRMED: 'Bevestigd',
    SHIPPED: 'Onderweg',
    READY: 'Ligt klaar',
    COMPLETED: 'Afgerond',
    CANCELLED: 'Geannuleerd',
  },
  en: {
    AWAITING_PAYMENT: 'To be paid',
    CONFIRMED: 'Confirmed',
    SHIPPED: 'On its way',
    READY: 'Ready',
    COMPLETED: 'Completed',
    CANCELLED: 'Cancelled',
  },
});

/** Where an order stands. */
export function OrderState({ state }: { state: State }) {
  const text = useMessages(texts);
  return <span className={`${styles.state} ${styles[state]}`}>{text[state]}</span>;
}

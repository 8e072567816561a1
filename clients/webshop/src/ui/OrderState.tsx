import { useMessages } from '@shared/i18n/messages';
import { stateTexts } from '@shared/orders/order-state';
import type { OrderState as State } from '../graphql/graphql';
import styles from './OrderState.module.css';

/** Where an order stands. */
export function OrderState({ state }: { state: State }) {
  const text = useMessages(stateTexts);
  return <span className={`${styles.state} ${styles[state]}`}>{text.order[state]}</span>;
}

import { formatDate } from '../format/dates';
import { formatMoney } from '../format/money';
import { readFragment, type FragmentType } from '../graphql';
import { useLanguage } from '../i18n/language';
import { messages, useMessages } from '../i18n/messages';
import { OrderStatusOrder } from './order-fragments';
import { stateTexts } from './order-state';
import styles from './Receipt.module.css';

const texts = messages({
  nl: {
    receipt: (number: string) => `Bon ${number}`,
    choices: { PRINT: 'geprint', EMAIL: 'per e-mail', BOTH: 'geprint en per e-mail', NONE: 'alleen hier' },
    back: 'teruggegeven',
  },
  en: {
    receipt: (number: string) => `Receipt ${number}`,
    choices: { PRINT: 'printed', EMAIL: 'by e-mail', BOTH: 'printed and by e-mail', NONE: 'only here' },
    back: 'given back',
  },
});

/** The receipt of a purchase and how it was paid; nothing while nothing was. */
export function Receipt({ order: masked }: { order: FragmentType<typeof OrderStatusOrder> }) {
  const { receipt, payments } = readFragment(OrderStatusOrder, masked);
  const text = useMessages(texts);
  const states = useMessages(stateTexts);
  const language = useLanguage();
  const paid = payments.filter(({ state }) => state === 'CAPTURED' || state === 'AUTHORISED' || state === 'REFUNDED');
  if (!receipt) {
    return null;
  }

  return (
    <div className={styles.receipt}>
      <p>
        <strong>{text.receipt(receipt.number)}</strong>
        <br />
        {formatDate(receipt.issuedAt, 'moment', language)} · {text.choices[receipt.choice]}
      </p>
      <ul>
        {paid.map(({ id, kind, state, amount }) => (
          <li key={id} className={styles.payment}>
            <span>
              {states.payment[kind]}
              {state === 'REFUNDED' && `, ${text.back}`}
            </span>
            <span>{formatMoney(amount, language)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

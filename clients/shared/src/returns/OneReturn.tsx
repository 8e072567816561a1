import { Barcode } from '../barcode/Barcode';
import { formatDate } from '../format/dates';
import { formatMoney } from '../format/money';
import { readFragment, type FragmentType } from '../graphql';
import { useLanguage } from '../i18n/language';
import { messages, useMessages } from '../i18n/messages';
import { Link } from '../routing/Link';
import { Button } from '../ui/Button';
import { Card } from '../ui/Card';
import { LiveReturns } from './LiveReturns';
import { OneReturnReturn } from './return-fragments';
import { returnTexts } from './return-texts';
import { ReturnLines } from './ReturnLines';
import { ReturnState } from './ReturnState';
import styles from './Returns.module.css';
import { useCancelReturn } from './use-cancel-return';

const texts = messages({
  nl: {
    number: (number: string) => `Retournummer ${number} als streepjescode`,
    bring: (store: string) => `Laat dit nummer zien in ${store}.`,
    send: 'Schrijf dit nummer op het pakket, of print het mee.',
    expected: (amount: string) => `Je krijgt ${amount} terug als we alles terugnemen.`,
    due: (amount: string) => `${amount} is naar je onderweg.`,
    refunded: (amount: string, moment: string) => `${amount} is terugbetaald op ${moment}.`,
    refused: 'We hebben het niet teruggenomen; je krijgt er niets voor terug.',
    cancelled: 'Je houdt wat je kocht.',
    nothing: 'Er is niets terug te betalen.',
    order: (number: string) => `Van bestelling ${number}`,
    lines: 'Wat er terugkomt',
    history: 'Wat er gebeurd is',
    cancel: 'Trek de retour in',
  },
  en: {
    number: (number: string) => `Return number ${number} as a barcode`,
    bring: (store: string) => `Show this number at ${store}.`,
    send: 'Write this number on the parcel, or print it and put it in.',
    expected: (amount: string) => `You get ${amount} back if we take all of it.`,
    due: (amount: string) => `${amount} is on its way to you.`,
    refunded: (amount: string, moment: string) => `${amount} was paid back on ${moment}.`,
    refused: 'We did not take it back, so nothing is paid for it.',
    cancelled: 'You keep what you bought.',
    nothing: 'There is nothing to pay back.',
    order: (number: string) => `Of order ${number}`,
    lines: 'What comes back',
    history: 'What happened',
    cancel: 'Withdraw the return',
  },
});

interface OneReturnProps {
  readonly of: FragmentType<typeof OneReturnReturn>;
  /** Where an order's page is. */
  readonly orderPath: (id: string) => string;
}

/** A return: its number to show, where it stands, and what is paid back, live. */
export function OneReturn({ of: masked, orderPath }: OneReturnProps) {
  const one = readFragment(OneReturnReturn, masked);
  const text = useMessages(texts);
  const words = useMessages(returnTexts);
  const language = useLanguage();
  const { cancel, isCancelling } = useCancelReturn();
  const isOpen = one.state === 'REQUESTED';

  function refundWords(): string {
    const amount = formatMoney(one.refund, language);
    switch (one.state) {
      case 'REQUESTED':
        return text.expected(amount);
      case 'REFUSED':
        return text.refused;
      case 'CANCELLED':
        return text.cancelled;
      case 'ACCEPTED':
        return one.refundedAt
          ? text.refunded(amount, formatDate(one.refundedAt, 'moment', language))
          : one.refund.minor > 0
            ? text.due(amount)
            : text.nothing;
      default:
        return one.state satisfies never;
    }
  }

  return (
    <div className={styles.columns}>
      <LiveReturns id={one.id} />
      <div className={styles.stack}>
        <Card tone={isOpen ? 'butter' : 'leaf'} className={styles.show}>
          <div role="status" className={styles.show}>
            <ReturnState state={one.state} />
            <p className={styles.money}>{refundWords()}</p>
          </div>
          {isOpen && (
            <>
              <p>{one.location ? text.bring(one.location.name) : text.send}</p>
              <div className={styles.barcode}>
                <Barcode value={one.number} label={text.number(one.number)} />
              </div>
            </>
          )}
        </Card>
        <p className={styles.actions}>
          {isOpen && (
            <Button look="danger" busy={isCancelling} onClick={() => void cancel(one.id)}>
              {text.cancel}
            </Button>
          )}
          <Link to={orderPath(one.order.id)}>{text.order(one.order.number)}</Link>
        </p>
      </div>
      <div className={styles.stack}>
        <section aria-labelledby="return-lines">
          <h2 id="return-lines">{text.lines}</h2>
          <ReturnLines of={masked} />
        </section>
        <section aria-labelledby="return-history" className={styles.stack}>
          <h2 id="return-history">{text.history}</h2>
          <ol className={styles.steps}>
            {one.history.map((step) => (
              <li key={step.version}>
                <strong>{words.state[step.state]}</strong>
                <span className={styles.soft}>
                  {formatDate(step.at, 'moment', language)}
                  {step.location && ` · ${step.location.name}`}
                </span>
              </li>
            ))}
          </ol>
        </section>
      </div>
    </div>
  );
}

import { formatDate, formatSpan } from '@shared/format/dates';
import { formatMoney, formatRate } from '@shared/format/money';
import { useLanguage } from '@shared/i18n/language';
import { messages, useMessages } from '@shared/i18n/messages';
import { Amount, Price } from '@shared/ui/Price';
import { graphql, readFragment, type FragmentType } from '../graphql';
import styles from './Agreement.module.css';

const AgreementAgreement = graphql(`
  fragment Agreement_agreement on Agreement {
    lines {
      id
      name
      quantity
      amount {
        minor
        currency
      }
      reductions {
        reason
        amount {
          minor
          currency
        }
      }
      slot {
        id
        from
        to
      }
    }
    subtotal {
      minor
      currency
    }
    discount {
      minor
      currency
    }
    fulfilmentCost {
      minor
      currency
    }
    total {
      minor
      currency
    }
    vat {
      rate
      vat {
        minor
        currency
      }
    }
    fulfilment {
      kind
      date
      from
      to
      address {
        recipient
        street
        postcode
        city
      }
      location {
        id
        name
      }
    }
  }
`);

const texts = messages({
  nl: {
    how: {
      DELIVERY: 'Thuisbezorgd',
      STORE_PICKUP: 'Afhalen in de winkel',
      SHIP_TO_STORE: 'Naar de winkel gestuurd',
      PICKUP_POINT: 'Bij een afhaalpunt',
    },
    discount: 'Korting',
    cost: 'Bezorging',
    free: 'gratis',
    total: 'Totaal',
    vat: (rate: string) => `waarvan btw ${rate}`,
  },
  en: {
    how: {
      DELIVERY: 'Delivered to your home',
      STORE_PICKUP: 'Collect in store',
      SHIP_TO_STORE: 'Sent to the store',
      PICKUP_POINT: 'At a pickup point',
    },
    discount: 'Discount',
    cost: 'Delivery',
    free: 'free',
    total: 'Total',
    vat: (rate: string) => `of which VAT ${rate}`,
  },
});

/** What was agreed: the same for a quote, an order and a receipt. */
export function Agreement({ agreement: masked }: { agreement: FragmentType<typeof AgreementAgreement> }) {
  const agreement = readFragment(AgreementAgreement, masked);
  const text = useMessages(texts);
  const language = useLanguage();
  const { fulfilment } = agreement;
  return (
    <div className={styles.agreement}>
      {fulfilment && (
        <p className={styles.how}>
          <strong>{text.how[fulfilment.kind]}</strong>
          <span>
            {formatDate(fulfilment.date, 'day', language)}
            {fulfilment.from && fulfilment.to && `, ${formatSpan(fulfilment.from, fulfilment.to, language)}`}
          </span>
          {fulfilment.address && (
            <span className={styles.soft}>
              {fulfilment.address.recipient}, {fulfilment.address.street}, {fulfilment.address.postcode}{' '}
              {fulfilment.address.city}
            </span>
          )}
        </p>
      )}
      <ul className={styles.lines}>
        {agreement.lines.map((line) => (
          <li key={line.id} className={styles.line}>
            <span>
              {line.quantity} × {line.name}
              {line.slot && (
                <span className={styles.soft}>
                  {formatDate(line.slot.from, 'day', language)}, {formatSpan(line.slot.from, line.slot.to, language)}
                </span>
              )}
              {line.reductions.map((reduction, index) => (
                <span key={index} className={styles.reduction}>
                  {reduction.reason}: −{formatMoney(reduction.amount, language)}
                </span>
              ))}
            </span>
            <Amount of={line.amount} />
          </li>
        ))}
      </ul>
      <dl className={styles.totals}>
        {agreement.discount.minor > 0 && (
          <div className={styles.reduction}>
            <dt>{text.discount}</dt>
            <dd>
              −<Amount of={agreement.discount} />
            </dd>
          </div>
        )}
        {fulfilment && (
          <div>
            <dt>{text.cost}</dt>
            <dd>{agreement.fulfilmentCost.minor === 0 ? text.free : <Amount of={agreement.fulfilmentCost} />}</dd>
          </div>
        )}
        <div className={styles.total}>
          <dt>{text.total}</dt>
          <dd>
            <Price price={agreement.total} />
          </dd>
        </div>
        {agreement.vat.map(({ rate, vat }) => (
          <div key={rate} className={styles.soft}>
            <dt>{text.vat(formatRate(rate, language))}</dt>
            <dd>
              <Amount of={vat} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

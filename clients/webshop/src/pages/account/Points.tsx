import { formatMoney } from '@shared/format/money';
import { formatDate } from '@shared/format/dates';
import { formatNumber } from '@shared/format/quantities';
import { useLanguage } from '@shared/i18n/language';
import { messages, useMessages } from '@shared/i18n/messages';
import { graphql, readFragment, type FragmentType } from '../../graphql';
import styles from './Points.module.css';

const PointsCustomer = graphql(`
  fragment Points_customer on Customer {
    id
    loyalty {
      available
      held
      worth {
        minor
        currency
      }
      boughtInYear {
        minor
        currency
      }
      tier {
        code
        name
      }
      nextTier {
        code
        name
        threshold {
          minor
          currency
        }
      }
      membership {
        isActive
        until
      }
      entries(first: 4) {
        nodes {
          id
          points
          reason
          at
        }
      }
    }
  }
`);

const texts = messages({
  nl: {
    title: 'Klaverpunten',
    worth: (amount: string) => `goed voor ${amount}`,
    bought: (amount: string, next: string, threshold: string) =>
      `${amount} gekocht in een jaar; vanaf ${threshold} ben je ${next}`,
    top: (amount: string) => `${amount} gekocht in een jaar`,
    member: (until: string) => `Lid tot ${until}`,
    latest: 'Laatste punten',
  },
  en: {
    title: 'Clover points',
    worth: (amount: string) => `worth ${amount}`,
    bought: (amount: string, next: string, threshold: string) =>
      `${amount} bought in a year; from ${threshold} you are ${next}`,
    top: (amount: string) => `${amount} bought in a year`,
    member: (until: string) => `Member until ${until}`,
    latest: 'Latest points',
  },
});

/** What the customer has saved up. */
export function Points({ customer }: { customer: FragmentType<typeof PointsCustomer> }) {
  const { loyalty } = readFragment(PointsCustomer, customer);
  const text = useMessages(texts);
  const language = useLanguage();
  if (!loyalty) {
    return null;
  }

  const bought = formatMoney(loyalty.boughtInYear, language);
  return (
    <section aria-labelledby="points" className={styles.points}>
      <div className={styles.balance}>
        <h2 id="points" className={styles.title}>
          {text.title}
        </h2>
        <p className={styles.number}>{formatNumber(loyalty.available, language)}</p>
        <p>{text.worth(formatMoney(loyalty.worth, language))}</p>
      </div>
      <div className={styles.tier}>
        <strong>{loyalty.tier.name}</strong>
        <p>
          {loyalty.nextTier
            ? text.bought(bought, loyalty.nextTier.name, formatMoney(loyalty.nextTier.threshold, language))
            : text.top(bought)}
        </p>
        {loyalty.membership?.isActive && <p>{text.member(formatDate(loyalty.membership.until, 'date', language))}</p>}
      </div>
      <ul className={styles.entries} aria-label={text.latest}>
        {loyalty.entries.nodes.map((entry) => (
          <li key={entry.id}>
            <span>
              {entry.reason} · {formatDate(entry.at, 'shortDay', language)}
            </span>
            <strong>{entry.points > 0 ? `+${entry.points}` : entry.points}</strong>
          </li>
        ))}
      </ul>
    </section>
  );
}

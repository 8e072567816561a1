import { formatDate } from '../format/dates';
import { readFragment, type FragmentType } from '../graphql';
import { useLanguage } from '../i18n/language';
import { messages, useMessages } from '../i18n/messages';
import { Link } from '../routing/Link';
import { Amount } from '../ui/Price';
import { ReturnRowReturn } from './return-fragments';
import { returnPath } from './return-paths';
import { returnTexts } from './return-texts';
import { ReturnState } from './ReturnState';
import styles from './Returns.module.css';

const texts = messages({
  nl: { back: (moment: string) => `terugbetaald op ${moment}` },
  en: { back: (moment: string) => `paid back on ${moment}` },
});

/** A return among others, which leads to its page. */
export function ReturnRow({ of: masked }: { of: FragmentType<typeof ReturnRowReturn> }) {
  const one = readFragment(ReturnRowReturn, masked);
  const text = useMessages(texts);
  const words = useMessages(returnTexts);
  const language = useLanguage();
  return (
    <Link to={returnPath(one.id)} className={styles.row}>
      <span className={styles.words}>
        <strong>{one.number}</strong>
        <span className={styles.soft}>
          {formatDate(one.requestedAt, 'date', language)}
          {one.refundedAt && `, ${text.back(formatDate(one.refundedAt, 'moment', language))}`}
        </span>
        <span className={styles.soft}>
          {one.lines.map((line) => `${line.quantity} × ${line.product?.name ?? words.gone}`).join(', ')}
        </span>
      </span>
      <span className={styles.right}>
        <Amount of={one.refund} />
        <ReturnState state={one.state} />
      </span>
    </Link>
  );
}

import { formatMoney, priceParts, type Money } from '../format/money';
import { useLanguage } from '../i18n/language';
import { messages, useMessages } from '../i18n/messages';
import { classNames } from './class-names';
import { Hidden } from './Hidden';
import styles from './Price.module.css';

const texts = messages({
  nl: { before: 'Van', now: 'voor' },
  en: { before: 'Was', now: 'now' },
});

interface PriceProps {
  readonly price: Money;
  /** What it costs without an offer; shown when that is more. */
  readonly before?: Money | null;
  readonly size?: 'small' | 'normal' | 'large';
}

/** A price tag: euros large, cents small, as on the shelf. */
export function Price({ price, before, size = 'normal' }: PriceProps) {
  const language = useLanguage();
  const text = useMessages(texts);
  const { whole, separator, fraction } = priceParts(price, language);
  const isReduced = before != null && before.minor > price.minor;
  return (
    <span className={classNames(styles.price, styles[size], isReduced && styles.reduced)}>
      {isReduced && (
        <>
          <Hidden>{text.before} </Hidden>
          <s className={styles.before}>{formatMoney(before, language)}</s>
          <Hidden> {text.now} </Hidden>
        </>
      )}
      <Hidden>{formatMoney(price, language)}</Hidden>
      <span aria-hidden="true" className={styles.tag}>
        <span className={styles.whole}>{whole}</span>
        <span className={styles.separator}>{separator}</span>
        <span className={styles.fraction}>{fraction}</span>
      </span>
    </span>
  );
}

/** An amount in running text. */
export function Amount({ of: money }: { of: Money }) {
  return <span className={styles.amount}>{formatMoney(money, useLanguage())}</span>;
}

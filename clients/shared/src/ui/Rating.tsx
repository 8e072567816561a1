import { formatNumber } from '../format/quantities';
import { useLanguage } from '../i18n/language';
import { messages, plural, useMessages } from '../i18n/messages';
import { Hidden } from './Hidden';
import styles from './Rating.module.css';

const texts = messages({
  nl: {
    words: (stars: string, count: number) =>
      `${stars} van 5 sterren, ${plural('nl', count, { one: '1 beoordeling', other: `${count} beoordelingen` })}`,
    stars: (stars: number) => `${stars} van 5 sterren`,
  },
  en: {
    words: (stars: string, count: number) =>
      `${stars} out of 5 stars, ${plural('en', count, { one: '1 review', other: `${count} reviews` })}`,
    stars: (stars: number) => `${stars} out of 5 stars`,
  },
});

/** What buyers think, on average; nothing where nobody has said anything. */
export function Rating({ average, count }: { average: number | null | undefined; count: number }) {
  const language = useLanguage();
  const text = useMessages(texts);
  if (average == null || count === 0) {
    return null;
  }

  const stars = formatNumber(average, language);
  return (
    <span className={styles.rating}>
      <Hidden>{text.words(stars, count)}</Hidden>
      <span
        aria-hidden="true"
        className={styles.stars}
        style={{ '--share': `${(average / 5) * 100}%` } as React.CSSProperties}
      />
      <span aria-hidden="true" className={styles.count}>
        {stars} ({count})
      </span>
    </span>
  );
}

/** The stars that one buyer gave. */
export function Stars({ stars }: { stars: number }) {
  const text = useMessages(texts);
  return (
    <span className={styles.rating}>
      <Hidden>{text.stars(stars)}</Hidden>
      <span
        aria-hidden="true"
        className={styles.stars}
        style={{ '--share': `${stars * 20}%` } as React.CSSProperties}
      />
    </span>
  );
}

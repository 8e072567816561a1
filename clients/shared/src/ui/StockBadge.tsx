import { useLanguage } from '../i18n/language';
import { messages, plural, useMessages } from '../i18n/messages';
import { classNames } from './class-names';
import styles from './StockBadge.module.css';

const few = 10;

const texts = messages({
  nl: {
    none: 'Uitverkocht',
    coming: 'Onderweg naar ons',
    left: (count: number) => `Nog ${count}`,
    plenty: 'Op voorraad',
    live: (count: number) =>
      plural('nl', count, { one: 'Nog 1 stuk op voorraad', other: `${count} stuks op voorraad` }),
  },
  en: {
    none: 'Sold out',
    coming: 'On its way to us',
    left: (count: number) => `${count} left`,
    plenty: 'In stock',
    live: (count: number) => plural('en', count, { one: 'Only 1 in stock', other: `${count} in stock` }),
  },
});

interface StockBadgeProps {
  readonly available: number;
  /** Units that are on their way. */
  readonly inbound?: number;
  /** Says the exact number, and tells who hears the page when it changes. */
  readonly live?: boolean;
}

/** How much of a product there is. Colour alone never says it. */
export function StockBadge({ available, inbound = 0, live = false }: StockBadgeProps) {
  const text = useMessages(texts);
  const language = useLanguage();
  const state = available === 0 ? (inbound > 0 ? 'coming' : 'none') : available <= few ? 'few' : 'plenty';
  const words =
    state === 'few' && !live
      ? text.left(available)
      : live && available > 0
        ? text.live(available)
        : state === 'few'
          ? text.left(available)
          : text[state];
  return (
    <span className={classNames(styles.badge, styles[state])} lang={language} {...(live ? { role: 'status' } : {})}>
      {words}
    </span>
  );
}

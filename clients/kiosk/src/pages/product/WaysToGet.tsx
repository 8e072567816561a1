import { formatDate, nearDay } from '@shared/format/dates';
import { formatMoney } from '@shared/format/money';
import { useLanguage, type Language } from '@shared/i18n/language';
import { messages, useMessages } from '@shared/i18n/messages';
import { Icon, type IconName } from '@shared/ui/Icon';
import { graphql, readFragment, type FragmentType } from '../../graphql';
import styles from './WaysToGet.module.css';

export const WaysToGetProduct = graphql(`
  fragment WaysToGet_product on Product {
    fulfilmentOptions(quantity: 1, location: $store) {
      kind
      cost {
        minor
        currency
      }
      promise {
        date
        from
        to
      }
    }
  }
`);

const texts = messages({
  nl: {
    title: 'Zo krijg je het',
    STORE_PICKUP: 'Ophalen in deze winkel',
    SHIP_TO_STORE: 'Laten komen naar deze winkel',
    DELIVERY: 'Thuis laten bezorgen',
    PICKUP_POINT: 'Naar een ophaalpunt',
    today: 'vandaag',
    tomorrow: 'morgen',
    free: 'gratis',
    ask: 'Vraag een medewerker, of neem je winkelwagen mee op je telefoon.',
    home: 'bezorgen kies je op je telefoon of met een medewerker',
  },
  en: {
    title: 'How to get it',
    STORE_PICKUP: 'Collect it in this store',
    SHIP_TO_STORE: 'Have it sent to this store',
    DELIVERY: 'Have it delivered at home',
    PICKUP_POINT: 'To a pickup point',
    today: 'today',
    tomorrow: 'tomorrow',
    free: 'free',
    ask: 'Ask a colleague, or take your cart along on your phone.',
    home: 'choose delivery on your phone or with a colleague',
  },
});

const icons: Record<string, IconName> = {
  STORE_PICKUP: 'store',
  SHIP_TO_STORE: 'package',
  DELIVERY: 'truck',
  PICKUP_POINT: 'pin',
};

/** By when a product can be had, and in which way; what is not here can be had all the same. */
export function WaysToGet({ product }: { product: FragmentType<typeof WaysToGetProduct> }) {
  const options = readFragment(WaysToGetProduct, product).fulfilmentOptions.filter(({ promise }) => promise != null);
  const text = useMessages(texts);
  const language = useLanguage();

  return (
    <section className={styles.ways} aria-labelledby="ways">
      <h2 id="ways">{text.title}</h2>
      <ul>
        {options.map(({ kind, promise, cost }) => (
          <li key={kind} className={styles.way}>
            <Icon name={icons[kind] ?? 'package'} size={28} />
            <span>
              <strong>{text[kind]}</strong>
              {promise && <span className={styles.day}>{dayOf(promise.date, text, language)}</span>}
            </span>
            <span>{cost.minor === 0 ? text.free : formatMoney(cost, language)}</span>
          </li>
        ))}
        {!options.some(({ kind }) => kind === 'DELIVERY') && (
          <li className={styles.way}>
            <Icon name="truck" size={28} />
            <span>
              <strong>{text.DELIVERY}</strong>
              <span className={styles.day}>{text.home}</span>
            </span>
          </li>
        )}
      </ul>
      <p className={styles.ask}>{text.ask}</p>
    </section>
  );
}

function dayOf(date: string, text: { today: string; tomorrow: string }, language: Language): string {
  const near = nearDay(date);
  return near ? text[near] : formatDate(date, 'day', language);
}

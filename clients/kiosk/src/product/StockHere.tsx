import { messages, plural, useMessages } from '@shared/i18n/messages';
import { Icon } from '@shared/ui/Icon';
import styles from './StockHere.module.css';

const texts = messages({
  nl: {
    here: (units: number) => plural('nl', units, { one: 'Nog 1 hier', other: `${units} hier` }),
    aisle: (code: string) => `gangpad ${code}`,
    gone: 'Hier uitverkocht',
    coming: 'Onderweg hierheen',
    elsewhere: 'Niet in deze winkel, wel te bestellen',
    none: 'Nu niet leverbaar',
    service: 'Dienst: vraag een medewerker',
  },
  en: {
    here: (units: number) => plural('en', units, { one: 'Only 1 here', other: `${units} here` }),
    aisle: (code: string) => `aisle ${code}`,
    gone: 'Sold out here',
    coming: 'On its way here',
    elsewhere: 'Not in this store, can be ordered',
    none: 'Not available now',
    service: 'Service: ask a colleague',
  },
});

interface StockHereProps {
  readonly isService: boolean;
  readonly here: { readonly available: number; readonly inbound: number } | null | undefined;
  readonly aisle: string | null | undefined;
  /** Over all locations. */
  readonly anywhere: number;
}

/** Whether a product is in this store, and what can be done when it is not. */
export function StockHere({ isService, here, aisle, anywhere }: StockHereProps) {
  const text = useMessages(texts);
  if (isService) {
    return <span className={`${styles.stock} ${styles.elsewhere}`}>{text.service}</span>;
  }

  if (here && here.available > 0) {
    return (
      <span className={`${styles.stock} ${here.available <= 5 ? styles.few : styles.here}`}>
        <Icon name="pin" size={20} />
        {text.here(here.available)}
        {aisle && ` · ${text.aisle(aisle)}`}
      </span>
    );
  }

  return anywhere > 0 ? (
    <span className={`${styles.stock} ${styles.elsewhere}`}>
      <Icon name="truck" size={20} />
      {here && here.inbound > 0 ? text.coming : aisle ? text.gone : text.elsewhere}
    </span>
  ) : (
    <span className={`${styles.stock} ${styles.none}`}>{text.none}</span>
  );
}

import { dayOf, formatDate, formatSpan } from '@shared/format/dates';
import { formatMoney } from '@shared/format/money';
import { useLanguage } from '@shared/i18n/language';
import { messages, useMessages } from '@shared/i18n/messages';
import { Skeleton } from '@shared/ui/Skeleton';
import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../../graphql';
import styles from './Slots.module.css';

const DeliverySlots = graphql(`
  query DeliverySlots($postcode: String!) {
    deliverySlots(postcode: $postcode) {
      id
      from
      to
      available
      price {
        minor
        currency
      }
    }
  }
`);

const texts = messages({
  nl: {
    title: 'Wanneer komt het uit?',
    days: 'Dag',
    first: 'Vul je postcode in, dan zie je de bezorgmomenten.',
    none: 'Op deze postcode bezorgen we niet.',
    free: 'gratis',
    full: 'vol',
    few: (places: number) => `nog ${places}`,
  },
  en: {
    title: 'When does it suit you?',
    days: 'Day',
    first: 'Give your postcode to see the delivery times.',
    none: 'We do not deliver to this postcode.',
    free: 'free',
    full: 'full',
    few: (places: number) => `${places} left`,
  },
});

/** The times at which it can be brought, day by day. */
export function Slots({
  postcode,
  chosen,
  onChoose,
}: {
  postcode: string;
  chosen: string | null;
  onChoose: (slot: string | null) => void;
}) {
  const text = useMessages(texts);
  const language = useLanguage();
  const isComplete = /^\s*\d{4}\s*[a-z]{2}\s*$/i.test(postcode);
  const [{ data, fetching }] = useQuery({
    query: DeliverySlots,
    variables: { postcode },
    pause: !isComplete,
    requestPolicy: 'cache-and-network',
  });
  const slots = isComplete ? (data?.deliverySlots ?? []) : [];
  const days = [...new Set(slots.map(({ from }) => dayOf(new Date(from))))];
  const [picked, setDay] = useState<string | null>(null);
  const day = picked && days.includes(picked) ? picked : days[0];
  const firstFree = slots.find(({ available }) => available > 0);
  useEffect(() => {
    if (firstFree && !slots.some(({ id }) => id === chosen)) {
      onChoose(firstFree.id);
    }
  }, [firstFree, slots, chosen, onChoose]);

  return (
    <fieldset className={styles.slots}>
      <legend>{text.title}</legend>
      {!isComplete && <p>{text.first}</p>}
      {isComplete && fetching && slots.length === 0 && <Skeleton height="6rem" round />}
      {isComplete && !fetching && slots.length === 0 && <p>{text.none}</p>}
      {days.length > 0 && (
        <>
          <div className={styles.days} role="group" aria-label={text.days}>
            {days.map((one) => (
              <button
                key={one}
                type="button"
                className={styles.day}
                aria-pressed={one === day}
                onClick={() => setDay(one)}
              >
                {formatDate(one, 'shortDay', language)}
              </button>
            ))}
          </div>
          <div className={styles.times}>
            {slots
              .filter(({ from }) => dayOf(new Date(from)) === day)
              .map((slot) => (
                <label key={slot.id} className={styles.time} data-full={slot.available === 0 || undefined}>
                  <input
                    type="radio"
                    name="slot"
                    checked={chosen === slot.id}
                    disabled={slot.available === 0}
                    onChange={() => onChoose(slot.id)}
                  />
                  <span>{formatSpan(slot.from, slot.to, language)}</span>
                  <span className={styles.price}>
                    {slot.available === 0
                      ? text.full
                      : slot.price.minor === 0
                        ? text.free
                        : formatMoney(slot.price, language)}
                    {slot.available > 0 && slot.available <= 5 && ` · ${text.few(slot.available)}`}
                  </span>
                </label>
              ))}
          </div>
        </>
      )}
    </fieldset>
  );
}

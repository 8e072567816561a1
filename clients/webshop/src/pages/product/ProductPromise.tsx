import { formatDate, formatSpan, nearDay } from '@shared/format/dates';
import { formatMoney } from '@shared/format/money';
import { useLanguage } from '@shared/i18n/language';
import { messages, useMessages } from '@shared/i18n/messages';
import { Link } from '@shared/routing/Link';
import { setVisitorPlace, useVisitorPlace } from '@shared/place/visitor-place';
import { Button } from '@shared/ui/Button';
import { Field } from '@shared/ui/Field';
import { Icon } from '@shared/ui/Icon';
import { useState, type FormEvent } from 'react';
import { graphql, readFragment, type FragmentType } from '../../graphql';
import styles from './ProductPromise.module.css';

const ProductPromiseProduct = graphql(`
  fragment ProductPromise_product on Product {
    id
    fulfilmentOptions(postcode: $postcode, location: $store) {
      kind
      promise {
        date
        from
        to
      }
      cost {
        minor
        currency
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
    DELIVERY: 'Thuisbezorgd',
    STORE_PICKUP: 'Afhalen',
    SHIP_TO_STORE: 'Naar je winkel gestuurd',
    PICKUP_POINT: 'Bij een afhaalpunt',
    free: 'gratis',
    impossible: 'nu niet mogelijk',
    today: 'vandaag',
    tomorrow: 'morgen',
    postcode: 'Je postcode',
    show: 'Toon bezorgmoment',
    change: (postcode: string) => `Bezorgen op ${postcode}`,
    other: 'wijzig',
    choose: 'Kies je winkel voor afhalen',
    wrong: 'Vul een postcode in als 1234 AB.',
  },
  en: {
    DELIVERY: 'Delivered to your home',
    STORE_PICKUP: 'Collect',
    SHIP_TO_STORE: 'Sent to your store',
    PICKUP_POINT: 'At a pickup point',
    free: 'free',
    impossible: 'not possible right now',
    today: 'today',
    tomorrow: 'tomorrow',
    postcode: 'Your postcode',
    show: 'Show delivery time',
    change: (postcode: string) => `Deliver to ${postcode}`,
    other: 'change',
    choose: 'Choose your store to collect',
    wrong: 'Give a postcode like 1234 AB.',
  },
});

/** By when, how, and for how much the visitor has it. */
export function ProductPromise({ product: masked }: { product: FragmentType<typeof ProductPromiseProduct> }) {
  const { fulfilmentOptions: options } = readFragment(ProductPromiseProduct, masked);
  const text = useMessages(texts);
  const language = useLanguage();
  const place = useVisitorPlace();
  const day = (date: string) => {
    const near = nearDay(date);
    return near ? text[near] : formatDate(date, 'day', language);
  };

  return (
    <div className={styles.promise}>
      <ul className={styles.options}>
        {options.map((option) => (
          <li key={`${option.kind} ${option.location?.id ?? ''}`} className={styles.option}>
            <Icon name={option.kind === 'DELIVERY' ? 'truck' : 'store'} />
            <span>
              <strong>
                {text[option.kind]}
                {option.promise ? ` ${day(option.promise.date)}` : ''}
              </strong>
              {option.promise?.from &&
                option.promise.to &&
                ` ${formatSpan(option.promise.from, option.promise.to, language)}`}
              {option.location && ` · ${option.location.name}`}
              {!option.promise && ` · ${text.impossible}`}
            </span>
            <span className={styles.cost}>
              {option.cost.minor === 0 ? text.free : formatMoney(option.cost, language)}
            </span>
          </li>
        ))}
      </ul>
      {place.postcode ? <Known postcode={place.postcode} /> : <Ask />}
      {!place.store && <Link to="/stores">{text.choose}</Link>}
    </div>
  );
}

function Known({ postcode }: { postcode: string }) {
  const text = useMessages(texts);
  return (
    <p className={styles.known}>
      {text.change(postcode)}{' '}
      <button type="button" className={styles.change} onClick={() => setVisitorPlace({ postcode: null })}>
        {text.other}
      </button>
    </p>
  );
}

function Ask() {
  const text = useMessages(texts);
  const [postcode, setPostcode] = useState('');
  const [isWrong, setWrong] = useState(false);

  function submit(event: FormEvent) {
    event.preventDefault();
    const [, digits, letters] = /^\s*(\d{4})\s*([a-z]{2})\s*$/i.exec(postcode) ?? [];
    setWrong(!digits);
    if (digits && letters) {
      setVisitorPlace({ postcode: `${digits} ${letters.toUpperCase()}` });
    }
  }

  return (
    <form className={styles.ask} onSubmit={submit} noValidate>
      <Field
        label={text.postcode}
        placeholder="1234 AB"
        autoComplete="postal-code"
        value={postcode}
        error={isWrong ? text.wrong : null}
        onChange={(event) => setPostcode(event.target.value)}
      />
      <Button type="submit" look="secondary">
        {text.show}
      </Button>
    </form>
  );
}

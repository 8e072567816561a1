import { newKey } from '@shared/graph/new-key';
import { formatDate, formatSpan } from '@shared/format/dates';
import { useLanguage } from '@shared/i18n/language';
import { messages, useMessages } from '@shared/i18n/messages';
import { useVisitorPlace } from '@shared/place/visitor-place';
import { Button } from '@shared/ui/Button';
import { Card } from '@shared/ui/Card';
import { Check, Field, Select } from '@shared/ui/Field';
import { useRef, useState, type FormEvent } from 'react';
import { useMutation } from 'urql';
import { graphql, type FragmentType } from '../../graphql';
import type { CheckoutScreenQuery, CreateQuoteMutation } from '../../graphql/graphql';
import styles from './Delivery.module.css';
import type { QuoteFragment } from './quote-fragment';
import { Slots } from './Slots';

const CreateQuote = graphql(`
  mutation CreateQuote($input: CreateQuoteInput!) {
    createQuote(input: $input) {
      ... on QuoteCreated {
        quote {
          id
          ...Quote_quote
        }
      }
      ... on Problem {
        message
      }
      ... on NotEnoughStockForQuote {
        lines {
          available
          product {
            id
            name
          }
        }
      }
    }
  }
`);

const texts = messages({
  nl: {
    home: 'Thuis bezorgen',
    store: 'Ophalen in de winkel',
    address: 'Bezorgadres',
    other: 'Een ander adres',
    recipient: 'Naam',
    street: 'Straat',
    number: 'Huisnummer',
    postcode: 'Postcode',
    city: 'Plaats',
    mail: 'E-mailadres',
    mailHint: 'Voor de bevestiging en de bon.',
    where: 'Bij welke winkel?',
    service: (name: string) => `Wanneer voor ${name}?`,
    go: 'Ga naar betalen',
    held: 'We leggen alles voor je vast: prijs, voorraad en bezorgmoment.',
    short: (name: string, available: number) => `${name}: nog ${available} te krijgen`,
    failed: 'Dat lukte niet. Probeer het nog eens.',
  },
  en: {
    home: 'Deliver to my home',
    store: 'Collect in store',
    address: 'Delivery address',
    other: 'Another address',
    recipient: 'Name',
    street: 'Street',
    number: 'House number',
    postcode: 'Postcode',
    city: 'Town',
    mail: 'E-mail address',
    mailHint: 'For the confirmation and the receipt.',
    where: 'At which store?',
    service: (name: string) => `When for ${name}?`,
    go: 'Go on to payment',
    held: 'We hold everything for you: price, stock and delivery time.',
    short: (name: string, available: number) => `${name}: ${available} left`,
    failed: 'That did not work. Please try again.',
  },
});

interface DeliveryProps {
  readonly cart: NonNullable<CheckoutScreenQuery['cart']>;
  readonly me: CheckoutScreenQuery['me'] | null;
  readonly stores: CheckoutScreenQuery['stores']['nodes'];
  readonly onQuote: (quote: FragmentType<typeof QuoteFragment>) => void;
  /** What is shown is not as it is any more. */
  readonly onStale: () => void;
}

/** How it gets to the customer: to which address and when, or in which store. */
export function Delivery({ cart, me, stores, onQuote, onStale }: DeliveryProps) {
  const text = useMessages(texts);
  const language = useLanguage();
  const visitor = useVisitorPlace();
  const [isHome, setHome] = useState(true);
  const [address, setAddress] = useState(
    me?.addresses.find(({ isDefault }) => isDefault)?.id ?? me?.addresses[0]?.id ?? '',
  );
  const [postcode, setPostcode] = useState(visitor.postcode ?? '');
  const [slot, setSlot] = useState<string | null>(null);
  const [store, setStore] = useState(visitor.store?.id ?? me?.favouriteStore?.id ?? stores[0]?.id ?? '');
  const [problem, setProblem] = useState<string | null>(null);
  const [{ fetching }, createQuote] = useMutation(CreateQuote);
  const key = useRef(newKey());
  const chosen = me?.addresses.find(({ id }) => id === address);
  const slotPostcode = chosen?.postcode ?? postcode;
  const services = cart.lines.flatMap(({ product }) => (product?.kind === 'SERVICE' ? [product] : []));
  const onlyServices = services.length === cart.lines.length;

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const said = (name: string) => String(form.get(name) ?? '').trim();
    const { data } = await createQuote({
      input: {
        cartVersion: cart.version,
        email: me ? null : said('email'),
        fulfilment: isHome
          ? {
              kind: 'DELIVERY',
              slot,
              ...(chosen
                ? { address: chosen.id }
                : {
                    deliverTo: {
                      recipient: said('recipient'),
                      street: said('street'),
                      houseNumber: said('houseNumber'),
                      postcode: said('postcode'),
                      city: said('city'),
                    },
                  }),
            }
          : { kind: 'STORE_PICKUP', location: store },
        services: services.map(({ id }) => ({ product: id, slot: said(`service-${id}`) })),
        expectedTotal: cart.totals.total.minor,
        idempotencyKey: key.current,
      },
    });
    if (!data) {
      setProblem(text.failed);
      return;
    }

    key.current = newKey();
    take(data.createQuote);
  }

  function take(result: CreateQuoteMutation['createQuote']) {
    switch (result.__typename) {
      case 'QuoteCreated':
        onQuote(result.quote);
        return;
      case 'QuotedCartChanged':
      case 'PriceChanged':
        onStale();
        setProblem(result.message);
        return;
      case 'NotEnoughStockForQuote':
        setProblem(
          [result.message, ...result.lines.map(({ product, available }) => text.short(product.name, available))].join(
            ' ',
          ),
        );
        return;
      case 'NothingToBuy':
      case 'NotForSale':
      case 'TooManyQuotes':
      case 'FulfilmentImpossible':
      case 'SlotNeeded':
      case 'SlotTaken':
      case 'AddressNeeded':
      case 'ContactNeeded':
      case 'UnknownBuyer':
      case 'IdempotencyKeyReused':
        setProblem(result.message);
        return;
      default:
        result satisfies never;
    }
  }

  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)}>
      {!onlyServices && (
        <div className={styles.ways}>
          <Way isChosen={isHome} onChoose={() => setHome(true)} label={text.home} />
          <Way isChosen={!isHome} onChoose={() => setHome(false)} label={text.store} />
        </div>
      )}
      {!me && <Field label={text.mail} hint={text.mailHint} name="email" type="email" autoComplete="email" required />}
      {isHome && me && me.addresses.length > 0 && (
        <Select label={text.address} value={address} onChange={(event) => setAddress(event.target.value)}>
          {me.addresses.map((one) => (
            <option key={one.id} value={one.id}>
              {one.street} {one.houseNumber}, {one.postcode} {one.city}
            </option>
          ))}
          <option value="">{text.other}</option>
        </Select>
      )}
      {isHome && !chosen && (
        <div className={styles.address}>
          <Field label={text.recipient} name="recipient" autoComplete="name" required />
          <Field label={text.street} name="street" autoComplete="address-line1" required />
          <Field label={text.number} name="houseNumber" required />
          <Field
            label={text.postcode}
            name="postcode"
            autoComplete="postal-code"
            required
            value={postcode}
            onChange={(event) => setPostcode(event.target.value)}
          />
          <Field label={text.city} name="city" autoComplete="address-level2" required />
        </div>
      )}
      {isHome && !onlyServices && <Slots postcode={slotPostcode} chosen={slot} onChoose={setSlot} />}
      {!isHome && (
        <fieldset className={styles.stores}>
          <legend>{text.where}</legend>
          {stores.map((one) => (
            <Check key={one.id} type="radio" name="store" checked={store === one.id} onChange={() => setStore(one.id)}>
              <strong>{one.name}</strong>
              <br />
              {one.address && `${one.address.street}, ${one.address.city}`}
            </Check>
          ))}
        </fieldset>
      )}
      {services.map((service) => (
        <Select key={service.id} label={text.service(service.name)} name={`service-${service.id}`} required>
          {service.serviceSlots.map((one) => (
            <option key={one.id} value={one.id}>
              {formatDate(one.from, 'day', language)} {formatSpan(one.from, one.to, language)}, {one.location.name}
            </option>
          ))}
        </Select>
      ))}
      <div role="alert">{problem && <Card tone="tulip">{problem}</Card>}</div>
      <Button type="submit" size="large" busy={fetching}>
        {text.go}
      </Button>
      <p className={styles.held}>{text.held}</p>
    </form>
  );
}

function Way({ isChosen, onChoose, label }: { isChosen: boolean; onChoose: () => void; label: string }) {
  return (
    <label className={isChosen ? `${styles.way} ${styles.chosen}` : styles.way}>
      <input type="radio" name="way" checked={isChosen} onChange={onChoose} />
      {label}
    </label>
  );
}

import { formatDate, formatSpan } from '@shared/format/dates';
import { formatMoney } from '@shared/format/money';
import { newKey } from '@shared/graph/new-key';
import { useLanguage } from '@shared/i18n/language';
import { messages, useMessages } from '@shared/i18n/messages';
import { Button } from '@shared/ui/Button';
import { Amount, Price } from '@shared/ui/Price';
import { useRef, useState } from 'react';
import { useMutation, useQuery } from 'urql';
import { graphql, type DocumentType } from '../../graphql';
import { useKiosk } from '../../kiosk-context';
import styles from './AssistPage.module.css';
import { DeliverTo, isComplete, noAddress, type Address } from './DeliverTo';
import type { Buyer } from './FindCustomer';
import { OrderPlaced } from './OrderPlaced';

const Slots = graphql(`
  query Slots($postcode: String!) {
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

const Quote = graphql(`
  mutation Quote($input: CreateQuoteInput!) {
    createQuote(input: $input) {
      ... on QuoteCreated {
        quote {
          id
          expiresAt
          agreement {
            subtotal {
              minor
              currency
            }
            discount {
              minor
              currency
            }
            fulfilmentCost {
              minor
              currency
            }
            total {
              minor
              currency
            }
            fulfilment {
              kind
              date
              from
              to
            }
          }
        }
      }
      ... on Problem {
        message
      }
    }
  }
`);

const Place = graphql(`
  mutation Place($input: PlaceOrderInput!) {
    placeOrder(input: $input) {
      ... on OrderPlaced {
        order {
          ...OrderPlaced_order
        }
      }
      ... on Problem {
        message
      }
    }
  }
`);

const texts = messages({
  nl: {
    how: 'Hoe krijgt de klant het?',
    SHIP_TO_STORE: 'Naar deze winkel',
    shipHint: 'Ophalen zodra het er is',
    DELIVERY: 'Thuis bezorgen',
    slots: 'Wanneer?',
    noSlots: 'Daar bezorgen we nu niet.',
    full: 'vol',
    look: 'Wat kost het?',
    goods: 'Artikelen',
    discount: 'Voordeel',
    cost: 'Bezorgen',
    total: 'Te betalen aan de kassa',
    promise: (day: string) => `Er op ${day}`,
    place: 'Bestellen en aan de kassa betalen',
    change: 'Iets anders kiezen',
    failed: 'Dat lukte niet. Probeer het nog eens.',
    refused: 'Zo kan het niet besteld worden. Kies een andere manier, of minder stuks.',
    NotEnoughStockForQuote: 'Er zijn er te weinig om het zo te leveren.',
    SlotTaken: 'Dit tijdvak is net volgeboekt. Kies een ander.',
    PriceChanged: 'De prijs is intussen gewijzigd. Kijk het nog eens na.',
    QuoteEnded: 'Het duurde te lang. Vraag de prijs nog eens op.',
  },
  en: {
    how: 'How does the customer get it?',
    SHIP_TO_STORE: 'To this store',
    shipHint: 'Collected as soon as it is there',
    DELIVERY: 'Delivered at home',
    slots: 'When?',
    noSlots: 'We do not deliver there now.',
    full: 'full',
    look: 'What does it cost?',
    goods: 'Items',
    discount: 'Advantage',
    cost: 'Delivery',
    total: 'To pay at the till',
    promise: (day: string) => `There on ${day}`,
    place: 'Order, and pay at the till',
    change: 'Choose something else',
    failed: 'That did not work. Please try again.',
    refused: 'It cannot be ordered like this. Choose another way, or fewer pieces.',
    NotEnoughStockForQuote: 'There are too few to get it in this way.',
    SlotTaken: 'This time has just been taken. Choose another one.',
    PriceChanged: 'The price has changed meanwhile. Please look again.',
    QuoteEnded: 'It took too long. Ask for the price again.',
  },
});

type Way = 'SHIP_TO_STORE' | 'DELIVERY';
type Quoted = Extract<NonNullable<DocumentType<typeof Quote>>['createQuote'], { __typename: 'QuoteCreated' }>['quote'];
type Placed = Extract<NonNullable<DocumentType<typeof Place>>['placeOrder'], { __typename: 'OrderPlaced' }>['order'];

interface OrderStepsProps {
  readonly product: string;
  readonly quantity: number;
  readonly buyer: Buyer;
}

/** Orders what is elsewhere: how it gets to the customer, what it costs, and then it is paid at the till. */
export function OrderSteps({ product, quantity, buyer }: OrderStepsProps) {
  const text = useMessages(texts);
  const language = useLanguage();
  const { device } = useKiosk();
  const [way, setWay] = useState<Way>('SHIP_TO_STORE');
  const [slot, setSlot] = useState<string | null>(null);
  const [address, setAddress] = useState<Address>(noAddress);
  const [problem, setProblem] = useState<string | null>(null);
  const [quote, setQuote] = useState<Quoted | null>(null);
  const [order, setOrder] = useState<Placed | null>(null);
  const [{ fetching: isQuoting }, ask] = useMutation(Quote);
  const [{ fetching: isPlacing }, place] = useMutation(Place);
  // Kept while the answer is unknown, so that pressing again orders once.
  const key = useRef(newKey());

  const known = buyer.kind === 'customer' ? buyer.address : null;
  const postcode = known?.postcode ?? (isComplete(address) ? address.postcode : null);
  const isReady = way === 'SHIP_TO_STORE' || (postcode !== null && slot !== null);

  async function look() {
    setProblem(null);
    const { data } = await ask({
      input: {
        lines: [{ product, quantity }],
        customer: buyer.kind === 'customer' ? buyer.id : null,
        email: buyer.kind === 'mail' ? buyer.email : null,
        fulfilment:
          way === 'SHIP_TO_STORE'
            ? { kind: way, location: device.location }
            : { kind: way, slot, ...(known ? { address: known.id } : { deliverTo: { ...address, country: 'NL' } }) },
        services: [],
        idempotencyKey: newKey(),
      },
    });
    const result = data?.createQuote;
    switch (result?.__typename) {
      case undefined:
        return setProblem(text.failed);
      case 'QuoteCreated':
        key.current = newKey();
        return setQuote(result.quote);
      case 'NotEnoughStockForQuote':
      case 'SlotTaken':
      case 'PriceChanged':
        return setProblem(text[result.__typename]);
      default:
        return setProblem(text.refused);
    }
  }

  async function buy(quoted: Quoted) {
    setProblem(null);
    const { data } = await place({ input: { quote: quoted.id, payment: null, idempotencyKey: key.current } });
    const result = data?.placeOrder;
    switch (result?.__typename) {
      case undefined:
        return setProblem(text.failed);
      case 'OrderPlaced':
        return setOrder(result.order);
      case 'QuoteEnded':
      case 'UnknownQuote':
        setQuote(null);
        return setProblem(text.QuoteEnded);
      default:
        return setProblem(text.refused);
    }
  }

  const trouble = problem && (
    <p className={styles.problem} role="alert">
      {problem}
    </p>
  );

  if (order) {
    return <OrderPlaced order={order} />;
  }

  if (quote) {
    const { agreement } = quote;
    return (
      <section className={styles.panel} aria-label={text.total}>
        <p className={styles.sum}>
          <span>{text.goods}</span>
          <Amount of={agreement.subtotal} />
        </p>
        {agreement.discount.minor > 0 && (
          <p className={styles.sum}>
            <span>{text.discount}</span>
            <Amount of={agreement.discount} />
          </p>
        )}
        <p className={styles.sum}>
          <span>{text.cost}</span>
          <Amount of={agreement.fulfilmentCost} />
        </p>
        <p className={styles.sum}>
          <strong>{text.total}</strong>
          <Price price={agreement.total} size="large" />
        </p>
        {agreement.fulfilment && (
          <p className={styles.sum}>
            <span>{text[agreement.fulfilment.kind === 'DELIVERY' ? 'DELIVERY' : 'SHIP_TO_STORE']}</span>
            <strong>{text.promise(formatDate(agreement.fulfilment.date, 'day', language))}</strong>
          </p>
        )}
        {trouble}
        <Button size="large" icon="check" wide busy={isPlacing} onClick={() => void buy(quote)}>
          {text.place}
        </Button>
        <Button size="large" look="quiet" wide onClick={() => setQuote(null)}>
          {text.change}
        </Button>
      </section>
    );
  }

  return (
    <section className={styles.panel} aria-labelledby="how">
      <h2 id="how">{text.how}</h2>
      <div className={styles.choices}>
        <button
          type="button"
          className={styles.choice}
          aria-pressed={way === 'SHIP_TO_STORE'}
          onClick={() => setWay('SHIP_TO_STORE')}
        >
          {text.SHIP_TO_STORE}
          <small>{text.shipHint}</small>
        </button>
        <button
          type="button"
          className={styles.choice}
          aria-pressed={way === 'DELIVERY'}
          onClick={() => setWay('DELIVERY')}
        >
          {text.DELIVERY}
          {known && <small>{known.words}</small>}
        </button>
      </div>
      {way === 'DELIVERY' && !known && <DeliverTo address={address} onChange={setAddress} />}
      {way === 'DELIVERY' && postcode && <SlotChoice postcode={postcode} chosen={slot} onChoose={setSlot} />}
      {trouble}
      <Button size="large" wide disabled={!isReady} busy={isQuoting} onClick={() => void look()}>
        {text.look}
      </Button>
    </section>
  );
}

interface SlotChoiceProps {
  readonly postcode: string;
  readonly chosen: string | null;
  readonly onChoose: (slot: string) => void;
}

const shown = 6;

function SlotChoice({ postcode, chosen, onChoose }: SlotChoiceProps) {
  const text = useMessages(texts);
  const language = useLanguage();
  const [{ data }] = useQuery({ query: Slots, variables: { postcode } });
  if (!data) {
    return null;
  }

  return data.deliverySlots.length === 0 ? (
    <p>{text.noSlots}</p>
  ) : (
    <div className={styles.choices} role="group" aria-label={text.slots}>
      {data.deliverySlots
        .filter(({ available }) => available > 0)
        .slice(0, shown)
        .map(({ id, from, to, price }) => (
          <button
            key={id}
            type="button"
            className={styles.choice}
            aria-pressed={id === chosen}
            onClick={() => onChoose(id)}
          >
            {formatDate(from, 'shortDay', language)} {formatSpan(from, to, language)}
            <small>{formatMoney(price, language)}</small>
          </button>
        ))}
    </div>
  );
}

import { newKey } from '@shared/graph/new-key';
import { messages, useMessages } from '@shared/i18n/messages';
import { useNavigation } from '@shared/routing/navigation';
import { Button } from '@shared/ui/Button';
import { Card } from '@shared/ui/Card';
import { Check } from '@shared/ui/Field';
import { useRef, useState } from 'react';
import { useMutation } from 'urql';
import { graphql } from '../../graphql';
import type { Quote_QuoteFragment } from '../../graphql/graphql';
import { orderPath } from '../../paths';
import { Agreement } from '../../ui/Agreement';
import { Countdown } from './Countdown';
import styles from './Payment.module.css';
import { testPayments } from './test-payments';

const PlaceOrder = graphql(`
  mutation PlaceOrder($input: PlaceOrderInput!) {
    placeOrder(input: $input) {
      ... on OrderPlaced {
        order {
          id
        }
      }
      ... on PaymentPending {
        payment {
          id
          redirectUrl
        }
        quote {
          id
          state
          expiresAt
        }
      }
      ... on PaymentDeclined {
        message
        quote {
          id
          state
          expiresAt
        }
      }
      ... on QuoteEnded {
        message
        quote {
          id
          state
          order {
            id
          }
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
    title: 'Hoe wil je betalen?',
    test: 'Dit is een demonstratie: er gaat geen geld om.',
    ways: { tok_ok: 'iDEAL, lukt', tok_declined: 'iDEAL, wordt geweigerd', tok_pending: 'iDEAL, blijft even hangen' },
    pay: 'Bestellen en betalen',
    check: 'Kijk of de betaling binnen is',
    pending: 'Je bank is nog bezig. Alles blijft voor je vastgelegd.',
    change: 'Wijzig bezorging',
    failed: 'We weten niet of dat gelukt is. Probeer het nog eens: je betaalt nooit twee keer.',
    order: 'Je bestelling',
  },
  en: {
    title: 'How would you like to pay?',
    test: 'This is a demonstration: no money moves.',
    ways: { tok_ok: 'iDEAL, succeeds', tok_declined: 'iDEAL, is declined', tok_pending: 'iDEAL, takes its time' },
    pay: 'Order and pay',
    check: 'See whether the payment has come in',
    pending: 'Your bank is still at it. Everything stays held for you.',
    change: 'Change delivery',
    failed: 'We do not know whether that worked. Try again: you never pay twice.',
    order: 'Your order',
  },
});

interface PaymentProps {
  readonly quote: Quote_QuoteFragment;
  readonly methods: readonly { readonly id: string; readonly label: string }[];
  readonly onChange: () => void;
}

/** Paying what was promised. However often it is pressed, a quote becomes one order. */
export function Payment({ quote, methods, onChange }: PaymentProps) {
  const text = useMessages(texts);
  const { go } = useNavigation();
  const [{ fetching }, placeOrder] = useMutation(PlaceOrder);
  const [way, setWay] = useState<string>(methods[0]?.id ?? 'tok_ok');
  const [problem, setProblem] = useState<string | null>(null);
  const [isPending, setPending] = useState(false);
  const [isOver, setOver] = useState(false);
  const key = useRef(newKey());

  async function pay() {
    setProblem(null);
    const payment = methods.some(({ id }) => id === way) ? { saved: way } : { kind: 'IDEAL' as const, token: way };
    const { data } = await placeOrder({ input: { quote: quote.id, payment, idempotencyKey: key.current } });
    const result = data?.placeOrder;
    switch (result?.__typename) {
      case undefined:
        setProblem(text.failed);
        return;
      case 'OrderPlaced':
        go(`${orderPath(result.order.id)}?new=1`, { replace: true });
        return;
      case 'PaymentPending':
        setPending(true);
        return;
      case 'PaymentDeclined':
        // Another attempt is another payment.
        key.current = newKey();
        setPending(false);
        setProblem(result.message);
        return;
      case 'QuoteEnded':
        if (result.quote.order) {
          go(`${orderPath(result.quote.order.id)}?new=1`, { replace: true });
          return;
        }

        setOver(true);
        setProblem(result.message);
        return;
      case 'PaymentNeeded':
      case 'UnknownQuote':
      case 'IdempotencyKeyReused':
        key.current = newKey();
        setProblem(result.message);
        return;
      default:
        result satisfies never;
    }
  }

  return (
    <div className={styles.payment}>
      <div className={styles.ways}>
        <Countdown until={quote.expiresAt} onOver={() => setOver(true)} />
        <fieldset disabled={isPending}>
          <legend className={styles.title}>{text.title}</legend>
          {methods.map((method) => (
            <Check
              key={method.id}
              type="radio"
              name="payment"
              checked={way === method.id}
              onChange={() => setWay(method.id)}
            >
              {method.label}
            </Check>
          ))}
          {testPayments.map((token) => (
            <Check key={token} type="radio" name="payment" checked={way === token} onChange={() => setWay(token)}>
              {text.ways[token]}
            </Check>
          ))}
        </fieldset>
        <p className={styles.note}>{text.test}</p>
        <div role="alert">{problem && <Card tone="tulip">{problem}</Card>}</div>
        <div role="status">{isPending && <Card tone="butter">{text.pending}</Card>}</div>
        <div className={styles.actions}>
          {!isOver && (
            <Button size="large" busy={fetching} onClick={() => void pay()}>
              {isPending ? text.check : text.pay}
            </Button>
          )}
          <Button look={isOver ? 'primary' : 'quiet'} onClick={onChange}>
            {text.change}
          </Button>
        </div>
      </div>
      <Card as="section" tone="leaf" aria-label={text.order}>
        <Agreement agreement={quote.agreement} />
      </Card>
    </div>
  );
}

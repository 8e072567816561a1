import { messages, useMessages } from '@shared/i18n/messages';
import { Button } from '@shared/ui/Button';
import { useState, type FormEvent } from 'react';
import { useClient } from 'urql';
import { graphql } from '../../graphql';
import { Keyboard } from '../../keyboard/Keyboard';
import styles from './AssistPage.module.css';

const CustomerBy = graphql(`
  query CustomerBy($kind: IdentityKind!, $value: String!) {
    customerByIdentity(kind: $kind, value: $value) {
      id
      givenName
      familyName
      addresses {
        id
        street
        houseNumber
        postcode
        city
        isDefault
      }
    }
  }
`);

/** For whom something is: a customer who is known, or an address for mail. */
export type Buyer =
  | { readonly kind: 'customer'; readonly id: string; readonly name: string; readonly address: BuyerAddress | null }
  | { readonly kind: 'mail'; readonly email: string; readonly name: string };

export interface BuyerAddress {
  readonly id: string;
  readonly words: string;
  readonly postcode: string;
}

const texts = messages({
  nl: {
    title: 'Voor wie is het?',
    CARD: 'Bonuskaart',
    cardHint: 'Scan de kaart, of typ het nummer',
    EMAIL: 'E-mailadres',
    mailHint: 'Ook zonder account: de bon komt per mail',
    card: 'Nummer van de kaart',
    email: 'E-mailadres',
    next: 'Verder',
    unknownCard: 'Deze kaart kennen we niet. Klopt het nummer?',
    unknownMail: 'Dit e-mailadres kennen we niet. Apart leggen kan alleen voor bekende klanten.',
    invalid: 'Dit lijkt geen e-mailadres.',
    failed: 'Dat lukte niet. Probeer het nog eens.',
  },
  en: {
    title: 'Who is it for?',
    CARD: 'Bonus card',
    cardHint: 'Scan the card, or type its number',
    EMAIL: 'E-mail address',
    mailHint: 'Without an account, too: the receipt comes by mail',
    card: 'Number of the card',
    email: 'E-mail address',
    next: 'Continue',
    unknownCard: 'We do not know this card. Is the number right?',
    unknownMail: 'We do not know this e-mail address. Keeping things is for known customers only.',
    invalid: 'This does not look like an e-mail address.',
    failed: 'That did not work. Please try again.',
  },
});

interface FindCustomerProps {
  /** Whether an address of somebody who is not known will do. */
  readonly takesMail: boolean;
  readonly onFound: (buyer: Buyer) => void;
}

/** Who the customer is, by their card or their mail. A scanner types the card's number and presses Enter. */
export function FindCustomer({ takesMail, onFound }: FindCustomerProps) {
  const text = useMessages(texts);
  const client = useClient();
  const [kind, setKind] = useState<'CARD' | 'EMAIL'>('CARD');
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);

  async function find(event?: FormEvent) {
    event?.preventDefault();
    const value = typed.trim();
    if (!value || isBusy) {
      return;
    }

    if (kind === 'EMAIL' && !/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(value)) {
      return setProblem(text.invalid);
    }

    setBusy(true);
    setProblem(null);
    const { data } = await client.query(CustomerBy, { kind, value }, { requestPolicy: 'network-only' }).toPromise();
    setBusy(false);
    const found = data?.customerByIdentity;
    if (found) {
      const address = found.addresses.find(({ isDefault }) => isDefault) ?? found.addresses[0];
      return onFound({
        kind: 'customer',
        id: found.id,
        name: [found.givenName, found.familyName].filter(Boolean).join(' '),
        address: address
          ? {
              id: address.id,
              words: `${address.street} ${address.houseNumber}, ${address.city}`,
              postcode: address.postcode,
            }
          : null,
      });
    }

    if (data && kind === 'EMAIL' && takesMail) {
      return onFound({ kind: 'mail', email: value, name: value });
    }

    return setProblem(!data ? text.failed : kind === 'CARD' ? text.unknownCard : text.unknownMail);
  }

  function choose(next: 'CARD' | 'EMAIL') {
    setKind(next);
    setTyped('');
    setProblem(null);
  }

  return (
    <section className={styles.panel} aria-labelledby="who">
      <h2 id="who">{text.title}</h2>
      <div className={styles.choices}>
        <button type="button" className={styles.choice} aria-pressed={kind === 'CARD'} onClick={() => choose('CARD')}>
          {text.CARD}
          <small>{text.cardHint}</small>
        </button>
        <button type="button" className={styles.choice} aria-pressed={kind === 'EMAIL'} onClick={() => choose('EMAIL')}>
          {text.EMAIL}
          {takesMail && <small>{text.mailHint}</small>}
        </button>
      </div>
      <form onSubmit={(event) => void find(event)}>
        <label className={styles.field}>
          {kind === 'CARD' ? text.card : text.email}
          <input
            key={kind}
            autoFocus
            inputMode="none"
            autoComplete="off"
            value={typed}
            aria-invalid={problem ? true : undefined}
            onChange={(event) => setTyped(event.target.value)}
          />
        </label>
      </form>
      {problem && (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
      <Keyboard layout={kind === 'CARD' ? 'number' : 'mail'} value={typed} onChange={setTyped} />
      <Button size="large" wide busy={isBusy} onClick={() => void find()}>
        {text.next}
      </Button>
    </section>
  );
}

import { formatDate } from '@shared/format/dates';
import { newKey } from '@shared/graph/new-key';
import { useLanguage } from '@shared/i18n/language';
import { messages, useMessages } from '@shared/i18n/messages';
import { Button } from '@shared/ui/Button';
import { Icon } from '@shared/ui/Icon';
import { useRef, useState } from 'react';
import { useMutation } from 'urql';
import { graphql } from '../../graphql';
import { useKiosk } from '../../kiosk-context';
import styles from './AssistPage.module.css';
import type { Buyer } from './FindCustomer';

const Reserve = graphql(`
  mutation Reserve($input: ReserveInput!) {
    reserve(input: $input) {
      ... on Reserved {
        reservation {
          id
          expiresAt
        }
      }
      ... on TooFewInStore {
        available
      }
      ... on Problem {
        message
      }
    }
  }
`);

const texts = messages({
  nl: {
    keep: 'Apart leggen',
    done: 'Het wordt apart gelegd',
    until: (moment: string) => `Tot ${moment}. De code staat in de app en in het bericht.`,
    leave: 'Klaar',
    failed: 'Dat lukte niet. Probeer het nog eens.',
    TooFewInStore: 'Er zijn er hier te weinig.',
    ReservationLimitReached: 'Er ligt al zoveel voor deze klant apart als kan.',
    CannotBeReserved: 'Dit product kan niet apart gelegd worden.',
    StoreKeepsNothing: 'Deze winkel legt niets apart.',
    ReservationCustomerNeeded: 'Apart leggen kan alleen voor een bekende klant.',
    UnknownProduct: 'Dit product bestaat niet meer.',
    UnknownLocation: 'Deze winkel is niet bekend.',
    IdempotencyKeyReused: 'Dit was al gevraagd. Probeer het nog eens.',
  },
  en: {
    keep: 'Keep it',
    done: 'It is being kept',
    until: (moment: string) => `Until ${moment}. The code is in the app and in the message.`,
    leave: 'Done',
    failed: 'That did not work. Please try again.',
    TooFewInStore: 'There are too few here.',
    ReservationLimitReached: 'As much is kept for this customer as can be.',
    CannotBeReserved: 'This product cannot be kept.',
    StoreKeepsNothing: 'This store keeps nothing.',
    ReservationCustomerNeeded: 'Keeping is for known customers only.',
    UnknownProduct: 'This product does not exist any more.',
    UnknownLocation: 'This store is not known.',
    IdempotencyKeyReused: 'This was asked before. Please try again.',
  },
});

/** Has the store keep a product for a customer. */
export function ReserveStep({ product, quantity, buyer }: { product: string; quantity: number; buyer: Buyer }) {
  const text = useMessages(texts);
  const language = useLanguage();
  const { device, forget } = useKiosk();
  const [{ fetching }, reserve] = useMutation(Reserve);
  const [problem, setProblem] = useState<string | null>(null);
  const [keptUntil, setKeptUntil] = useState<string | null>(null);
  // Kept while the answer is unknown, so that pressing again keeps it once.
  const key = useRef(newKey());

  async function keep() {
    const customer = buyer.kind === 'customer' ? buyer.id : null;
    const input = { product, quantity, location: device.location, customer, idempotencyKey: key.current };
    const { data } = await reserve({ input });
    const result = data?.reserve;
    if (!result) {
      return setProblem(text.failed);
    }

    if (result.__typename === 'Reserved') {
      return setKeptUntil(result.reservation.expiresAt ?? '');
    }

    // Each refusal has its text; one that is new in the schema does not compile.
    key.current = newKey();
    return setProblem(text[result.__typename]);
  }

  if (keptUntil !== null) {
    return (
      <section className={styles.done} role="status">
        <Icon name="check" size={80} />
        <h2>{text.done}</h2>
        {keptUntil && <p>{text.until(formatDate(keptUntil, 'moment', language))}</p>}
        <Button size="large" look="secondary" onClick={forget}>
          {text.leave}
        </Button>
      </section>
    );
  }

  return (
    <section className={styles.panel}>
      {problem && (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
      <Button size="large" icon="clock" wide busy={fetching} onClick={() => void keep()}>
        {text.keep}
      </Button>
    </section>
  );
}

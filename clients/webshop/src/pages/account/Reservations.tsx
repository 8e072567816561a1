import { formatDate } from '@shared/format/dates';
import { useLanguage } from '@shared/i18n/language';
import { messages, useMessages } from '@shared/i18n/messages';
import { Button } from '@shared/ui/Button';
import { Card } from '@shared/ui/Card';
import { useToast } from '@shared/ui/Toast';
import { useMutation } from 'urql';
import { graphql, readFragment, type FragmentType } from '../../graphql';
import styles from './Reservations.module.css';

const ReservationsCustomer = graphql(`
  fragment Reservations_customer on Customer {
    id
    reservations(first: 5) {
      nodes {
        id
        code
        quantity
        state
        expiresAt
        product {
          id
          name
        }
        location {
          id
          name
        }
      }
    }
  }
`);

const CancelReservation = graphql(`
  mutation CancelReservation($reservation: ID!) {
    cancelReservation(input: { reservation: $reservation }) {
      ... on ReservationCancelled {
        reservation {
          id
          state
          expiresAt
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
    title: 'Voor je apart gelegd',
    states: {
      HELD: 'Ligt voor je vast',
      PICKED: 'Ligt klaar',
      TRYING: 'Op proef',
      BOUGHT: 'Gekocht',
      DECLINED: 'Teruggegeven',
      EXPIRED: 'Verlopen',
      CANCELLED: 'Geannuleerd',
    },
    until: (moment: string) => `tot ${moment}`,
    code: (code: string) => `Code ${code}`,
    cancel: 'Annuleer',
    failed: 'Dat lukte niet. Probeer het nog eens.',
  },
  en: {
    title: 'Put aside for you',
    states: {
      HELD: 'Held for you',
      PICKED: 'Ready',
      TRYING: 'On trial',
      BOUGHT: 'Bought',
      DECLINED: 'Given back',
      EXPIRED: 'Expired',
      CANCELLED: 'Cancelled',
    },
    until: (moment: string) => `until ${moment}`,
    code: (code: string) => `Code ${code}`,
    cancel: 'Cancel',
    failed: 'That did not work. Please try again.',
  },
});

/** What stores keep for the customer. */
export function Reservations({ customer }: { customer: FragmentType<typeof ReservationsCustomer> }) {
  const { reservations } = readFragment(ReservationsCustomer, customer);
  const text = useMessages(texts);
  const language = useLanguage();
  const toast = useToast();
  const [{ fetching }, cancel] = useMutation(CancelReservation);
  if (reservations.nodes.length === 0) {
    return null;
  }

  async function end(reservation: string) {
    const { data } = await cancel({ reservation });
    if (data?.cancelReservation.__typename !== 'ReservationCancelled') {
      toast(data?.cancelReservation.message ?? text.failed, { tone: 'bad' });
    }
  }

  return (
    <Card as="section" aria-labelledby="reservations">
      <h2 id="reservations">{text.title}</h2>
      <ul className={styles.list}>
        {reservations.nodes.map((reservation) => {
          const isOpen = reservation.state === 'HELD' || reservation.state === 'PICKED';
          return (
            <li key={reservation.id} className={styles.reservation}>
              <strong>
                {reservation.quantity} × {reservation.product?.name}
              </strong>
              <span className={styles.soft}>{reservation.location.name}</span>
              <span className={styles.soft}>
                {text.states[reservation.state]}
                {isOpen &&
                  reservation.expiresAt &&
                  ` ${text.until(formatDate(reservation.expiresAt, 'moment', language))}`}
              </span>
              {isOpen && (
                <div className={styles.bottom}>
                  {reservation.code && <span className={styles.code}>{text.code(reservation.code)}</span>}
                  <Button look="quiet" size="small" busy={fetching} onClick={() => void end(reservation.id)}>
                    {text.cancel}
                  </Button>
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}

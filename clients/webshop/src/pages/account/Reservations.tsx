import { formatDate } from '@shared/format/dates';
import { useLanguage } from '@shared/i18n/language';
import { messages, useMessages } from '@shared/i18n/messages';
import { stateTexts } from '@shared/orders/order-state';
import { LiveReservations } from '@shared/reservations/LiveReservations';
import { OneReservation } from '@shared/reservations/reservation-fragment';
import { useReservation } from '@shared/reservations/use-reservation';
import { Button } from '@shared/ui/Button';
import { Card } from '@shared/ui/Card';
import { Select } from '@shared/ui/Field';
import { graphql, readFragment, type FragmentType } from '../../graphql';
import styles from './Reservations.module.css';

const ReservationsCustomer = graphql(`
  fragment Reservations_customer on Customer {
    id
    reservations(first: 5) {
      nodes {
        id
        ...Reservation_reservation
      }
    }
  }
`);

const texts = messages({
  nl: {
    title: 'Voor je apart gelegd',
    until: (moment: string) => `tot ${moment}`,
    code: (code: string) => `Code ${code}`,
    move: 'Ophalen in een andere winkel',
    cancel: 'Annuleer',
  },
  en: {
    title: 'Put aside for you',
    until: (moment: string) => `until ${moment}`,
    code: (code: string) => `Code ${code}`,
    move: 'Collect at another store',
    cancel: 'Cancel',
  },
});

interface Store {
  readonly id: string;
  readonly name: string;
}

interface ReservationsProps {
  readonly customer: FragmentType<typeof ReservationsCustomer>;
  /** Where it could be kept instead. */
  readonly stores: readonly Store[];
}

/** What stores keep for the customer, live. */
export function Reservations({ customer, stores }: ReservationsProps) {
  const { reservations } = readFragment(ReservationsCustomer, customer);
  const text = useMessages(texts);
  return (
    <>
      <LiveReservations />
      {reservations.nodes.length > 0 && (
        <Card as="section" aria-labelledby="reservations">
          <h2 id="reservations">{text.title}</h2>
          <ul className={styles.list}>
            {reservations.nodes.map((reservation) => (
              <li key={reservation.id}>
                <Kept reservation={reservation} stores={stores} />
              </li>
            ))}
          </ul>
        </Card>
      )}
    </>
  );
}

interface KeptProps {
  readonly reservation: FragmentType<typeof OneReservation>;
  readonly stores: readonly Store[];
}

function Kept({ reservation: masked, stores }: KeptProps) {
  const reservation = readFragment(OneReservation, masked);
  const text = useMessages(texts);
  const states = useMessages(stateTexts);
  const language = useLanguage();
  const { moveTo, cancel, isMoving, isCancelling } = useReservation(reservation.id);
  const isOpen = reservation.state === 'HELD' || reservation.state === 'PICKED';
  const { location } = reservation;
  return (
    <article className={styles.reservation} aria-label={reservation.product?.name}>
      <strong>
        {reservation.quantity} × {reservation.product?.name}
      </strong>
      <span className={styles.soft}>{location.name}</span>
      <span className={styles.soft} role="status">
        {states.reservation[reservation.state]}
        {isOpen && reservation.expiresAt && ` ${text.until(formatDate(reservation.expiresAt, 'moment', language))}`}
      </span>
      {isOpen && (
        <>
          <Select
            label={text.move}
            value={location.id}
            disabled={isMoving}
            onChange={(event) => void moveTo(event.target.value)}
          >
            {!stores.some(({ id }) => id === location.id) && <option value={location.id}>{location.name}</option>}
            {stores.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
          <div className={styles.bottom}>
            {reservation.code && <span className={styles.code}>{text.code(reservation.code)}</span>}
            <Button look="quiet" size="small" busy={isCancelling} onClick={() => void cancel()}>
              {text.cancel}
            </Button>
          </div>
        </>
      )}
    </article>
  );
}

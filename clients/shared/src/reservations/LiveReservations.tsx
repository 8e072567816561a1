import { useSubscription } from 'urql';
import { graphql } from '../graphql';
import { useSession } from '../session/session-context';

const ReservationsLive = graphql(`
  subscription ReservationsLive($after: String) {
    reservationChanged(after: $after) {
      cursor
      version
      resync
      reservation {
        id
        ...Reservation_reservation
      }
    }
  }
`);

/** Keeps what stores keep for the customer what it is. Shows nothing itself. */
export function LiveReservations() {
  const { session } = useSession();
  useSubscription({ query: ReservationsLive, pause: session.kind !== 'customer' });
  return null;
}

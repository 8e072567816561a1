import { formatDate } from '@shared/format/dates';
import { newKey } from '@shared/graph/new-key';
import { useLanguage } from '@shared/i18n/language';
import { messages, useMessages } from '@shared/i18n/messages';
import { Link } from '@shared/routing/Link';
import type { Place } from '@shared/routing/routes';
import { useSession } from '@shared/session/session-context';
import { Button, ButtonLink } from '@shared/ui/Button';
import { Card } from '@shared/ui/Card';
import { EmptyState } from '@shared/ui/EmptyState';
import { Select } from '@shared/ui/Field';
import { Picture } from '@shared/ui/Picture';
import { Screen } from '@shared/ui/Screen';
import { useToast } from '@shared/ui/Toast';
import { useState } from 'react';
import { useMutation, useSubscription } from 'urql';
import { graphql, readFragment, type FragmentType } from '../../graphql';
import { stateTexts } from '../../orders/order-state';
import { productPath } from '../../paths';
import { Page, PageSkeleton } from '../../ui/Page';
import parts from '../../ui/Parts.module.css';
import { SignInFirst } from '../../ui/SignInFirst';
import { OneReservation, reservationsQuery } from './reservations-query';

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

const MoveReservation = graphql(`
  mutation MoveReservation($input: MoveReservationInput!) {
    moveReservation(input: $input) {
      ... on ReservationMoved {
        reservation {
          id
          ...Reservation_reservation
        }
      }
      ... on Problem {
        message
      }
    }
  }
`);

const CancelReservation = graphql(`
  mutation CancelReservation($input: CancelReservationInput!) {
    cancelReservation(input: $input) {
      ... on ReservationCancelled {
        reservation {
          id
          ...Reservation_reservation
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
    title: 'Reserveringen',
    first: 'Laat een winkel iets voor je klaarleggen, en kijk, pas of probeer het voor je betaalt.',
    none: 'Niets gereserveerd',
    noneWords: 'Scan of zoek een product en laat je winkel het klaarleggen.',
    find: 'Zoek een product',
    until: (moment: string) => `Tot ${moment} voor je bewaard`,
    code: 'Code voor in de winkel',
    move: 'Ophalen in een andere winkel',
    cancel: 'Annuleren',
    cancelled: 'De reservering is geannuleerd',
    moved: (store: string) => `Nu gereserveerd in ${store}`,
    failed: 'Dat lukte niet. Probeer het nog eens.',
  },
  en: {
    title: 'Reservations',
    first: 'Have a store keep something for you, and see, fit or try it before you pay.',
    none: 'Nothing reserved',
    noneWords: 'Scan or find a product and have your store keep it.',
    find: 'Find a product',
    until: (moment: string) => `Kept for you until ${moment}`,
    code: 'Code for the store',
    move: 'Collect at another store',
    cancel: 'Cancel',
    cancelled: 'The reservation is cancelled',
    moved: (store: string) => `Now reserved at ${store}`,
    failed: 'That did not work. Please try again.',
  },
});

interface Store {
  readonly id: string;
  readonly name: string;
}

/** What stores keep for the customer, live. */
export function ReservationsPage(place: Place) {
  const text = useMessages(texts);
  const { session } = useSession();
  useSubscription({ query: ReservationsLive, pause: session.kind !== 'customer' });
  return (
    <Page title={text.title} back="/me">
      <Screen query={reservationsQuery} place={place} loading={<PageSkeleton />}>
        {(data) =>
          !data.me ? (
            <SignInFirst icon="clock" words={text.first} />
          ) : data.me.reservations.nodes.length === 0 ? (
            <EmptyState icon="clock" title={text.none}>
              <p>{text.noneWords}</p>
              <ButtonLink to="/scan">{text.find}</ButtonLink>
            </EmptyState>
          ) : (
            <ul className={parts.stack}>
              {data.me.reservations.nodes.map((reservation) => (
                <li key={reservation.id}>
                  <ReservationCard reservation={reservation} stores={data.locations.nodes} />
                </li>
              ))}
            </ul>
          )
        }
      </Screen>
    </Page>
  );
}

function ReservationCard({
  reservation: masked,
  stores,
}: {
  reservation: FragmentType<typeof OneReservation>;
  stores: readonly Store[];
}) {
  const reservation = readFragment(OneReservation, masked);
  const text = useMessages(texts);
  const states = useMessages(stateTexts);
  const language = useLanguage();
  const toast = useToast();
  const [key, setKey] = useState(newKey);
  const [{ fetching: isMoving }, move] = useMutation(MoveReservation);
  const [{ fetching: isCancelling }, cancel] = useMutation(CancelReservation);
  const isOpen = reservation.state === 'HELD' || reservation.state === 'PICKED';
  const name = reservation.product?.name ?? '…';

  async function moveTo(location: string) {
    const { data } = await move({ input: { reservation: reservation.id, location, idempotencyKey: key } });
    const result = data?.moveReservation;
    if (result) {
      setKey(newKey());
    }

    toast(
      result?.__typename === 'ReservationMoved'
        ? text.moved(stores.find(({ id }) => id === location)?.name ?? '')
        : (result?.message ?? text.failed),
      { tone: result?.__typename === 'ReservationMoved' ? 'good' : 'bad' },
    );
  }

  async function cancelIt() {
    const { data } = await cancel({ input: { reservation: reservation.id } });
    const result = data?.cancelReservation;
    const isDone = result?.__typename === 'ReservationCancelled';
    toast(isDone ? text.cancelled : (result?.message ?? text.failed), { tone: isDone ? 'good' : 'bad' });
  }

  return (
    <Card
      as="article"
      tone={reservation.state === 'PICKED' ? 'butter' : 'plain'}
      className={parts.stack}
      aria-label={name}
    >
      <div className={parts.heading}>
        <span className={`${parts.tag} ${isOpen ? parts.tagButter : ''}`} role="status">
          {states.reservation[reservation.state]}
        </span>
        <span className={parts.soft}>{reservation.location.name}</span>
      </div>
      <div className={parts.heading}>
        <span className={parts.picture}>
          <Picture image={reservation.product?.images[0]} decorative />
        </span>
        <span className={parts.body}>
          <Link to={productPath(reservation.product?.sku ?? '')} className={parts.strong}>
            {reservation.quantity > 1 && `${reservation.quantity} × `}
            {name}
          </Link>
          {isOpen && reservation.expiresAt && (
            <span className={parts.soft}>{text.until(formatDate(reservation.expiresAt, 'moment', language))}</span>
          )}
        </span>
      </div>
      {isOpen && (
        <>
          {reservation.code && (
            <p>
              <span className={parts.soft}>{text.code}</span>
              <br />
              <span className={parts.code}>{reservation.code}</span>
            </p>
          )}
          <Select
            label={text.move}
            value={reservation.location.id}
            disabled={isMoving}
            onChange={(event) => void moveTo(event.target.value)}
          >
            {!stores.some(({ id }) => id === reservation.location.id) && (
              <option value={reservation.location.id}>{reservation.location.name}</option>
            )}
            {stores.map((store) => (
              <option key={store.id} value={store.id}>
                {store.name}
              </option>
            ))}
          </Select>
          <Button
            look="danger"
            busy={isCancelling}
            aria-label={`${text.cancel}: ${name}`}
            onClick={() => void cancelIt()}
          >
            {text.cancel}
          </Button>
        </>
      )}
    </Card>
  );
}

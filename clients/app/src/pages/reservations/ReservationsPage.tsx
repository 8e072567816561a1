import { formatDate } from '@shared/format/dates';
import { useLanguage } from '@shared/i18n/language';
import { messages, useMessages } from '@shared/i18n/messages';
import { Link } from '@shared/routing/Link';
import { LiveReservations } from '@shared/reservations/LiveReservations';
import { OneReservation } from '@shared/reservations/reservation-fragment';
import { useReservation } from '@shared/reservations/use-reservation';
import type { Place } from '@shared/routing/routes';
import { Button, ButtonLink } from '@shared/ui/Button';
import { Card } from '@shared/ui/Card';
import { EmptyState } from '@shared/ui/EmptyState';
import { Select } from '@shared/ui/Field';
import { Picture } from '@shared/ui/Picture';
import { Screen } from '@shared/ui/Screen';
import { readFragment, type FragmentType } from '../../graphql';
import { stateTexts } from '@shared/orders/order-state';
import { productPath } from '../../paths';
import { Page, PageSkeleton } from '../../ui/Page';
import parts from '../../ui/Parts.module.css';
import { SignInFirst } from '../../ui/SignInFirst';
import { reservationsQuery } from './reservations-query';

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
  },
});

interface Store {
  readonly id: string;
  readonly name: string;
}

/** What stores keep for the customer, live. */
export function ReservationsPage(place: Place) {
  const text = useMessages(texts);
  return (
    <Page title={text.title} back="/me">
      <LiveReservations />
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
  const { moveTo, cancel, isMoving, isCancelling } = useReservation(reservation.id);
  const isOpen = reservation.state === 'HELD' || reservation.state === 'PICKED';
  const name = reservation.product?.name ?? '…';

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
            onClick={() => void cancel()}
          >
            {text.cancel}
          </Button>
        </>
      )}
    </Card>
  );
}

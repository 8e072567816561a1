import { useRef } from 'react';
import { useMutation } from 'urql';
import { newKey } from '../graph/new-key';
import { graphql } from '../graphql';
import { messages, useMessages } from '../i18n/messages';
import { useToast } from '../ui/Toast';

const MoveReservation = graphql(`
  mutation MoveReservation($input: MoveReservationInput!) {
    moveReservation(input: $input) {
      ... on ReservationMoved {
        reservation {
          id
          location {
            id
            name
          }
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
  mutation CancelReservation($reservation: ID!) {
    cancelReservation(input: { reservation: $reservation }) {
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
    cancelled: 'De reservering is geannuleerd',
    moved: (store: string) => `Nu gereserveerd in ${store}`,
    failed: 'Dat lukte niet. Probeer het nog eens.',
  },
  en: {
    cancelled: 'The reservation is cancelled',
    moved: (store: string) => `Now reserved at ${store}`,
    failed: 'That did not work. Please try again.',
  },
});

/** What a customer can do with something that a store keeps for them. */
export function useReservation(reservation: string) {
  const text = useMessages(texts);
  const toast = useToast();
  const [moving, move] = useMutation(MoveReservation);
  const [cancelling, cancel] = useMutation(CancelReservation);
  // Kept while the answer is unknown.
  const key = useRef(newKey());
  return {
    isMoving: moving.fetching,
    isCancelling: cancelling.fetching,
    moveTo: async (location: string) => {
      const { data } = await move({ input: { reservation, location, idempotencyKey: key.current } });
      const result = data?.moveReservation;
      if (result) {
        key.current = newKey();
      }

      if (result?.__typename === 'ReservationMoved') {
        toast(text.moved(result.reservation.location.name));
      } else {
        toast(result?.message ?? text.failed, { tone: 'bad' });
      }
    },
    cancel: async () => {
      const { data } = await cancel({ reservation });
      const result = data?.cancelReservation;
      const isDone = result?.__typename === 'ReservationCancelled';
      toast(isDone ? text.cancelled : (result?.message ?? text.failed), { tone: isDone ? 'good' : 'bad' });
    },
  };
}

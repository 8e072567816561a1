import { newKey } from '@shared/graph/new-key';
import { messages, useMessages } from '@shared/i18n/messages';
import { useNavigation } from '@shared/routing/navigation';
import { useSession } from '@shared/session/session-context';
import { Button, ButtonLink } from '@shared/ui/Button';
import { useToast } from '@shared/ui/Toast';
import { useState } from 'react';
import { useMutation } from 'urql';
import { graphql } from '../../graphql';
import { signInPath } from '../../paths';

const Reserve = graphql(`
  mutation Reserve($input: ReserveInput!) {
    reserve(input: $input) {
      ... on Reserved {
        reservation {
          id
          state
        }
      }
      ... on Problem {
        message
      }
    }
  }
`);

const WatchStock = graphql(`
  mutation WatchStock($input: WatchStockInput!) {
    watchStock(input: $input) {
      ... on StockWatched {
        customer {
          id
          stockWatches {
            at
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
    reserve: 'Reserveer in deze winkel',
    reserved: 'Gereserveerd: de winkel legt het voor je klaar',
    watch: 'Laat weten als het er weer is',
    watched: 'Je krijgt een bericht zodra het er weer is',
    signIn: 'Log in om te reserveren',
    failed: 'Dat lukte niet. Probeer het nog eens.',
  },
  en: {
    reserve: 'Reserve at this store',
    reserved: 'Reserved: the store keeps it for you',
    watch: 'Tell me when it is back',
    watched: 'You get a message as soon as it is back',
    signIn: 'Sign in to reserve',
    failed: 'That did not work. Please try again.',
  },
});

/** Has the store keep one, or tell when it has one again. */
export function ReserveOrWatch({ product, store, available }: { product: string; store: string; available: number }) {
  const text = useMessages(texts);
  const toast = useToast();
  const { go, path } = useNavigation();
  const { session } = useSession();
  const [key, setKey] = useState(newKey);
  const [{ fetching: isReserving }, reserve] = useMutation(Reserve);
  const [{ fetching: isWatching }, watch] = useMutation(WatchStock);
  if (session.kind !== 'customer') {
    return (
      <ButtonLink to={signInPath(path)} look="secondary">
        {text.signIn}
      </ButtonLink>
    );
  }

  async function keepOne() {
    const { data } = await reserve({ input: { product, location: store, quantity: 1, idempotencyKey: key } });
    const result = data?.reserve;
    if (!result) {
      return toast(text.failed, { tone: 'bad' });
    }

    setKey(newKey());
    if (result.__typename === 'Reserved') {
      toast(text.reserved);
      return go('/reservations');
    }

    return toast(result.message, { tone: 'bad' });
  }

  async function tellMe() {
    const { data } = await watch({ input: { product, location: store } });
    const result = data?.watchStock;
    const isWatched = result?.__typename === 'StockWatched';
    toast(isWatched ? text.watched : (result?.message ?? text.failed), { tone: isWatched ? 'good' : 'bad' });
  }

  return available > 0 ? (
    <Button look="secondary" icon="clock" busy={isReserving} onClick={() => void keepOne()}>
      {text.reserve}
    </Button>
  ) : (
    <Button look="secondary" icon="bell" busy={isWatching} onClick={() => void tellMe()}>
      {text.watch}
    </Button>
  );
}

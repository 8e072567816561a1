import { newKey } from '@shared/graph/new-key';
import { messages, useMessages } from '@shared/i18n/messages';
import { WatchStock, type WatchesCustomer } from '@shared/product/WatchStock';
import { useNavigation } from '@shared/routing/navigation';
import { Button, ButtonLink } from '@shared/ui/Button';
import { useToast } from '@shared/ui/Toast';
import { useState } from 'react';
import { useMutation } from 'urql';
import { graphql, type FragmentType } from '../../graphql';
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

const texts = messages({
  nl: {
    reserve: 'Reserveer in deze winkel',
    reserved: 'Gereserveerd: de winkel legt het voor je klaar',
    signIn: 'Log in om te reserveren',
    failed: 'Dat lukte niet. Probeer het nog eens.',
  },
  en: {
    reserve: 'Reserve at this store',
    reserved: 'Reserved: the store keeps it for you',
    signIn: 'Sign in to reserve',
    failed: 'That did not work. Please try again.',
  },
});

interface ReserveOrWatchProps {
  readonly product: string;
  readonly store: string;
  readonly available: number;
  /** Null for who has not signed in. */
  readonly me: FragmentType<typeof WatchesCustomer> | null;
}

/** Has the store keep one, or tell when it has one again. */
export function ReserveOrWatch({ product, store, available, me }: ReserveOrWatchProps) {
  const text = useMessages(texts);
  const toast = useToast();
  const { go, path } = useNavigation();
  const [key, setKey] = useState(newKey);
  const [{ fetching: isReserving }, reserve] = useMutation(Reserve);
  if (!me) {
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

  return available > 0 ? (
    <Button look="secondary" icon="clock" busy={isReserving} onClick={() => void keepOne()}>
      {text.reserve}
    </Button>
  ) : (
    <WatchStock customer={me} product={product} location={store} />
  );
}

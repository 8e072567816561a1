import { formatDate } from '@shared/format/dates';
import { newKey } from '@shared/graph/new-key';
import { useLanguage } from '@shared/i18n/language';
import { messages, useMessages } from '@shared/i18n/messages';
import { useNavigation } from '@shared/routing/navigation';
import { useSession } from '@shared/session/session-context';
import { Button } from '@shared/ui/Button';
import { useToast } from '@shared/ui/Toast';
import { useRef } from 'react';
import { useMutation } from 'urql';
import { graphql } from '../../graphql';

const Reserve = graphql(`
  mutation Reserve($input: ReserveInput!) {
    reserve(input: $input) {
      ... on Reserved {
        reservation {
          id
          code
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
    reserve: 'Leg apart',
    label: (store: string) => `Leg apart bij ${store}`,
    done: (store: string, until: string) => `${store} houdt het voor je vast tot ${until}`,
    show: 'Bekijk',
    failed: 'Dat lukte niet. Probeer het nog eens.',
  },
  en: {
    reserve: 'Reserve',
    label: (store: string) => `Reserve at ${store}`,
    done: (store: string, until: string) => `${store} keeps it for you until ${until}`,
    show: 'Show',
    failed: 'That did not work. Please try again.',
  },
});

interface ReserveButtonProps {
  readonly product: string;
  readonly location: { readonly id: string; readonly name: string };
  readonly isPossible: boolean;
}

/** Has a store keep one for the customer, who looks or tries before paying. */
export function ReserveButton({ product, location, isPossible }: ReserveButtonProps) {
  const text = useMessages(texts);
  const language = useLanguage();
  const toast = useToast();
  const { session } = useSession();
  const { go, path } = useNavigation();
  const [{ fetching }, reserve] = useMutation(Reserve);
  const key = useRef(newKey());

  async function press() {
    if (session.kind !== 'customer') {
      go(`/sign-in?to=${encodeURIComponent(path)}`);
      return;
    }

    const { data } = await reserve({ input: { product, location: location.id, idempotencyKey: key.current } });
    if (!data) {
      toast(text.failed, { tone: 'bad' });
      return;
    }

    key.current = newKey();
    if (data.reserve.__typename === 'Reserved') {
      const until = data.reserve.reservation.expiresAt
        ? formatDate(data.reserve.reservation.expiresAt, 'moment', language)
        : '';
      toast(text.done(location.name, until), { action: { label: text.show, run: () => go('/account') } });
    } else {
      toast(data.reserve.message, { tone: 'bad' });
    }
  }

  return (
    <Button
      look="secondary"
      size="small"
      busy={fetching}
      disabled={!isPossible}
      aria-label={text.label(location.name)}
      onClick={() => void press()}
    >
      {text.reserve}
    </Button>
  );
}

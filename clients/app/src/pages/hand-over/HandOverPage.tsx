import { messages, useMessages } from '@shared/i18n/messages';
import { useNavigation } from '@shared/routing/navigation';
import { useSession } from '@shared/session/session-context';
import { useRefresh } from '@shared/Shop';
import { Button, ButtonLink } from '@shared/ui/Button';
import { EmptyState } from '@shared/ui/EmptyState';
import { useState } from 'react';
import { useMutation, useQuery } from 'urql';
import { FrameQuery } from '../../frame/frame-query';
import { graphql } from '../../graphql';
import { signInPath } from '../../paths';
import { Page } from '../../ui/Page';

const TakeCart = graphql(`
  mutation TakeCart($input: LinkGuestInput!) {
    linkGuest(input: $input) {
      ... on GuestLinked {
        customer {
          id
          cart {
            ...CartState_cart
          }
        }
      }
      ... on Problem {
        message
      }
    }
  }
`);

const kept = 'hand-over';

const texts = messages({
  nl: {
    title: 'Wagen van de zuil',
    ready: 'Je wagen staat klaar',
    words: 'Wat je op de zuil uitzocht, gaat mee op je telefoon. Had je al iets in je wagen, dan komt het samen.',
    take: 'Neem de wagen mee',
    signIn: 'Log eerst in, dan weten we van wie de wagen is.',
    signInButton: 'Inloggen',
    none: 'Deze code werkt niet',
    noneWords: 'Scan de code op de zuil opnieuw.',
    failed: 'Dat lukte niet. Controleer je verbinding en probeer het nog eens.',
  },
  en: {
    title: 'Cart from the kiosk',
    ready: 'Your cart is ready',
    words: 'What you chose on the kiosk comes along on your phone. What you had in your cart stays in it.',
    take: 'Take the cart along',
    signIn: 'Sign in first, so that we know whose cart it is.',
    signInButton: 'Sign in',
    none: 'This code does not work',
    noneWords: 'Scan the code on the kiosk again.',
    failed: 'That did not work. Check your connection and try again.',
  },
});

/** Where the code on a kiosk leads: the guest of the kiosk becomes who holds the phone. The token stands behind the hash, where no server sees it. */
export function HandOverPage() {
  const text = useMessages(texts);
  const { go } = useNavigation();
  const { session } = useSession();
  const refresh = useRefresh();
  const [problem, setProblem] = useState<string | null>(null);
  const [{ fetching }, take] = useMutation(TakeCart);
  useQuery({ query: FrameQuery });
  // Signing in may leave this page and come back without what stood behind the hash.
  const [token] = useState(() => {
    const given = decodeURIComponent(location.hash.slice(1));
    if (given) {
      sessionStorage.setItem(kept, given);
      history.replaceState(null, '', location.pathname);
    }

    return given || sessionStorage.getItem(kept);
  });

  async function takeAlong(guestToken: string) {
    const { data } = await take({ input: { guestToken } });
    const result = data?.linkGuest;
    switch (result?.__typename) {
      case undefined:
        return setProblem(text.failed);
      case 'GuestLinked': {
        sessionStorage.removeItem(kept);
        refresh();
        return go('/cart', { replace: true });
      }
      case 'InvalidGuestToken':
      case 'CustomerNeeded':
      case 'GuestOfAnotherCustomer':
        return setProblem(result.message);
      default:
        return result satisfies never;
    }
  }

  return (
    <Page title={text.title} back="/">
      {token ? (
        <EmptyState icon="cart" title={text.ready}>
          <p>{text.words}</p>
          {problem && <p role="alert">{problem}</p>}
          {session.kind === 'customer' ? (
            <Button size="large" busy={fetching} onClick={() => void takeAlong(token)}>
              {text.take}
            </Button>
          ) : (
            <>
              <p>{text.signIn}</p>
              <ButtonLink to={signInPath('/hand-over')} size="large">
                {text.signInButton}
              </ButtonLink>
            </>
          )}
        </EmptyState>
      ) : (
        <EmptyState icon="alert" title={text.none}>
          <p>{text.noneWords}</p>
        </EmptyState>
      )}
    </Page>
  );
}

import { messages, useMessages } from '@shared/i18n/messages';
import { useNavigation } from '@shared/routing/navigation';
import { useSession } from '@shared/session/session-context';
import { useRefresh } from '@shared/Shop';
import { Button } from '@shared/ui/Button';
import { EmptyState } from '@shared/ui/EmptyState';
import { useState } from 'react';
import { useMutation, useQuery } from 'urql';
import { OnlyFrameQuery } from '../../frame/frame-query';
import { graphql } from '../../graphql';
import { Page } from '../../ui/Page';

const TakeCart = graphql(`
  mutation TakeCart($input: TakeCartInput!) {
    takeCart(input: $input) {
      ... on CartTaken {
        cart {
          ...CartState_cart
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
    title: 'Wagen van de zuil',
    ready: 'Je wagen staat klaar',
    words: 'Wat je op de zuil uitzocht, gaat mee op je telefoon. Had je al iets in je wagen, dan komt het samen.',
    take: 'Neem de wagen mee',
    none: 'Deze code werkt niet',
    noneWords: 'Scan de code op de zuil opnieuw.',
    failed: 'Dat lukte niet. Controleer je verbinding en probeer het nog eens.',
  },
  en: {
    title: 'Cart from the kiosk',
    ready: 'Your cart is ready',
    words: 'What you chose on the kiosk comes along on your phone. What you had in your cart stays in it.',
    take: 'Take the cart along',
    none: 'This code does not work',
    noneWords: 'Scan the code on the kiosk again.',
    failed: 'That did not work. Check your connection and try again.',
  },
});

/** Where the code on a kiosk leads: its cart becomes that of who holds the phone. The code stands behind the hash, where no server sees it. */
export function HandOverPage() {
  const text = useMessages(texts);
  const { go } = useNavigation();
  const { becomeShopper } = useSession();
  const refresh = useRefresh();
  const [problem, setProblem] = useState<string | null>(null);
  const [{ fetching }, take] = useMutation(TakeCart);
  useQuery({ query: OnlyFrameQuery });
  const [code] = useState(() => decodeURIComponent(location.hash.slice(1)));

  async function takeAlong() {
    try {
      await becomeShopper();
      const { data } = await take({ input: { code } });
      const result = data?.takeCart;
      switch (result?.__typename) {
        case undefined:
          return setProblem(text.failed);
        case 'CartTaken':
          refresh();
          return go('/cart', { replace: true });
        case 'CartHandOverEnded':
        case 'CartOwnerNeeded':
          return setProblem(result.message);
        default:
          return result satisfies never;
      }
    } catch {
      return setProblem(text.failed);
    }
  }

  return (
    <Page title={text.title} back="/">
      {code ? (
        <EmptyState icon="cart" title={text.ready}>
          <p>{text.words}</p>
          {problem && <p role="alert">{problem}</p>}
          <Button size="large" busy={fetching} onClick={() => void takeAlong()}>
            {text.take}
          </Button>
        </EmptyState>
      ) : (
        <EmptyState icon="alert" title={text.none}>
          <p>{text.noneWords}</p>
        </EmptyState>
      )}
    </Page>
  );
}

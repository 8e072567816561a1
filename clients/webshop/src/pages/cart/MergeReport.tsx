import { CartState } from '@shared/cart/CartState';
import { onlyFromCache } from '@shared/graph/cache-only';
import { messages, plural, useMessages } from '@shared/i18n/messages';
import { useSession } from '@shared/session/session-context';
import { Button } from '@shared/ui/Button';
import { Dialog } from '@shared/ui/Dialog';
import { useToast } from '@shared/ui/Toast';
import { useMutation, useQuery } from 'urql';
import { FrameFragment, FrameQuery } from '../../frame/frame-query';
import { graphql, readFragment } from '../../graphql';
import styles from './MergeReport.module.css';
import { needsAttention } from './merge-summary';

const UndoCartMerge = graphql(`
  mutation UndoCartMerge($merge: ID!) {
    undoCartMerge(input: { merge: $merge }) {
      ... on CartMergeUndone {
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
    title: 'We hebben je winkelwagens samengevoegd',
    words: 'Wat je had liggen voor je inlogde, ligt nu bij wat er al in je eigen winkelwagen lag.',
    line: (before: number, incoming: number, after: number) => `${before} + ${incoming} = ${after}`,
    spoken: (before: number, incoming: number, after: number) =>
      `Je had er ${before}, er kwamen er ${incoming} bij, nu ${plural('nl', after, { one: '1 stuk', other: `${after} stuks` })}`,
    keep: 'Goed zo',
    undo: 'Maak ongedaan',
    undone: 'Je winkelwagen is weer zoals hij was.',
    gone: 'Product bestaat niet meer',
    outcomes: {
      KEPT: 'Lag nog niet in je winkelwagen.',
      SUMMED: 'Lag al in je winkelwagen: bij elkaar opgeteld.',
      CAPPED: 'Niet alles paste erbij.',
      DROPPED: 'Niet meegekomen: niet meer te koop, of je winkelwagen is vol.',
      REPRICED: 'De prijs is veranderd.',
    },
  },
  en: {
    title: 'We have put your carts together',
    words: 'What you had gathered before you signed in now lies with what was in your own cart.',
    line: (before: number, incoming: number, after: number) => `${before} + ${incoming} = ${after}`,
    spoken: (before: number, incoming: number, after: number) =>
      `You had ${before}, ${incoming} came in, now ${plural('en', after, { one: '1 unit', other: `${after} units` })}`,
    keep: 'Fine',
    undo: 'Undo',
    undone: 'Your cart is as it was.',
    gone: 'Product does not exist any more',
    outcomes: {
      KEPT: 'Was not in your cart yet.',
      SUMMED: 'Was in your cart already: added together.',
      CAPPED: 'Not all of it fitted.',
      DROPPED: 'Did not come along: not for sale any more, or your cart is full.',
      REPRICED: 'The price has changed.',
    },
  },
});

/** After signing in: what became of the cart that was filled before, line by line, and the way back. */
export function MergeReport() {
  const text = useMessages(texts);
  const toast = useToast();
  const { hasJustLinked, forgetLink } = useSession();
  const [{ data }] = useQuery({ query: FrameQuery, context: onlyFromCache });
  const [{ fetching }, undo] = useMutation(UndoCartMerge);
  const cart = readFragment(CartState, readFragment(FrameFragment, data)?.cart);
  const merge = cart?.lastMerge;
  if (!hasJustLinked || !merge || merge.undoneAt || merge.lines.length === 0) {
    return null;
  }

  async function takeBack(id: string) {
    const { data: result } = await undo({ merge: id });
    toast(result?.undoCartMerge.__typename === 'CartMergeUndone' ? text.undone : (result?.undoCartMerge.message ?? ''));
    forgetLink();
  }

  return (
    <Dialog title={text.title} onClose={forgetLink}>
      <p>{text.words}</p>
      <ul className={styles.lines}>
        {merge.lines.map((line, index) => (
          <li key={index} className={needsAttention(line) ? styles.attention : styles.line}>
            <span>
              <strong>{line.product?.name ?? text.gone}</strong>
              <span className={styles.reason}>{line.outcomes.map((outcome) => text.outcomes[outcome]).join(' ')}</span>
            </span>
            <span className={styles.sum}>
              <span className="visually-hidden">{text.spoken(line.before, line.incoming, line.after)}</span>
              <span aria-hidden="true">{text.line(line.before, line.incoming, line.after)}</span>
            </span>
          </li>
        ))}
      </ul>
      <div className={styles.actions}>
        <Button onClick={forgetLink}>{text.keep}</Button>
        <Button look="secondary" busy={fetching} onClick={() => void takeBack(merge.id)}>
          {text.undo}
        </Button>
      </div>
    </Dialog>
  );
}

import type { CartState } from '@shared/cart/CartState';
import { messages, useMessages } from '@shared/i18n/messages';
import { useSession } from '@shared/session/session-context';
import { Button } from '@shared/ui/Button';
import { Card } from '@shared/ui/Card';
import { useToast } from '@shared/ui/Toast';
import { useState } from 'react';
import { useMutation } from 'urql';
import { graphql, type DocumentType } from '../../graphql';
import parts from '../../ui/Parts.module.css';

const UndoMerge = graphql(`
  mutation UndoMerge($input: UndoCartMergeInput!) {
    undoCartMerge(input: $input) {
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

// Later it has been seen, or does not matter any more.
const recent = 10 * 60_000;

const texts = messages({
  nl: {
    title: 'Twee wagens zijn er één geworden',
    line: (name: string, before: number, incoming: number, after: number) =>
      `${name}: ${before} + ${incoming} → ${after}`,
    undo: 'Toch niet samenvoegen',
    keep: 'Prima zo',
    undone: 'De wagens zijn weer uit elkaar',
    failed: 'Dat lukte niet. Probeer het nog eens.',
  },
  en: {
    title: 'Two carts have become one',
    line: (name: string, before: number, incoming: number, after: number) =>
      `${name}: ${before} + ${incoming} → ${after}`,
    undo: 'Take that back',
    keep: 'Fine',
    undone: 'The carts are apart again',
    failed: 'That did not work. Please try again.',
  },
});

/** What became of the cart that was brought along, and a way back. */
export function MergeReport({ merge }: { merge: NonNullable<DocumentType<typeof CartState>['lastMerge']> }) {
  const text = useMessages(texts);
  const toast = useToast();
  const { hasJustLinked, forgetLink } = useSession();
  const [isRead, setRead] = useState(false);
  const [{ fetching }, undo] = useMutation(UndoMerge);
  if (isRead || merge.lines.length === 0 || (!hasJustLinked && Date.now() - Date.parse(merge.at) > recent)) {
    return null;
  }

  async function takeBack() {
    const { data } = await undo({ input: { merge: merge.id } });
    const result = data?.undoCartMerge;
    const isDone = result?.__typename === 'CartMergeUndone';
    toast(isDone ? text.undone : (result?.message ?? text.failed), { tone: isDone ? 'good' : 'bad' });
  }

  return (
    <Card as="section" tone="butter" className={parts.stack} role="status">
      <h2>{text.title}</h2>
      <ul>
        {merge.lines.map((line, index) => (
          <li key={index}>
            {text.line(line.product?.name ?? '…', line.before, line.incoming, line.after)}
            <br />
            <span className={parts.soft}>{line.reason}</span>
          </li>
        ))}
      </ul>
      <div className={parts.buttons}>
        <Button look="secondary" busy={fetching} onClick={() => void takeBack()}>
          {text.undo}
        </Button>
        <Button
          onClick={() => {
            setRead(true);
            forgetLink();
          }}
        >
          {text.keep}
        </Button>
      </div>
    </Card>
  );
}

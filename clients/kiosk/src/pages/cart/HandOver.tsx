import { CartState } from '@shared/cart/CartState';
import { formatCountdown } from '@shared/format/dates';
import { messages, useMessages } from '@shared/i18n/messages';
import { Button } from '@shared/ui/Button';
import { Dialog } from '@shared/ui/Dialog';
import { Icon } from '@shared/ui/Icon';
import { Skeleton } from '@shared/ui/Skeleton';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useMutation, useQuery } from 'urql';
import { FrameFragment, FrameQuery } from '../../frame/frame-query';
import { graphql, readFragment } from '../../graphql';
import { useKiosk } from '../../kiosk-context';
import styles from './HandOver.module.css';
import { grouped, qrPath } from './qr-path';

const HandOverCart = graphql(`
  mutation HandOverCart {
    handOverCart {
      ... on CartHandOverReady {
        code
        expiresAt
      }
      ... on Problem {
        message
      }
    }
  }
`);

const texts = messages({
  nl: {
    title: 'Neem je winkelwagen mee',
    steps: ['Open de camera van je telefoon', 'Richt hem op de code', 'Reken af waar en wanneer je wilt'],
    qr: 'QR-code die je winkelwagen op je telefoon opent',
    code: 'Of typ in de app',
    left: (time: string) => `Nog ${time} geldig. Deze code werkt één keer.`,
    failed: 'De code kon niet worden gemaakt. Probeer het nog eens.',
    again: 'Nieuwe code',
    taken: 'Je winkelwagen staat op je telefoon',
    takenWords: 'Dit scherm weet er niets meer van. Tot ziens!',
    done: 'Klaar',
  },
  en: {
    title: 'Take your cart along',
    steps: ['Open the camera of your phone', 'Point it at the code', 'Pay where and when you like'],
    qr: 'QR code that opens your cart on your phone',
    code: 'Or type in the app',
    left: (time: string) => `Good for another ${time}. This code works once.`,
    failed: 'The code could not be made. Please try again.',
    again: 'New code',
    taken: 'Your cart is on your phone',
    takenWords: 'This screen knows nothing of it any more. See you!',
    done: 'Done',
  },
});

type Offered =
  | { kind: 'asking' }
  | { kind: 'failed' }
  | { kind: 'ready'; code: string; expiresAt: string; path: string; size: number };

/** Hands the cart over to a phone: with a code that works once, never with what the kiosk itself is known by. */
export function HandOver({ onClose }: { onClose: () => void }) {
  const text = useMessages(texts);
  const { forget } = useKiosk();
  const isTaken = useIsTaken();
  const [offered, renew] = useOffer();

  useEffect(() => {
    if (isTaken) {
      const timer = setTimeout(forget, 8_000);
      return () => clearTimeout(timer);
    }

    return undefined;
  }, [isTaken, forget]);

  if (isTaken) {
    return (
      <Dialog title={text.taken} onClose={forget}>
        <div className={styles.taken} role="status">
          <Icon name="check" size={90} />
          <p>{text.takenWords}</p>
        </div>
        <Button size="large" wide onClick={forget}>
          {text.done}
        </Button>
      </Dialog>
    );
  }

  return (
    <Dialog title={text.title} onClose={onClose}>
      <ol className={styles.steps}>
        {text.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {offered.kind === 'asking' && <Skeleton height="22rem" round />}
      {offered.kind === 'failed' && (
        <div role="alert" className={styles.taken}>
          <p>{text.failed}</p>
          <Button onClick={renew}>{text.again}</Button>
        </div>
      )}
      {offered.kind === 'ready' && (
        <>
          <svg
            className={styles.qr}
            viewBox={`-3 -3 ${offered.size + 6} ${offered.size + 6}`}
            role="img"
            aria-label={text.qr}
            shapeRendering="crispEdges"
          >
            <rect x="-3" y="-3" width={offered.size + 6} height={offered.size + 6} fill="#fff" />
            <path d={offered.path} />
          </svg>
          <p className={styles.typed}>
            {text.code} <strong>{grouped(offered.code)}</strong>
          </p>
          <Left expiresAt={offered.expiresAt} onOver={renew} />
        </>
      )}
    </Dialog>
  );
}

function Left({ expiresAt, onOver }: { expiresAt: string; onOver: () => void }) {
  const text = useMessages(texts);
  const secondsLeft = () => (Date.parse(expiresAt) - Date.now()) / 1000;
  const [left, setLeft] = useState(secondsLeft);
  useEffect(() => {
    const timer = setInterval(() => {
      setLeft(secondsLeft());
      if (secondsLeft() <= 0) {
        onOver();
      }
    }, 1000);
    return () => clearInterval(timer);
  });
  return <p className={styles.left}>{text.left(formatCountdown(left))}</p>;
}

/** The code of the moment, and a new one. What draws it is loaded when somebody wants it. */
function useOffer(): [Offered, () => void] {
  const [, handOver] = useMutation(HandOverCart);
  const [offered, setOffered] = useState<Offered>({ kind: 'asking' });
  const renew = useCallback(() => {
    void Promise.all([import('uqr'), handOver({})])
      .then(([{ encode }, { data }]) => {
        const result = data?.handOverCart;
        if (result?.__typename !== 'CartHandOverReady') {
          return setOffered({ kind: 'failed' });
        }

        // Behind the #, so that no server and no log ever sees it.
        const address = new URL(`/app/hand-over#${result.code}`, location.origin).href;
        const { data: rows, size } = encode(address, { ecc: 'M', border: 0 });
        return setOffered({ kind: 'ready', code: result.code, expiresAt: result.expiresAt, path: qrPath(rows), size });
      })
      .catch(() => setOffered({ kind: 'failed' }));
  }, [handOver]);
  useEffect(renew, [renew]);
  return [offered, renew];
}

/** Whether the cart that was here when this began has gone to another device. */
function useIsTaken(): boolean {
  const [{ data }] = useQuery({ query: FrameQuery, requestPolicy: 'cache-only' });
  const cart = readFragment(CartState, readFragment(FrameFragment, data)?.cart);
  const wasHere = useRef(false);
  const isHere = cart?.isActive === true && cart.units > 0;
  wasHere.current ||= isHere;
  return wasHere.current && data !== undefined && !isHere;
}

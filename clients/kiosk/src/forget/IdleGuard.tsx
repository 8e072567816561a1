import { messages, useMessages } from '@shared/i18n/messages';
import { Button } from '@shared/ui/Button';
import { Dialog } from '@shared/ui/Dialog';
import { useEffect, useRef, useState } from 'react';
import styles from './IdleGuard.module.css';
import { isSamePresence, presenceOf, type Patience, type Presence } from './idle';

const texts = messages({
  nl: {
    title: 'Ben je er nog?',
    words: 'Straks wist dit scherm alles wat je hebt bekeken, zodat niemand het ziet.',
    seconds: (left: number) => `Nog ${left} seconden`,
    stay: 'Ja, ik ben er nog',
    done: 'Klaar, wis alles',
  },
  en: {
    title: 'Are you still there?',
    words: 'This screen is about to forget everything that you looked at, so that nobody sees it.',
    seconds: (left: number) => `${left} seconds left`,
    stay: 'Yes, I am still here',
    done: 'Done, forget it all',
  },
});

const touches = ['pointerdown', 'keydown', 'wheel', 'touchmove'] as const;

/** Asks whether somebody is there when nobody touches the screen, and has the customer forgotten when nobody answers. */
export function IdleGuard({ patience, onGone }: { patience: Patience; onGone: () => void }) {
  const text = useMessages(texts);
  const [presence, setPresence] = useState<Presence>({ kind: 'here' });
  const touchedAt = useRef(Date.now());
  const shown = useRef(presence);
  shown.current = presence;

  useEffect(() => {
    // While it asks, only an answer counts: the touch that presses a button comes before the press.
    const touch = () => {
      if (shown.current.kind === 'here') {
        touchedAt.current = Date.now();
      }
    };
    const look = () => {
      const next = presenceOf(Date.now() - touchedAt.current, patience);
      if (next.kind === 'gone') {
        onGone();
      } else if (!isSamePresence(shown.current, next)) {
        setPresence(next);
      }
    };
    const timer = setInterval(look, 250);
    touches.forEach((name) => window.addEventListener(name, touch, { capture: true, passive: true }));
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      touches.forEach((name) => window.removeEventListener(name, touch, { capture: true }));
      document.removeEventListener('visibilitychange', look);
    };
  }, [patience, onGone]);

  if (presence.kind !== 'asked') {
    return null;
  }

  const stay = () => {
    touchedAt.current = Date.now();
    setPresence({ kind: 'here' });
  };

  return (
    <Dialog title={text.title} onClose={stay}>
      <div className={styles.asked}>
        <svg className={styles.ring} viewBox="0 0 100 100" role="timer" aria-label={text.seconds(presence.secondsLeft)}>
          <circle className={styles.track} cx="50" cy="50" r="44" />
          <circle
            className={styles.left}
            cx="50"
            cy="50"
            r="44"
            pathLength="1"
            style={{ strokeDashoffset: 1 - presence.secondsLeft / patience.countdownSeconds }}
          />
          <text x="50" y="52" textAnchor="middle" dominantBaseline="middle">
            {presence.secondsLeft}
          </text>
        </svg>
        <p>{text.words}</p>
      </div>
      <Button size="large" wide onClick={stay}>
        {text.stay}
      </Button>
      <Button size="large" look="secondary" wide onClick={onGone}>
        {text.done}
      </Button>
    </Dialog>
  );
}

import { formatCountdown } from '@shared/format/dates';
import { messages, useMessages } from '@shared/i18n/messages';
import { Icon } from '@shared/ui/Icon';
import { useEffect, useState } from 'react';
import styles from './Countdown.module.css';

const texts = messages({
  nl: {
    held: 'Prijs, voorraad en moment zijn voor je vastgelegd, nog',
    over: 'De tijd is om. Kies opnieuw hoe je het wilt hebben.',
  },
  en: {
    held: 'Price, stock and time are held for you for another',
    over: 'The time is over. Choose again how you would like to get it.',
  },
});

/** How long something is still held. Read out when it begins and when it is over, not every second. */
export function Countdown({ until, onOver }: { until: string; onOver: () => void }) {
  const text = useMessages(texts);
  const left = () => (Date.parse(until) - Date.now()) / 1000;
  const [seconds, setSeconds] = useState(left);
  const isOver = seconds <= 0;
  useEffect(() => {
    const timer = setInterval(() => setSeconds((Date.parse(until) - Date.now()) / 1000), 1000);
    return () => clearInterval(timer);
  }, [until]);
  useEffect(() => {
    if (isOver) {
      onOver();
    }
    // Told once, whatever the caller gives.
  }, [isOver]);

  return (
    <p className={styles.countdown}>
      <Icon name="clock" />
      <span role="status">{isOver ? text.over : text.held}</span>
      {!isOver && (
        <strong role="timer" className={styles.time}>
          {formatCountdown(seconds)}
        </strong>
      )}
    </p>
  );
}

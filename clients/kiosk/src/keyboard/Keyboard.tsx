import { messages, useMessages } from '@shared/i18n/messages';
import { Icon } from '@shared/ui/Icon';
import type { PointerEvent } from 'react';
import styles from './Keyboard.module.css';

const layouts = {
  text: ['1234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm-'],
  mail: ['1234567890', 'qwertyuiop', 'asdfghjkl_', 'zxcvbnm.-@'],
  number: ['123', '456', '789', '0'],
} as const;

export type Layout = keyof typeof layouts;

const texts = messages({
  nl: { keyboard: 'Toetsenbord', space: 'Spatie', erase: 'Laatste teken wissen', clear: 'Wissen' },
  en: { keyboard: 'Keyboard', space: 'Space', erase: 'Erase the last character', clear: 'Clear' },
});

interface KeyboardProps {
  readonly layout: Layout;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onEnter?: () => void;
  readonly enter?: string;
}

/** Letters to touch, for a screen without a keyboard. A real one, and what a scanner types, work in the field itself. */
export function Keyboard({ layout, value, onChange, onEnter, enter }: KeyboardProps) {
  const text = useMessages(texts);
  // The focus stays in the field, so that who uses both can go on typing.
  const keep = (event: PointerEvent) => event.preventDefault();

  return (
    <div
      className={`${styles.keyboard} ${layout === 'number' ? styles.number : ''}`}
      role="group"
      aria-label={text.keyboard}
      onPointerDown={keep}
    >
      {layouts[layout].map((row) => (
        <div key={row} className={styles.row}>
          {[...row].map((key) => (
            <button key={key} type="button" className={styles.key} onClick={() => onChange(value + key)}>
              {key}
            </button>
          ))}
        </div>
      ))}
      <div className={styles.row}>
        <button type="button" className={`${styles.key} ${styles.wide}`} onClick={() => onChange('')}>
          {text.clear}
        </button>
        {layout === 'text' && (
          <button type="button" className={`${styles.key} ${styles.space}`} onClick={() => onChange(`${value} `)}>
            {text.space}
          </button>
        )}
        <button
          type="button"
          className={`${styles.key} ${styles.wide}`}
          aria-label={text.erase}
          onClick={() => onChange(value.slice(0, -1))}
        >
          <Icon name="backspace" size={28} />
        </button>
        {onEnter && enter && (
          <button type="button" className={`${styles.key} ${styles.wide} ${styles.enter}`} onClick={onEnter}>
            {enter}
          </button>
        )}
      </div>
    </div>
  );
}

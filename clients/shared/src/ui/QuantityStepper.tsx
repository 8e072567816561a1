import { useEffect, useState } from 'react';
import { messages, useMessages } from '../i18n/messages';
import { IconButton } from './Button';
import styles from './QuantityStepper.module.css';

const texts = messages({
  nl: { less: 'Eén minder', more: 'Eén meer', quantity: (name: string) => `Aantal van ${name}`, remove: 'Verwijderen' },
  en: { less: 'One less', more: 'One more', quantity: (name: string) => `Quantity of ${name}`, remove: 'Remove' },
});

interface QuantityStepperProps {
  /** Of what, for who hears the page. */
  readonly name: string;
  readonly quantity: number;
  readonly min?: number;
  readonly max?: number;
  readonly onChange: (quantity: number) => void;
}

/** How many: with one button each way, or typed. What was typed counts when the field is left. */
export function QuantityStepper({ name, quantity, min = 1, max = 999, onChange }: QuantityStepperProps) {
  const text = useMessages(texts);
  const [typed, setTyped] = useState(String(quantity));
  useEffect(() => setTyped(String(quantity)), [quantity]);

  function take(value: number) {
    const next = Math.min(max, Math.max(min, Number.isFinite(value) ? Math.round(value) : quantity));
    setTyped(String(next));
    if (next !== quantity) {
      onChange(next);
    }
  }

  const removes = min === 0 && quantity === 1;
  return (
    <span className={styles.stepper} role="group" aria-label={text.quantity(name)}>
      <IconButton
        icon={removes ? 'trash' : 'minus'}
        label={removes ? text.remove : text.less}
        disabled={quantity <= min}
        onClick={() => take(quantity - 1)}
      />
      <input
        className={styles.field}
        inputMode="numeric"
        aria-label={text.quantity(name)}
        value={typed}
        onChange={(event) => setTyped(event.target.value.replace(/\D/g, ''))}
        onBlur={() => take(Number.parseInt(typed, 10))}
        onKeyDown={(event) => event.key === 'Enter' && take(Number.parseInt(typed, 10))}
      />
      <IconButton icon="plus" label={text.more} disabled={quantity >= max} onClick={() => take(quantity + 1)} />
    </span>
  );
}

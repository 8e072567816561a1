import { messages, useMessages } from '@shared/i18n/messages';
import { useState } from 'react';
import { Keyboard } from '../../keyboard/Keyboard';
import styles from './AssistPage.module.css';

export interface Address {
  readonly recipient: string;
  readonly street: string;
  readonly houseNumber: string;
  readonly postcode: string;
  readonly city: string;
}

export const noAddress: Address = { recipient: '', street: '', houseNumber: '', postcode: '', city: '' };

/** Whether it can be found by post. */
export const isComplete = (address: Address): boolean =>
  Object.values(address).every((part: string) => part.trim() !== '') &&
  /^\d{4} ?[a-z]{2}$/i.test(address.postcode.trim());

const texts = messages({
  nl: { recipient: 'Naam', street: 'Straat', houseNumber: 'Nummer', postcode: 'Postcode', city: 'Plaats' },
  en: { recipient: 'Name', street: 'Street', houseNumber: 'Number', postcode: 'Postcode', city: 'Town' },
});

const parts = ['recipient', 'postcode', 'street', 'houseNumber', 'city'] as const;

/** An address that is typed by touch: what is typed goes to the field that was touched last. */
export function DeliverTo({ address, onChange }: { address: Address; onChange: (address: Address) => void }) {
  const text = useMessages(texts);
  const [active, setActive] = useState<keyof Address>('recipient');
  const set = (part: keyof Address, value: string) => onChange({ ...address, [part]: value });

  return (
    <>
      <div className={styles.fields}>
        {parts.map((part) => (
          <label key={part} className={styles.field}>
            {text[part]}
            <input
              inputMode="none"
              autoComplete="off"
              value={address[part]}
              onFocus={() => setActive(part)}
              onChange={(event) => set(part, event.target.value)}
            />
          </label>
        ))}
      </div>
      <Keyboard layout="text" value={address[active]} onChange={(value) => set(active, value)} />
    </>
  );
}

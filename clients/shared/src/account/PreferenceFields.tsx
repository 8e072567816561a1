import { readFragment, type FragmentType } from '../graphql';
import type { ReceiptChoice } from '../graphql/graphql';
import { messages, useMessages } from '../i18n/messages';
import { Field, Select } from '../ui/Field';
import { usePreferences, ProfileCustomer } from './use-preferences';

const receipts: readonly ReceiptChoice[] = ['EMAIL', 'PRINT', 'BOTH', 'NONE'];
const channels = ['EMAIL', 'SMS', 'APP'] as const;

const texts = messages({
  nl: {
    given: 'Voornaam',
    family: 'Achternaam',
    receipt: 'Je bon',
    receipts: { EMAIL: 'per e-mail', PRINT: 'op papier', BOTH: 'allebei', NONE: 'geen van beide' },
    channel: 'Berichten over je bestelling',
    channels: { EMAIL: 'E-mail', SMS: 'Sms', APP: 'App' },
    any: 'Wat het beste werkt',
  },
  en: {
    given: 'First name',
    family: 'Family name',
    receipt: 'Your receipt',
    receipts: { EMAIL: 'by e-mail', PRINT: 'on paper', BOTH: 'both', NONE: 'neither' },
    channel: 'Messages about your order',
    channels: { EMAIL: 'E-mail', SMS: 'SMS', APP: 'App' },
    any: 'Whatever works best',
  },
});

/** What the customer is called, and what they prefer. */
export function PreferenceFields({ customer }: { customer: FragmentType<typeof ProfileCustomer> }) {
  const me = readFragment(ProfileCustomer, customer);
  const text = useMessages(texts);
  const { change } = usePreferences();
  return (
    <>
      <Field
        label={text.given}
        autoComplete="given-name"
        defaultValue={me.givenName ?? ''}
        key={`given ${me.givenName}`}
        onBlur={(event) => void change(me, { givenName: event.target.value })}
      />
      <Field
        label={text.family}
        autoComplete="family-name"
        defaultValue={me.familyName ?? ''}
        key={`family ${me.familyName}`}
        onBlur={(event) => void change(me, { familyName: event.target.value })}
      />
      <Select
        label={text.receipt}
        value={me.receipt}
        onChange={(event) => void change(me, { receipt: event.target.value as ReceiptChoice })}
      >
        {receipts.map((choice) => (
          <option key={choice} value={choice}>
            {text.receipts[choice]}
          </option>
        ))}
      </Select>
      <Select
        label={text.channel}
        value={me.notificationChannel ?? ''}
        onChange={(event) => void change(me, { notificationChannel: event.target.value || null })}
      >
        <option value="">{text.any}</option>
        {channels.map((channel) => (
          <option key={channel} value={channel}>
            {text.channels[channel]}
          </option>
        ))}
      </Select>
    </>
  );
}

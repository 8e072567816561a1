import { messages, useMessages } from '@shared/i18n/messages';
import type { Place } from '@shared/routing/routes';
import { Title } from '@shared/routing/Title';
import { ButtonLink } from '@shared/ui/Button';
import { Card } from '@shared/ui/Card';
import { EmptyState } from '@shared/ui/EmptyState';
import { Check, Field, Select } from '@shared/ui/Field';
import { Screen } from '@shared/ui/Screen';
import { SkeletonText } from '@shared/ui/Skeleton';
import type { ConsentTopic, ReceiptChoice } from '../../graphql/graphql';
import { preferencesQuery } from './preferences-query';
import styles from './PreferencesPage.module.css';
import { usePreferences } from './use-preferences';

const topics: readonly ConsentTopic[] = ['PERSONAL_OFFERS', 'MARKETING', 'REMINDERS', 'SURVEYS', 'ANALYTICS'];
const receipts: readonly ReceiptChoice[] = ['EMAIL', 'PRINT', 'BOTH', 'NONE'];
const channels = ['EMAIL', 'SMS', 'APP'] as const;

const texts = messages({
  nl: {
    title: 'Gegevens en voorkeuren',
    back: 'Mijn Klaverhof',
    who: 'Log in om je voorkeuren te zien',
    signIn: 'Inloggen',
    profile: 'Over jou',
    given: 'Voornaam',
    family: 'Achternaam',
    receipt: 'Je bon',
    receipts: { EMAIL: 'per e-mail', PRINT: 'op papier', BOTH: 'allebei', NONE: 'geen van beide' },
    channel: 'Berichten over je bestelling',
    channels: { EMAIL: 'E-mail', SMS: 'Sms', APP: 'App' },
    any: 'Wat het beste werkt',
    consents: 'Waar je mee instemt',
    consentsWords: 'Je kunt dit altijd veranderen. Bestellen werkt ook zonder.',
    topics: {
      PERSONAL_OFFERS: 'Aanbiedingen kiezen op wat ik kocht',
      MARKETING: 'Aanbiedingen en nieuws sturen',
      REMINDERS: 'Mij herinneren aan wat ik bewaarde',
      SURVEYS: 'Vragen wat ik van de winkel vind',
      ANALYTICS: 'Mijn bezoeken tellen om de winkel te verbeteren',
    },
    addresses: 'Adressen',
    known: 'Zo herkennen we je',
  },
  en: {
    title: 'Details and preferences',
    back: 'My Klaverhof',
    who: 'Sign in to see your preferences',
    signIn: 'Sign in',
    profile: 'About you',
    given: 'First name',
    family: 'Family name',
    receipt: 'Your receipt',
    receipts: { EMAIL: 'by e-mail', PRINT: 'on paper', BOTH: 'both', NONE: 'neither' },
    channel: 'Messages about your order',
    channels: { EMAIL: 'E-mail', SMS: 'SMS', APP: 'App' },
    any: 'Whatever works best',
    consents: 'What you agree to',
    consentsWords: 'You can change this at any time. Ordering works without.',
    topics: {
      PERSONAL_OFFERS: 'Choose offers by what I bought',
      MARKETING: 'Send offers and news',
      REMINDERS: 'Remind me of what I saved',
      SURVEYS: 'Ask what I think of the shop',
      ANALYTICS: 'Count my visits to make the shop better',
    },
    addresses: 'Addresses',
    known: 'How we know you',
  },
});

/** What the customer told of themselves, and what they agree to. */
export function PreferencesPage(place: Place) {
  const text = useMessages(texts);
  const { change, agree, isChanging } = usePreferences();
  return (
    <Screen query={preferencesQuery} place={place} loading={<SkeletonText lines={8} />}>
      {({ me }) =>
        me ? (
          <div className={styles.page}>
            <Title>{text.title}</Title>
            <ButtonLink to="/account" look="quiet" size="small" icon="back" className={styles.back}>
              {text.back}
            </ButtonLink>
            <h1>{text.title}</h1>
            <div className={styles.cards} aria-busy={isChanging}>
              <Card as="section" aria-labelledby="profile" className={styles.card}>
                <h2 id="profile">{text.profile}</h2>
                <Field
                  label={text.given}
                  defaultValue={me.givenName ?? ''}
                  key={`given ${me.givenName}`}
                  onBlur={(event) => void change(me, { givenName: event.target.value })}
                />
                <Field
                  label={text.family}
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
              </Card>
              <Card as="section" aria-labelledby="consents" className={styles.card} tone="leaf">
                <h2 id="consents">{text.consents}</h2>
                <p>{text.consentsWords}</p>
                <div>
                  {topics.map((topic) => (
                    <Check
                      key={topic}
                      checked={me.consents.some(
                        (consent) =>
                          consent.topic === topic && consent.channel === consentChannel(topic) && consent.isGranted,
                      )}
                      onChange={(event) => void agree(topic, consentChannel(topic), event.target.checked)}
                    >
                      {text.topics[topic]}
                    </Check>
                  ))}
                </div>
              </Card>
              <Card as="section" aria-labelledby="addresses" className={styles.card}>
                <h2 id="addresses">{text.addresses}</h2>
                <ul>
                  {me.addresses.map((address) => (
                    <li key={address.id}>
                      {address.street} {address.houseNumber}, {address.postcode} {address.city}
                    </li>
                  ))}
                </ul>
                <h2>{text.known}</h2>
                <ul>
                  {me.identities
                    .filter(({ kind }) => kind !== 'LOGIN')
                    .map((identity) => (
                      <li key={identity.id}>{identity.value}</li>
                    ))}
                </ul>
              </Card>
            </div>
          </div>
        ) : (
          <EmptyState isPage icon="person" title={text.who}>
            <ButtonLink to="/sign-in?to=/account/preferences">{text.signIn}</ButtonLink>
          </EmptyState>
        )
      }
    </Screen>
  );
}

// What is shown here is agreed for here; what is sent is agreed for the way it is sent.
const consentChannel = (topic: ConsentTopic): string =>
  topic === 'PERSONAL_OFFERS' || topic === 'ANALYTICS' ? 'WEBSHOP' : 'EMAIL';

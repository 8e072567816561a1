import { Addresses } from '@shared/account/Addresses';
import { Consents } from '@shared/account/Consents';
import { PaymentMethods } from '@shared/account/PaymentMethods';
import { PreferenceFields } from '@shared/account/PreferenceFields';
import { messages, useMessages } from '@shared/i18n/messages';
import type { Place } from '@shared/routing/routes';
import { Title } from '@shared/routing/Title';
import { ButtonLink } from '@shared/ui/Button';
import { Card } from '@shared/ui/Card';
import { EmptyState } from '@shared/ui/EmptyState';
import { Screen } from '@shared/ui/Screen';
import { SkeletonText } from '@shared/ui/Skeleton';
import { preferencesQuery } from './preferences-query';
import styles from './PreferencesPage.module.css';

const texts = messages({
  nl: {
    title: 'Gegevens en voorkeuren',
    back: 'Mijn Klaverhof',
    who: 'Log in om je voorkeuren te zien',
    signIn: 'Inloggen',
    profile: 'Over jou',
    consents: 'Waar je mee instemt',
    addresses: 'Adressen',
    payment: 'Betalen',
    known: 'Zo herkennen we je',
  },
  en: {
    title: 'Details and preferences',
    back: 'My Klaverhof',
    who: 'Sign in to see your preferences',
    signIn: 'Sign in',
    profile: 'About you',
    consents: 'What you agree to',
    addresses: 'Addresses',
    payment: 'Paying',
    known: 'How we know you',
  },
});

/** What the customer told of themselves, and what they agree to. */
export function PreferencesPage(place: Place) {
  const text = useMessages(texts);
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
            <div className={styles.cards}>
              <Card as="section" aria-labelledby="profile" className={styles.card}>
                <h2 id="profile">{text.profile}</h2>
                <PreferenceFields customer={me} />
              </Card>
              <Card as="section" aria-labelledby="consents" className={styles.card} tone="leaf">
                <h2 id="consents">{text.consents}</h2>
                <Consents customer={me} channel="WEBSHOP" />
              </Card>
              <Card as="section" aria-labelledby="addresses" className={styles.card}>
                <h2 id="addresses">{text.addresses}</h2>
                <Addresses customer={me} />
              </Card>
              <Card as="section" aria-labelledby="payment" className={styles.card}>
                <h2 id="payment">{text.payment}</h2>
                <PaymentMethods customer={me} />
              </Card>
              <Card as="section" aria-labelledby="known" className={styles.card}>
                <h2 id="known">{text.known}</h2>
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

import { Addresses } from '@shared/account/Addresses';
import { Consents } from '@shared/account/Consents';
import { PaymentMethods } from '@shared/account/PaymentMethods';
import { PreferenceFields } from '@shared/account/PreferenceFields';
import { messages, useMessages } from '@shared/i18n/messages';
import type { Place } from '@shared/routing/routes';
import { Card } from '@shared/ui/Card';
import { Screen } from '@shared/ui/Screen';
import { Page, PageSkeleton } from '../../ui/Page';
import parts from '../../ui/Parts.module.css';
import { SignInFirst } from '../../ui/SignInFirst';
import { preferencesQuery } from './preferences-query';

const texts = messages({
  nl: {
    title: 'Voorkeuren',
    first: 'Dan kies je hier wat we je mogen sturen, en waarheen.',
    profile: 'Over jou',
    consents: 'Waar je mee instemt',
    addresses: 'Adressen',
    payment: 'Betalen',
  },
  en: {
    title: 'Preferences',
    first: 'Then you can choose here what we may send you, and where.',
    profile: 'About you',
    consents: 'What you agree to',
    addresses: 'Addresses',
    payment: 'Paying',
  },
});

/** What the customer likes, what they agree to, and where they live. */
export function PreferencesPage(place: Place) {
  const text = useMessages(texts);
  return (
    <Page title={text.title} back="/me">
      <Screen query={preferencesQuery} place={place} loading={<PageSkeleton />}>
        {({ me }) =>
          me ? (
            <>
              <Card as="section" aria-labelledby="profile" className={parts.stack}>
                <h2 id="profile">{text.profile}</h2>
                <PreferenceFields customer={me} />
              </Card>
              <Card as="section" aria-labelledby="consents" className={parts.stack} tone="leaf">
                <h2 id="consents">{text.consents}</h2>
                <Consents customer={me} channel="APP" />
              </Card>
              <Card as="section" aria-labelledby="addresses" className={parts.stack}>
                <h2 id="addresses">{text.addresses}</h2>
                <Addresses customer={me} />
              </Card>
              <Card as="section" aria-labelledby="payment" className={parts.stack}>
                <h2 id="payment">{text.payment}</h2>
                <PaymentMethods customer={me} />
              </Card>
            </>
          ) : (
            <SignInFirst icon="person" words={text.first} />
          )
        }
      </Screen>
    </Page>
  );
}

import { messages, useMessages } from '@shared/i18n/messages';
import type { Place } from '@shared/routing/routes';
import { Check, Select } from '@shared/ui/Field';
import { Screen } from '@shared/ui/Screen';
import { useToast } from '@shared/ui/Toast';
import { useMutation } from 'urql';
import { graphql, type DocumentType } from '../../graphql';
import type { ConsentTopic, ReceiptChoice, UpdateProfileInput } from '../../graphql/graphql';
import { Page, PageSkeleton } from '../../ui/Page';
import parts from '../../ui/Parts.module.css';
import { SignInFirst } from '../../ui/SignInFirst';
import { meQuery } from '../me/me-query';

const SetConsent = graphql(`
  mutation SetConsent($input: SetConsentInput!) {
    setConsent(input: $input) {
      ... on ConsentSet {
        customer {
          id
          consents {
            topic
            channel
            isGranted
          }
        }
      }
      ... on Problem {
        message
      }
    }
  }
`);

const UpdateProfile = graphql(`
  mutation UpdateProfile($input: UpdateProfileInput!) {
    updateProfile(input: $input) {
      ... on ProfileUpdated {
        customer {
          id
          version
          receipt
          notificationChannel
        }
      }
      ... on Problem {
        message
      }
    }
  }
`);

const topics: readonly ConsentTopic[] = ['PERSONAL_OFFERS', 'REMINDERS', 'MARKETING', 'SURVEYS', 'ANALYTICS'];
const channels = ['APP', 'EMAIL', 'SMS'] as const;
const receipts: readonly ReceiptChoice[] = ['EMAIL', 'PRINT', 'BOTH', 'NONE'];

const texts = messages({
  nl: {
    title: 'Voorkeuren',
    first: 'Dan kun je hier kiezen wat we je mogen sturen.',
    consents: 'Waarvoor je toestemming geeft',
    words: 'Uit betekent uit. Je kunt het altijd weer veranderen.',
    receipt: 'Kassabon',
    channel: 'Berichten over bestellingen',
    saved: 'Opgeslagen',
    failed: 'Dat lukte niet. Probeer het nog eens.',
    none: 'Maakt niet uit',
    topics: {
      PERSONAL_OFFERS: 'Aanbiedingen op basis van wat ik koop',
      REMINDERS: 'Herinneringen aan wat ik bewaarde',
      MARKETING: 'Nieuws en reclame',
      SURVEYS: 'Vragen naar mijn mening',
      ANALYTICS: 'Meten hoe ik de app gebruik',
    } satisfies Record<ConsentTopic, string>,
    receipts: { EMAIL: 'Per e-mail', PRINT: 'Geprint', BOTH: 'Allebei', NONE: 'Geen' } satisfies Record<
      ReceiptChoice,
      string
    >,
    channels: { APP: 'In de app', EMAIL: 'E-mail', SMS: 'Sms' },
  },
  en: {
    title: 'Preferences',
    first: 'Then you can choose here what we may send you.',
    consents: 'What you agree to',
    words: 'Off means off. You can change it at any time.',
    receipt: 'Receipt',
    channel: 'Messages about orders',
    saved: 'Saved',
    failed: 'That did not work. Please try again.',
    none: 'Any',
    topics: {
      PERSONAL_OFFERS: 'Offers by what I buy',
      REMINDERS: 'Reminders of what I saved',
      MARKETING: 'News and advertising',
      SURVEYS: 'Questions about what I think',
      ANALYTICS: 'Measuring how I use the app',
    } satisfies Record<ConsentTopic, string>,
    receipts: { EMAIL: 'By e-mail', PRINT: 'Printed', BOTH: 'Both', NONE: 'None' } satisfies Record<
      ReceiptChoice,
      string
    >,
    channels: { APP: 'In the app', EMAIL: 'E-mail', SMS: 'Text message' },
  },
});

/** What the customer likes, and what they agree to. */
export function PreferencesPage(place: Place) {
  const text = useMessages(texts);
  return (
    <Page title={text.title} back="/me">
      <Screen query={meQuery} place={place} loading={<PageSkeleton />}>
        {(data) => (data.me ? <Preferences me={data.me} /> : <SignInFirst icon="person" words={text.first} />)}
      </Screen>
    </Page>
  );
}

function Preferences({ me }: { me: NonNullable<DocumentType<typeof meQuery.document>['me']> }) {
  const text = useMessages(texts);
  const toast = useToast();
  const [, setConsent] = useMutation(SetConsent);
  const [, updateProfile] = useMutation(UpdateProfile);
  const isGranted = (topic: ConsentTopic) =>
    me.consents.some((consent) => consent.topic === topic && consent.channel === 'APP' && consent.isGranted);

  async function agree(topic: ConsentTopic, granted: boolean) {
    const { data } = await setConsent({ input: { topic, channel: 'APP', isGranted: granted } });
    const isDone = data?.setConsent.__typename === 'ConsentSet';
    toast(isDone ? text.saved : text.failed, { tone: isDone ? 'good' : 'bad' });
  }

  async function prefer(change: Omit<UpdateProfileInput, 'expectedVersion'>) {
    const { data } = await updateProfile({ input: { ...change, expectedVersion: me.version } });
    const result = data?.updateProfile;
    const isDone = result?.__typename === 'ProfileUpdated';
    toast(isDone ? text.saved : (result?.message ?? text.failed), { tone: isDone ? 'good' : 'bad' });
  }

  return (
    <>
      <section className={parts.stack}>
        <Select
          label={text.receipt}
          value={me.receipt}
          onChange={(event) => void prefer({ receipt: event.target.value as ReceiptChoice })}
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
          onChange={(event) => void prefer({ notificationChannel: event.target.value })}
        >
          {!me.notificationChannel && <option value="">{text.none}</option>}
          {channels.map((channel) => (
            <option key={channel} value={channel}>
              {text.channels[channel]}
            </option>
          ))}
        </Select>
      </section>
      <section className={parts.stack} aria-labelledby="consents">
        <h2 id="consents">{text.consents}</h2>
        <p className={parts.soft}>{text.words}</p>
        <ul className={parts.rows}>
          {topics.map((topic) => (
            <li key={topic} className={parts.row}>
              <Check checked={isGranted(topic)} onChange={(event) => void agree(topic, event.target.checked)}>
                {text.topics[topic]}
              </Check>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

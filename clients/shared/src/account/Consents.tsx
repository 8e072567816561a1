import { graphql, readFragment, type FragmentType } from '../graphql';
import type { ConsentTopic } from '../graphql/graphql';
import { messages, useMessages } from '../i18n/messages';
import { Button } from '../ui/Button';
import { Card } from '../ui/Card';
import { Check } from '../ui/Field';
import styles from './Account.module.css';
import { usePreferences } from './use-preferences';

const topics: readonly ConsentTopic[] = ['PERSONAL_OFFERS', 'MARKETING', 'REMINDERS', 'SURVEYS', 'ANALYTICS'];

export const ConsentsCustomer = graphql(`
  fragment Consents_customer on Customer {
    id
    consents {
      topic
      channel
      isGranted
    }
  }
`);

const texts = messages({
  nl: {
    words: 'Je kunt dit altijd veranderen. Bestellen werkt ook zonder.',
    topics: {
      PERSONAL_OFFERS: 'Aanbiedingen kiezen op wat ik kocht',
      MARKETING: 'Aanbiedingen en nieuws sturen',
      REMINDERS: 'Mij herinneren aan wat ik bewaarde',
      SURVEYS: 'Vragen wat ik van de winkel vind',
      ANALYTICS: 'Mijn bezoeken tellen om de winkel te verbeteren',
    },
    ask: 'Zullen we aanbiedingen voor je uitzoeken, op wat je bij ons kocht? Je ziet er steeds bij waarom.',
    yes: 'Ja, graag',
  },
  en: {
    words: 'You can change this at any time. Ordering works without.',
    topics: {
      PERSONAL_OFFERS: 'Choose offers by what I bought',
      MARKETING: 'Send offers and news',
      REMINDERS: 'Remind me of what I saved',
      SURVEYS: 'Ask what I think of the shop',
      ANALYTICS: 'Count my visits to make the shop better',
    },
    ask: 'Shall we pick offers for you by what you bought from us? Each one says why.',
    yes: 'Yes, please',
  },
});

interface ConsentsProps {
  readonly customer: FragmentType<typeof ConsentsCustomer>;
  /** The client's own channel: what is shown here is agreed for here. */
  readonly channel: string;
}

/** What is sent is agreed for the way it is sent; what is shown or counted, for where that is done. */
const channelOf = (topic: ConsentTopic, own: string): string =>
  topic === 'PERSONAL_OFFERS' || topic === 'ANALYTICS' ? own : 'EMAIL';

/** What the customer agrees to. */
export function Consents({ customer, channel }: ConsentsProps) {
  const { consents } = readFragment(ConsentsCustomer, customer);
  const text = useMessages(texts);
  const { agree } = usePreferences();
  return (
    <>
      <p>{text.words}</p>
      <div>
        {topics.map((topic) => (
          <Check
            key={topic}
            checked={consents.some(
              (one) => one.topic === topic && one.channel === channelOf(topic, channel) && one.isGranted,
            )}
            onChange={(event) => void agree(topic, channelOf(topic, channel), event.target.checked)}
          >
            {text.topics[topic]}
          </Check>
        ))}
      </div>
    </>
  );
}

/** Asks who has not agreed to offers by what they bought whether they would like them; nothing for who has. */
export function PersonalOffersQuestion({ customer, channel }: ConsentsProps) {
  const { consents } = readFragment(ConsentsCustomer, customer);
  const text = useMessages(texts);
  const { agree, isChanging } = usePreferences();
  if (consents.some((one) => one.topic === 'PERSONAL_OFFERS' && one.channel === channel && one.isGranted)) {
    return null;
  }

  return (
    <Card tone="butter" className={styles.question}>
      <p>{text.ask}</p>
      <Button size="small" icon="gift" busy={isChanging} onClick={() => void agree('PERSONAL_OFFERS', channel, true)}>
        {text.yes}
      </Button>
    </Card>
  );
}

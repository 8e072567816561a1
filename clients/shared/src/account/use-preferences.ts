import { useMutation } from 'urql';
import { graphql } from '../graphql';
import type { ConsentTopic, UpdateProfileInput } from '../graphql/graphql';
import { messages, useMessages } from '../i18n/messages';
import { useToast } from '../ui/Toast';

const UpdateProfile = graphql(`
  mutation UpdateProfile($input: UpdateProfileInput!) {
    updateProfile(input: $input) {
      ... on ProfileUpdated {
        customer {
          ...Profile_customer
        }
      }
      ... on CustomerVersionConflict {
        message
        customer {
          ...Profile_customer
        }
      }
      ... on UnknownCustomer {
        message
      }
    }
  }
`);

export const ProfileCustomer = graphql(`
  fragment Profile_customer on Customer {
    id
    givenName
    familyName
    receipt
    notificationChannel
    version
    favouriteStore {
      id
      name
    }
  }
`);

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

const texts = messages({
  nl: {
    saved: 'Opgeslagen',
    elsewhere: 'Dit is net ergens anders veranderd. Je ziet nu hoe het is.',
    failed: 'Dat lukte niet. Probeer het nog eens.',
  },
  en: {
    saved: 'Saved',
    elsewhere: 'This was just changed elsewhere. You see it as it is now.',
    failed: 'That did not work. Please try again.',
  },
});

type Profile = Omit<UpdateProfileInput, 'expectedVersion' | 'customer'>;

/** The ways to change what the customer told of themselves. */
export function usePreferences() {
  const text = useMessages(texts);
  const toast = useToast();
  const [updating, update] = useMutation(UpdateProfile);
  const [consenting, consent] = useMutation(SetConsent);
  return {
    isChanging: updating.fetching || consenting.fetching,
    change: async (me: { readonly version: number } & Partial<Record<keyof Profile, unknown>>, profile: Profile) => {
      if (Object.entries(profile).every(([name, value]) => (me[name as keyof Profile] ?? '') === (value ?? ''))) {
        return;
      }

      const { data } = await update({ input: { ...profile, expectedVersion: me.version } });
      const result = data?.updateProfile;
      switch (result?.__typename) {
        case 'ProfileUpdated':
          toast(text.saved);
          return;
        case 'CustomerVersionConflict':
          toast(text.elsewhere, { tone: 'bad' });
          return;
        case 'UnknownCustomer':
        case undefined:
          toast(result?.message ?? text.failed, { tone: 'bad' });
          return;
        default:
          result satisfies never;
      }
    },
    agree: async (topic: ConsentTopic, channel: string, isGranted: boolean) => {
      const { data } = await consent({ input: { topic, channel, isGranted } });
      const isSet = data?.setConsent.__typename === 'ConsentSet';
      toast(isSet ? text.saved : text.failed, { tone: isSet ? 'good' : 'bad' });
    },
  };
}

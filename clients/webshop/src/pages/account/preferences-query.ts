import { screenQuery } from '@shared/routing/routes';
import { graphql } from '../../graphql';

const PreferencesScreen = graphql(`
  query PreferencesScreen {
    ...Frame_query
    me {
      id
      givenName
      familyName
      version
      receipt
      language
      notificationChannel
      favouriteStore {
        id
        name
      }
      addresses {
        id
        street
        houseNumber
        postcode
        city
        isDefault
      }
      identities {
        id
        kind
        value
      }
      consents {
        topic
        channel
        isGranted
      }
    }
  }
`);

export const preferencesQuery = screenQuery(PreferencesScreen, () => ({}));

import { screenQuery } from '@shared/routing/routes';
import { graphql } from '../../graphql';

const PreferencesScreen = graphql(`
  query PreferencesScreen {
    ...Frame_query
    me {
      id
      ...Profile_customer
      ...Consents_customer
      ...Addresses_customer
      ...PaymentMethods_customer
      identities {
        id
        kind
        value
      }
    }
  }
`);

export const preferencesQuery = screenQuery(PreferencesScreen, () => ({}));

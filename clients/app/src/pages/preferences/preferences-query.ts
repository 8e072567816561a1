import { screenQuery } from '@shared/routing/routes';
import { graphql } from '../../graphql';

const Preferences = graphql(`
  query Preferences {
    ...AppFrame_query
    me {
      id
      ...Profile_customer
      ...Consents_customer
      ...Addresses_customer
      ...PaymentMethods_customer
    }
  }
`);

export const preferencesQuery = screenQuery(Preferences, () => ({}));

import { screenQuery } from '@shared/routing/routes';
import { graphql } from '../../graphql';

const AccountScreen = graphql(`
  query AccountScreen {
    ...Frame_query
    me {
      id
      givenName
      orders(first: 10) {
        totalCount
        nodes {
          id
          ...OrderRow_order
        }
      }
      ...Points_customer
      ...PersonalOffers_customer
      ...Reservations_customer
    }
    lists {
      id
      name
      openCount
    }
  }
`);

export const accountQuery = screenQuery(AccountScreen, () => ({}));

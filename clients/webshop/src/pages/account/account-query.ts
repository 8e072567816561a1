import { nearVisitor } from '@shared/place/visitor-place';
import { screenQuery } from '@shared/routing/routes';
import { graphql } from '../../graphql';

const AccountScreen = graphql(`
  query AccountScreen($near: NearInput!) {
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
      ...Consents_customer
      ...Reservations_customer
    }
    locations(first: 12, near: $near, kinds: [STORE]) {
      nodes {
        id
        name
      }
    }
    lists {
      id
      name
      openCount
    }
  }
`);

export const accountQuery = screenQuery(AccountScreen, () => ({ near: nearVisitor(undefined, 200_000) }));

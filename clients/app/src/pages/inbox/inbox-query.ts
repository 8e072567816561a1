import { screenQuery } from '@shared/routing/routes';
import { graphql } from '../../graphql';

const Inbox = graphql(`
  query Inbox {
    ...AppFrame_query
    me {
      id
      notifications(first: 40) {
        nodes {
          id
          kind
          title
          text
          at
          readAt
          order {
            id
          }
          reservation {
            id
          }
          product {
            id
            sku
          }
        }
      }
    }
  }
`);

export const inboxQuery = screenQuery(Inbox, () => ({}));

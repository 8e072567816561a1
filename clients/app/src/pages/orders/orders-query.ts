import { screenQuery } from '@shared/routing/routes';
import { graphql } from '../../graphql';

const Orders = graphql(`
  query Orders {
    ...AppFrame_query
    me {
      id
      orders(first: 30) {
        nodes {
          id
          ...OrderRow_order
        }
      }
    }
  }
`);

export const ordersQuery = screenQuery(Orders, () => ({}));

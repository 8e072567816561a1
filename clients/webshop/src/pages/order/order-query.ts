import { screenQuery } from '@shared/routing/routes';
import { graphql } from '../../graphql';

const OrderScreen = graphql(`
  query OrderScreen($id: ID!) {
    ...Frame_query
    order(id: $id) {
      id
      number
      ...OrderStatus_order
      ...OrderReturns_order
      agreement {
        ...Agreement_agreement
      }
    }
  }
`);

export const orderQuery = screenQuery(OrderScreen, ({ params }) => ({ id: params.order ?? '' }));

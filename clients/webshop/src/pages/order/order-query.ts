import { screenQuery } from '@shared/routing/routes';
import { graphql } from '../../graphql';

const OrderScreen = graphql(`
  query OrderScreen($id: ID!) {
    ...Frame_query
    order(id: $id) {
      id
      ...OrderDetails_order
    }
  }
`);

export const OrderDetailsOrder = graphql(`
  fragment OrderDetails_order on Order {
    id
    number
    state
    version
    channel
    placedAt
    collectionCode
    payBy
    due {
      minor
      currency
    }
    paid {
      minor
      currency
    }
    agreement {
      ...Agreement_agreement
    }
    events {
      number
      kind
      at
      reference
      location {
        id
        name
      }
    }
    receipt {
      number
      issuedAt
      choice
    }
  }
`);

export const OrderChanged = graphql(`
  subscription OrderChanged($order: ID!, $after: String) {
    orderChanged(order: $order, after: $after) {
      cursor
      version
      resync
      order {
        id
        ...OrderDetails_order
      }
    }
  }
`);

export const CancelOrder = graphql(`
  mutation CancelOrder($order: ID!) {
    cancelOrder(input: { order: $order }) {
      ... on OrderCancelled {
        order {
          id
          ...OrderDetails_order
        }
      }
      ... on OrderStateConflict {
        message
        order {
          id
          ...OrderDetails_order
        }
      }
      ... on UnknownOrder {
        message
      }
    }
  }
`);

export const orderQuery = screenQuery(OrderScreen, ({ params }) => ({ id: params.order ?? '' }));

import { graphql } from '../graphql';

/** An order among others. */
export const OrderRowOrder = graphql(`
  fragment OrderRow_order on Order {
    id
    number
    state
    channel
    placedAt
    version
    store {
      id
      name
    }
    agreement {
      total {
        minor
        currency
      }
      lines {
        id
        name
        quantity
      }
    }
  }
`);

/** What changes of an order while it is under way. */
export const OrderStatusOrder = graphql(`
  fragment OrderStatus_order on Order {
    id
    state
    version
    collectionCode
    payBy
    due {
      minor
      currency
    }
    payments {
      id
      kind
      state
      amount {
        minor
        currency
      }
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

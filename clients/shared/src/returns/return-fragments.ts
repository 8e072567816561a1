import { graphql } from '../graphql';

/** A return among others. */
export const ReturnRowReturn = graphql(`
  fragment ReturnRow_return on Return {
    id
    number
    state
    version
    requestedAt
    refundedAt
    refund {
      minor
      currency
    }
    lines {
      line
      quantity
      product {
        id
        name
      }
    }
  }
`);

/** All of one return. */
export const OneReturnReturn = graphql(`
  fragment OneReturn_return on Return {
    id
    number
    state
    version
    refundedAt
    location {
      id
      name
    }
    refund {
      minor
      currency
    }
    lines {
      line
      quantity
      reason
      remark
      accepted
      refund {
        minor
        currency
      }
      product {
        id
        name
        images {
          url
          alt
        }
      }
    }
    history {
      version
      state
      at
      location {
        id
        name
      }
    }
    order {
      id
      number
    }
  }
`);

/** What of an order came back, is on its way, and can still be given back. */
export const OrderReturnsOrder = graphql(`
  fragment OrderReturns_order on Order {
    id
    returnUntil
    returnable {
      line
      bought
      returned
      requested
      returnable
      product {
        id
        name
      }
    }
    returns {
      id
      ...ReturnRow_return
    }
  }
`);

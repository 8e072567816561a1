import { graphql } from '../graphql';

/** What a change of the cart can change of what is shown of it: every mutation and event brings it, and the cache shows it wherever a cart is shown. */
export const CartState = graphql(`
  fragment CartState_cart on Cart {
    id
    version
    units
    isActive
    lines {
      id
      quantity
      version
      price {
        minor
        currency
      }
      amount {
        minor
        currency
      }
      priceWhenAdded {
        minor
        currency
      }
      product {
        id
        ...CartProduct_product
      }
    }
    totals {
      subtotal {
        minor
        currency
      }
      discount {
        minor
        currency
      }
      discounts {
        line
        reason
        amount {
          minor
          currency
        }
        offer {
          id
        }
      }
      total {
        minor
        currency
      }
    }
    problems {
      ... on CartLineOutOfStock {
        line
        available
      }
      ... on CartLinePriceChanged {
        line
        before {
          minor
          currency
        }
        now {
          minor
          currency
        }
      }
      ... on CartLineUnavailable {
        line
      }
    }
    lastMerge {
      id
      at
      undoneAt
      lines {
        before
        incoming
        after
        outcomes
        reason
        product {
          id
          name
        }
      }
    }
  }
`);

/** What a line shows of its product. */
export const CartProduct = graphql(`
  fragment CartProduct_product on Product {
    id
    sku
    name
    kind
    images {
      url
      alt
    }
    content {
      amount
      unit
    }
    availability {
      available
    }
  }
`);

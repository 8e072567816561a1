import { nearVisitor } from '@shared/place/visitor-place';
import { screenQuery } from '@shared/routing/routes';
import { graphql } from '../../graphql';

const CheckoutScreen = graphql(`
  query CheckoutScreen($near: NearInput!) {
    ...Frame_query
    me {
      id
      favouriteStore {
        id
        name
      }
      addresses {
        id
        label
        recipient
        street
        houseNumber
        postcode
        city
        isDefault
      }
      paymentMethods {
        id
        label
        isDefault
      }
    }
    cart {
      id
      version
      units
      totals {
        total {
          minor
          currency
        }
      }
      ...CartTotals_cart
      lines {
        id
        product {
          id
          name
          kind
          serviceSlots {
            id
            from
            to
            location {
              id
              name
            }
          }
        }
      }
      quote {
        id
        ...Quote_quote
      }
    }
    stores: locations(first: 8, near: $near, fulfilment: [PICKUP]) {
      nodes {
        id
        name
        kind
        address {
          street
          city
        }
        isOpen
      }
    }
  }
`);

export const checkoutQuery = screenQuery(CheckoutScreen, () => ({ near: nearVisitor() }));

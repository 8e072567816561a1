import { screenQuery } from '@shared/routing/routes';
import { graphql } from '../../graphql';

const Order = graphql(`
  query Order($id: ID!) {
    ...AppFrame_query
    order(id: $id) {
      id
      number
      ...OrderStatus_order
      ...OrderReturns_order
      agreement {
        lines {
          id
          name
          quantity
          total {
            minor
            currency
          }
          product {
            id
            sku
            images {
              url
              alt
            }
          }
        }
        subtotal {
          minor
          currency
        }
        discount {
          minor
          currency
        }
        fulfilmentCost {
          minor
          currency
        }
        total {
          minor
          currency
        }
        fulfilment {
          kind
          date
          from
          to
          location {
            id
            name
          }
          address {
            street
            city
          }
        }
      }
    }
  }
`);

export const orderQuery = screenQuery(Order, ({ params }) => ({ id: params.id ?? '' }));

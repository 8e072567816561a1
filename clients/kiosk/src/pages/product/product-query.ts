import { screenQuery } from '@shared/routing/routes';
import { placeOfDevice, storeOfDevice } from '../../device/device';
import { graphql } from '../../graphql';

const Product = graphql(`
  query Product($sku: String!, $store: ID!, $here: CoordinatesInput!) {
    ...Kiosk_query
    location(id: $store) {
      id
      name
      policies {
        fulfilment
      }
      ...Floor_location
    }
    productBySku(sku: $sku) {
      id
      sku
      name
      brand
      kind
      description
      images {
        url
        alt
      }
      attributes {
        code
        name
        value
        unit
      }
      content {
        amount
        unit
      }
      unitPrice {
        price {
          minor
          currency
        }
        per
      }
      currentPrice(location: $store) {
        before {
          minor
          currency
        }
        after {
          minor
          currency
        }
      }
      offers(location: $store) {
        id
        title
        audience
        endsAt
      }
      rating {
        average
        count
      }
      variants {
        id
        sku
        name
        currentPrice(location: $store) {
          after {
            minor
            currency
          }
        }
        stockAt(location: $store) {
          id
          available
        }
      }
      shelfLocation(location: $store) {
        aisle
        ...StorePlan_shelf
      }
      stockAt(location: $store) {
        id
        available
      }
      ...Places_product
      ...WaysToGet_product
      category {
        id
        name
        products(first: 9) {
          nodes {
            id
            ...KioskCard_product
          }
        }
      }
    }
  }
`);

export const productQuery = screenQuery(Product, ({ params }) => ({
  sku: params.sku ?? '',
  store: storeOfDevice(),
  here: placeOfDevice(),
}));

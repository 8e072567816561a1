import { nearVisitor, visitorPlace } from '@shared/place/visitor-place';
import { screenQuery } from '@shared/routing/routes';
import { graphql } from '../../graphql';

/** What is live of a product's stock at one place. */
export const ProductStock = graphql(`
  fragment ProductStock_level on StockLevel {
    id
    available
    inbound
    inboundOn
    isStale
    asOf
    version
    location {
      id
      name
    }
  }
`);

const Product = graphql(`
  query Product($sku: String!, $store: ID!, $hasStore: Boolean!, $location: ID, $near: NearInput!) {
    ...AppFrame_query
    me {
      id
      ...BuyNow_customer
      ...Watches_customer
    }
    lists {
      id
      name
    }
    location(id: $store) @include(if: $hasStore) {
      id
      name
      ...Floor_location
    }
    productBySku(sku: $sku) {
      id
      sku
      name
      brand
      kind
      description
      ...SaveButton_product
      images {
        url
        alt
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
      currentPrice(location: $location) {
        before {
          minor
          currency
        }
        after {
          minor
          currency
        }
      }
      rating {
        average
        count
      }
      availability {
        available
        inbound
      }
      variants {
        id
        sku
        name
        currentPrice(location: $location) {
          after {
            minor
            currency
          }
        }
        availability {
          available
          inbound
        }
      }
      offers(location: $location) {
        id
        ...OfferCard_offer
      }
      stockAt(location: $store) @include(if: $hasStore) {
        id
        ...ProductStock_level
      }
      shelfLocation(location: $store) @include(if: $hasStore) {
        aisle
        bay
        shelf
        cell {
          x
          y
        }
      }
      reviews(first: 3) {
        nodes {
          id
          rating
          title
          text
          authorName
        }
      }
      stockNear(near: $near, first: 5) {
        distance
        stockLevel {
          id
          ...ProductStock_level
        }
      }
    }
  }
`);

// An id is needed also where it is not used.
const noStore = 'none';

export const productQuery = screenQuery(Product, ({ params }) => {
  const store = visitorPlace().store?.id ?? null;
  return {
    sku: params.sku ?? '',
    store: store ?? noStore,
    hasStore: store !== null,
    location: store,
    near: nearVisitor(),
  };
});

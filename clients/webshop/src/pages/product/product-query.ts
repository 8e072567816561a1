import { nearVisitor, visitorPlace } from '@shared/place/visitor-place';
import { screenQuery } from '@shared/routing/routes';
import { graphql } from '../../graphql';

const ProductScreen = graphql(`
  query ProductScreen(
    $sku: String!
    $near: NearInput!
    $postcode: String
    $store: ID
    $myStore: ID!
    $hasStore: Boolean!
  ) {
    ...Frame_query
    me {
      id
      ...BuyNow_customer
      ...Watches_customer
    }
    productBySku(sku: $sku) {
      id
      name
      kind
      variants {
        id
      }
      category {
        id
        path {
          id
          name
        }
      }
      ...ProductMain_product
      ...ProductStock_product
      ...ProductPromise_product
      ...ProductFacts_product
      ...ProductReviews_product
      category {
        products(first: 6) {
          nodes {
            id
            ...ProductCard_product
          }
        }
      }
    }
  }
`);

// An id is needed also where it is not used.
const noStore = 'none';

export const productQuery = screenQuery(ProductScreen, ({ params }) => {
  const place = visitorPlace();
  return {
    sku: params.sku ?? '',
    near: nearVisitor(place),
    postcode: place.postcode,
    store: place.store?.id ?? null,
    myStore: place.store?.id ?? noStore,
    hasStore: place.store !== null,
  };
});

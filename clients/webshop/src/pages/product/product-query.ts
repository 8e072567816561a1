import { nearVisitor, visitorPlace } from '@shared/place/visitor-place';
import { screenQuery } from '@shared/routing/routes';
import { graphql } from '../../graphql';

const ProductScreen = graphql(`
  query ProductScreen($sku: String!, $near: NearInput!, $postcode: String, $store: ID) {
    ...Frame_query
    productBySku(sku: $sku) {
      id
      name
      kind
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
        products(first: 5) {
          nodes {
            id
            ...ProductCard_product
          }
        }
      }
    }
  }
`);

export const productQuery = screenQuery(ProductScreen, ({ params }) => {
  const place = visitorPlace();
  return { sku: params.sku ?? '', near: nearVisitor(place), postcode: place.postcode, store: place.store?.id ?? null };
});

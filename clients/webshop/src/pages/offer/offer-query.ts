import { screenQuery } from '@shared/routing/routes';
import { graphql } from '../../graphql';

const OfferScreen = graphql(`
  query OfferScreen($code: String!) {
    ...Frame_query
    offerByCode(code: $code) {
      id
      title
      description
      audience
      startsAt
      endsAt
      isLive
      groups {
        everything
        brands
        products {
          id
          ...ProductCard_product
        }
        categories {
          id
          name
          products(first: 12) {
            nodes {
              id
              ...ProductCard_product
            }
          }
        }
      }
    }
  }
`);

export const offerQuery = screenQuery(OfferScreen, ({ params }) => ({ code: params.code ?? '' }));

import { screenQuery } from '@shared/routing/routes';
import { graphql } from '../../graphql';

const Home = graphql(`
  query Home {
    ...Frame_query
    ...Departments_query
    offers(first: 8) {
      nodes {
        id
        ...OfferTile_offer
      }
    }
    popular: search(orderBy: RATING, first: 10) {
      nodes {
        id
        ...ProductCard_product
      }
    }
  }
`);

export const homeQuery = screenQuery(Home, () => ({}));

import { screenQuery } from '@shared/routing/routes';
import { storeOfDevice } from '../../device/device';
import { graphql } from '../../graphql';

const Board = graphql(`
  query Board($store: ID!) {
    location(id: $store) {
      id
      name
    }
    search(orderBy: RATING, first: 100) {
      nodes {
        id
        kind
        name
        images {
          url
          alt
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
        shelfLocation(location: $store) {
          aisle
        }
        stockAt(location: $store) {
          ...BoardLevel_stock
        }
      }
    }
  }
`);

export const boardQuery = screenQuery(Board, () => ({ store: storeOfDevice() }));

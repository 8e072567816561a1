import { screenQuery } from '@shared/routing/routes';
import { storeOfDevice } from '../../device/device';
import { graphql } from '../../graphql';

const Assist = graphql(`
  query Assist($sku: String!, $store: ID!) {
    ...Kiosk_query
    productBySku(sku: $sku) {
      id
      sku
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
      stockAt(location: $store) {
        id
        available
      }
      availability {
        available
      }
    }
  }
`);

export const assistQuery = screenQuery(Assist, ({ params }) => ({ sku: params.sku ?? '', store: storeOfDevice() }));

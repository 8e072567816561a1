import { screenQuery } from '@shared/routing/routes';
import { storeOfDevice } from '../../device/device';
import { graphql } from '../../graphql';

const Attract = graphql(`
  query Attract($store: ID!) {
    ...Kiosk_query
    location(id: $store) {
      id
      name
      isOpen
      closesNext
    }
    offers(first: 4) {
      nodes {
        id
        title
        endsAt
        audience
      }
    }
    categories {
      id
      products(first: 2) {
        nodes {
          id
          images {
            url
            alt
          }
        }
      }
    }
  }
`);

export const attractQuery = screenQuery(Attract, () => ({ store: storeOfDevice() }));

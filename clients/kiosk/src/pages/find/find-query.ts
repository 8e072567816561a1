import { screenQuery } from '@shared/routing/routes';
import { storeOfDevice } from '../../device/device';
import { graphql } from '../../graphql';

const Find = graphql(`
  query Find($store: ID!) {
    ...Kiosk_query
    location(id: $store) {
      id
      closesNext
      opensNext
      isOpen
      services
    }
    categories {
      id
      name
      products(first: 1) {
        totalCount
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

export const findQuery = screenQuery(Find, () => ({ store: storeOfDevice() }));

import { visitorPlace } from '@shared/place/visitor-place';
import { screenQuery } from '@shared/routing/routes';
import { graphql } from '../../graphql';

const WalkingRoute = graphql(`
  query WalkingRoute($list: ID!, $store: ID!, $hasStore: Boolean!) {
    ...AppFrame_query
    list(id: $list) {
      id
      ...ListContents_list
    }
    listRoute(list: $list, location: $store) @include(if: $hasStore) {
      length
      location {
        id
        name
        ...Floor_location
      }
      stops {
        isLocated
        entry {
          id
          product {
            id
            shelfLocation(location: $store) {
              aisle
              bay
              shelf
              cell {
                x
                y
              }
            }
          }
        }
      }
    }
  }
`);

/** The store is the one that the address names, and else the customer's own. */
export const storeOf = (search: URLSearchParams): string | null =>
  search.get('store') ?? visitorPlace().store?.id ?? null;

export const routeQuery = screenQuery(WalkingRoute, ({ params, search }) => ({
  list: params.id ?? '',
  // An id is needed also where it is not used.
  store: storeOf(search) ?? params.id ?? '',
  hasStore: storeOf(search) !== null,
}));

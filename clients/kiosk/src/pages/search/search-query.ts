import { screenQuery } from '@shared/routing/routes';
import { storeOfDevice } from '../../device/device';
import { graphql } from '../../graphql';
import { choiceOf } from './choice';

const Search = graphql(`
  query Search($text: String!, $where: SearchFilter, $order: SearchOrder!, $first: Int!, $store: ID!) {
    ...Kiosk_query
    search(text: $text, where: $where, orderBy: $order, first: $first) {
      totalCount
      pageInfo {
        hasNextPage
      }
      nodes {
        id
        ...KioskCard_product
      }
      facets {
        ...Facets_facets
      }
    }
  }
`);

export const searchQuery = screenQuery(Search, ({ search }) => {
  const { text, where, order, first } = choiceOf(search);
  return { text, where, order, first, store: storeOfDevice() };
});

import { screenQuery } from '@shared/routing/routes';
import { choiceOf, orderOf, whereOf } from '@shared/search/choice';
import { storeOfDevice } from '../../device/device';
import { graphql } from '../../graphql';

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
  const choice = choiceOf(search);
  return {
    text: choice.text,
    where: whereOf(choice),
    order: orderOf(choice),
    first: choice.show,
    store: storeOfDevice(),
  };
});

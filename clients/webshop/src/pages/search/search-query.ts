import { screenQuery, type Place } from '@shared/routing/routes';
import { choiceOf, orderOf, whereOf } from '@shared/search/choice';
import { graphql } from '../../graphql';

const SearchScreen = graphql(`
  query SearchScreen(
    $text: String!
    $where: SearchFilter
    $orderBy: SearchOrder!
    $first: Int!
    $category: ID!
    $inCategory: Boolean!
  ) {
    ...Frame_query
    category(id: $category) @include(if: $inCategory) {
      id
      name
      path {
        id
        name
      }
      children {
        id
        name
      }
    }
    search(text: $text, where: $where, orderBy: $orderBy, first: $first) {
      totalCount
      pageInfo {
        hasNextPage
      }
      nodes {
        id
        ...ProductCard_product
      }
      facets {
        ...Facets_facets
      }
    }
  }
`);

export const searchQuery = screenQuery(SearchScreen, (place: Place) => {
  const category = place.params.category ?? '';
  const choice = choiceOf(place.search);
  return {
    text: choice.text,
    where: whereOf(choice, category),
    orderBy: orderOf(choice, category),
    first: choice.show,
    category,
    inCategory: category !== '',
  };
});

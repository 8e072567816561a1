import { screenQuery, type Place } from '@shared/routing/routes';
import { graphql } from '../../graphql';
import { choiceOf } from './choice';

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
    where: {
      categories: choice.categories.length > 0 ? choice.categories : category ? [category] : null,
      brands: choice.brands.length > 0 ? choice.brands : null,
      prices: choice.prices.length > 0 ? choice.prices : null,
      attributes: choice.attributes.length > 0 ? choice.attributes : null,
      ratingMin: choice.ratingMin,
    },
    orderBy:
      choice.order ?? (choice.text ? ('RELEVANCE' as const) : category ? ('NAME' as const) : ('RATING' as const)),
    first: choice.show,
    category,
    inCategory: category !== '',
  };
});

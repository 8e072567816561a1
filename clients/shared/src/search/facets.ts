import { graphql } from '../graphql';

/** How what was found can be narrowed. */
export const SearchFacets = graphql(`
  fragment Facets_facets on SearchFacets {
    categories {
      category {
        id
        name
      }
      count
      isChosen
    }
    brands {
      brand
      count
      isChosen
    }
    prices {
      from
      to
      count
      isChosen
    }
    attributes {
      code
      name
      unit
      values {
        key
        value
        count
        isChosen
      }
    }
  }
`);

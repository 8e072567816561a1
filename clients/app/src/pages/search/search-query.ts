import { screenQuery } from '@shared/routing/routes';
import { graphql } from '../../graphql';

const Search = graphql(`
  query Search($text: String!) {
    ...AppFrame_query
    search(text: $text, first: 24) {
      totalCount
      nodes {
        id
        ...ProductCard_product
      }
    }
  }
`);

export const searchQuery = screenQuery(Search, ({ search }) => ({ text: (search.get('q') ?? '').slice(0, 200) }));

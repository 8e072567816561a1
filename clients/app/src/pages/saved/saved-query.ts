import { screenQuery } from '@shared/routing/routes';
import { graphql } from '../../graphql';

const Saved = graphql(`
  query Saved {
    ...AppFrame_query
    savedItems(first: 50) {
      nodes {
        id
        savedAt
        availableWhenSaved
        availableNow
        product {
          id
          sku
          name
          images {
            url
            alt
          }
        }
      }
    }
  }
`);

export const savedQuery = screenQuery(Saved, () => ({}));

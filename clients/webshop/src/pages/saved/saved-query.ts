import { screenQuery } from '@shared/routing/routes';
import { graphql } from '../../graphql';

const SavedScreen = graphql(`
  query SavedScreen {
    ...Frame_query
    savedItems(first: 48) {
      nodes {
        id
        savedAt
        availableWhenSaved
        availableNow
        product {
          id
          ...ProductCard_product
          ...SaveButton_product
        }
      }
    }
  }
`);

export const savedQuery = screenQuery(SavedScreen, () => ({}));

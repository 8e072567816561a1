import { screenQuery } from '@shared/routing/routes';
import { graphql } from '../../graphql';

const CompareScreen = graphql(`
  query CompareScreen {
    ...Frame_query
    comparison {
      id
      name
      attributes {
        code
        name
        value
        unit
      }
      ...ProductCard_product
    }
  }
`);

export const compareQuery = screenQuery(CompareScreen, () => ({}));

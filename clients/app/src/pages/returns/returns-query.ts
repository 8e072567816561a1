import { screenQuery } from '@shared/routing/routes';
import { graphql } from '../../graphql';

const Returns = graphql(`
  query Returns {
    ...AppFrame_query
    me {
      id
      ...ReturnList_customer
    }
  }
`);

export const returnsQuery = screenQuery(Returns, () => ({}));

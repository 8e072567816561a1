import { screenQuery } from '@shared/routing/routes';
import { graphql } from '../../graphql';

const Return = graphql(`
  query Return($id: ID!) {
    ...AppFrame_query
    return(id: $id) {
      id
      number
      ...OneReturn_return
    }
  }
`);

export const returnQuery = screenQuery(Return, ({ params }) => ({ id: params.return ?? '' }));

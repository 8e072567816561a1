import { screenQuery } from '@shared/routing/routes';
import { graphql } from '../../graphql';

const ReturnScreen = graphql(`
  query ReturnScreen($id: ID!) {
    ...Frame_query
    return(id: $id) {
      id
      number
      ...OneReturn_return
    }
  }
`);

export const returnQuery = screenQuery(ReturnScreen, ({ params }) => ({ id: params.return ?? '' }));

import { screenQuery } from '@shared/routing/routes';
import { graphql } from '../../graphql';

const List = graphql(`
  query List($id: ID!) {
    ...AppFrame_query
    list(id: $id) {
      id
      ...ListContents_list
    }
  }
`);

export const listQuery = screenQuery(List, ({ params }) => ({ id: params.id ?? '' }));

import { nearVisitor } from '@shared/place/visitor-place';
import { screenQuery } from '@shared/routing/routes';
import { graphql } from '../../graphql';

const AskReturn = graphql(`
  query AskReturn($id: ID!, $near: NearInput!) {
    ...AppFrame_query
    order(id: $id) {
      id
      number
      ...AskReturn_order
    }
    locations(first: 40, near: $near, kinds: [STORE]) {
      nodes {
        id
        ...ReturnPlace_location
      }
    }
  }
`);

export const askReturnQuery = screenQuery(AskReturn, ({ params }) => ({
  id: params.order ?? '',
  near: nearVisitor(undefined, 200_000),
}));

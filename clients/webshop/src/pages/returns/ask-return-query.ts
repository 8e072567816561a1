import { nearVisitor } from '@shared/place/visitor-place';
import { screenQuery } from '@shared/routing/routes';
import { graphql } from '../../graphql';

const AskReturnScreen = graphql(`
  query AskReturnScreen($id: ID!, $near: NearInput!) {
    ...Frame_query
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

export const askReturnQuery = screenQuery(AskReturnScreen, ({ params }) => ({
  id: params.order ?? '',
  near: nearVisitor(undefined, 200_000),
}));

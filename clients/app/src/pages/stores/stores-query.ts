import { nearVisitor, visitorPlace } from '@shared/place/visitor-place';
import { screenQuery } from '@shared/routing/routes';
import { graphql } from '../../graphql';

const Stores = graphql(`
  query Stores($near: NearInput!, $from: CoordinatesInput!) {
    ...AppFrame_query
    locations(first: 40, near: $near, kinds: [STORE]) {
      nodes {
        id
        name
        isOpen
        closesNext
        opensNext
        distance(from: $from)
        address {
          street
          city
        }
      }
    }
  }
`);

export const storesQuery = screenQuery(Stores, () => {
  const { latitude, longitude } = visitorPlace();
  return { near: nearVisitor(undefined, 200_000), from: { latitude, longitude } };
});

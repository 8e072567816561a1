import { nearVisitor } from '@shared/place/visitor-place';
import { screenQuery } from '@shared/routing/routes';
import { graphql } from '../../graphql';

const Reservations = graphql(`
  query Reservations($near: NearInput!) {
    ...AppFrame_query
    me {
      id
      reservations(first: 20) {
        nodes {
          id
          ...Reservation_reservation
        }
      }
    }
    locations(first: 12, near: $near, kinds: [STORE]) {
      nodes {
        id
        name
      }
    }
  }
`);

export const reservationsQuery = screenQuery(Reservations, () => ({ near: nearVisitor(undefined, 200_000) }));

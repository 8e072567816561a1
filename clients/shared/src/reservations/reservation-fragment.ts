import { graphql } from '../graphql';

/** A reservation as its owner sees it; what changes it brings this. */
export const OneReservation = graphql(`
  fragment Reservation_reservation on Reservation {
    id
    code
    state
    quantity
    expiresAt
    tryUntil
    endedAt
    version
    location {
      id
      name
    }
    product {
      id
      sku
      name
      images {
        url
        alt
      }
    }
  }
`);

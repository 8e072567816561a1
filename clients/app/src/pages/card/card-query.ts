import { screenQuery } from '@shared/routing/routes';
import { graphql } from '../../graphql';

/** All that the card shows; a change of points brings it. */
export const CardLoyalty = graphql(`
  fragment CardLoyalty on Loyalty {
    card
    balance
    held
    available
    worth {
      minor
      currency
    }
    boughtInYear {
      minor
      currency
    }
    tier {
      rank
      name
    }
    nextTier {
      name
      threshold {
        minor
        currency
      }
    }
    entries(first: 20) {
      nodes {
        id
        points
        balance
        reason
        at
      }
    }
  }
`);

const Card = graphql(`
  query Card {
    ...AppFrame_query
    me {
      id
      identities {
        id
        kind
        value
      }
      loyalty {
        ...CardLoyalty
      }
    }
    loyaltyProgramme {
      pointsPerEuro
    }
  }
`);

export const cardQuery = screenQuery(Card, () => ({}));

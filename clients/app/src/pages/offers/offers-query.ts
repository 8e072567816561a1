import { visitorPlace } from '@shared/place/visitor-place';
import { screenQuery } from '@shared/routing/routes';
import { graphql } from '../../graphql';

const Offers = graphql(`
  query Offers($store: ID) {
    ...AppFrame_query
    me {
      id
      ...Consents_customer
      personalOffers(first: 10) {
        reason
        offer {
          id
          ...OfferCard_offer
        }
      }
    }
    offers(first: 30, location: $store) {
      nodes {
        id
        ...OfferCard_offer
      }
    }
  }
`);

export const offersQuery = screenQuery(Offers, () => ({ store: visitorPlace().store?.id ?? null }));

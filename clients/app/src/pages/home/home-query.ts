import { screenQuery } from '@shared/routing/routes';
import { visitorPlace } from '@shared/place/visitor-place';
import { graphql } from '../../graphql';

const Home = graphql(`
  query Home($store: ID!, $hasStore: Boolean!, $location: ID) {
    ...AppFrame_query
    me {
      id
      loyalty {
        available
        worth {
          minor
          currency
        }
        tier {
          name
        }
      }
      orders(first: 3) {
        nodes {
          id
          state
          ...OrderRow_order
        }
      }
      personalOffers(first: 2) {
        reason
        offer {
          id
          ...OfferCard_offer
        }
      }
    }
    lists {
      id
      name
      openCount
      entries {
        id
        isChecked
        text
        product {
          id
          name
        }
      }
    }
    location(id: $store) @include(if: $hasStore) {
      id
      name
      isOpen
      closesNext
    }
    popular: offers(first: 2, location: $location) {
      nodes {
        id
        ...OfferCard_offer
      }
    }
  }
`);

export const homeQuery = screenQuery(Home, () => {
  const store = visitorPlace().store?.id ?? null;
  return { store: store ?? 'none', hasStore: store !== null, location: store };
});

import { graphql } from '../graphql';

/** What stands around every page. Each page's query spreads it, so that the frame needs no request of its own. */
export const FrameFragment = graphql(`
  fragment Frame_query on Query {
    me {
      id
      givenName
      favouriteStore {
        id
        name
      }
    }
    cart {
      ...CartState_cart
    }
    categories {
      id
      code
      name
    }
  }
`);

/** The frame reads what pages have brought; it never asks. */
export const FrameQuery = graphql(`
  query Frame {
    ...Frame_query
  }
`);

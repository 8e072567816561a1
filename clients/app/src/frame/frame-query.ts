import { graphql } from '../graphql';

/** What stands around every page. Each page's query spreads it, so that the frame needs no request of its own. */
export const FrameFragment = graphql(`
  fragment AppFrame_query on Query {
    me {
      id
      givenName
      unread: notifications(isRead: false, first: 1) {
        totalCount
      }
    }
    cart {
      ...CartState_cart
    }
  }
`);

/** The frame reads what pages have brought; it never asks. */
export const FrameQuery = graphql(`
  query Frame {
    ...AppFrame_query
  }
`);

/** The one request of pages that show nothing of the graph themselves, so that the frame has something to read. */
export const OnlyFrameQuery = graphql(`
  query OnlyFrame {
    ...AppFrame_query
  }
`);

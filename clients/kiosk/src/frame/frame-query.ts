import { graphql } from '../graphql';

/** What stands around every screen. Each screen's query spreads it, so that the frame needs no request of its own. */
export const FrameFragment = graphql(`
  fragment Kiosk_query on Query {
    cart {
      ...CartState_cart
    }
  }
`);

/** The frame reads what screens have brought; it never asks. */
export const FrameQuery = graphql(`
  query Frame {
    ...Kiosk_query
  }
`);

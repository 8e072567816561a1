import { graphql } from '../../graphql';

/** A promise that is held: what is bought, how it comes, what it costs, until when. */
export const QuoteFragment = graphql(`
  fragment Quote_quote on Quote {
    id
    state
    expiresAt
    agreement {
      ...Agreement_agreement
    }
  }
`);

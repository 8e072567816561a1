import { screenQuery } from '@shared/routing/routes';
import { graphql } from '../../graphql';

const Cart = graphql(`
  query Cart {
    ...AppFrame_query
  }
`);

export const cartQuery = screenQuery(Cart, () => ({}));

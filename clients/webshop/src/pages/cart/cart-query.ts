import { screenQuery } from '@shared/routing/routes';
import { graphql } from '../../graphql';

const CartScreen = graphql(`
  query CartScreen {
    ...Frame_query
    cart {
      id
      ...CartLines_cart
      ...CartTotals_cart
    }
    saved: savedItems(first: 4) {
      nodes {
        id
        product {
          id
          ...ProductCard_product
        }
      }
    }
  }
`);

export const cartQuery = screenQuery(CartScreen, () => ({}));

import { useSubscription } from 'urql';
import { graphql } from '../graphql';
import { useSession } from '../session/session-context';

const CartChanged = graphql(`
  subscription CartChanged($after: String) {
    cartChanged(after: $after) {
      cursor
      version
      resync
      cart {
        ...CartState_cart
      }
    }
  }
`);

/** Keeps the cart what it is on the caller's other devices. Shows nothing itself: the cache shows it wherever a cart is shown. */
export function LiveCart() {
  const { session } = useSession();
  useSubscription({ query: CartChanged, pause: session.kind !== 'guest' && session.kind !== 'customer' });
  return null;
}

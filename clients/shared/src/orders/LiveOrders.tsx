import { useSubscription } from 'urql';
import { graphql } from '../graphql';
import { useSession } from '../session/session-context';

const OrdersLive = graphql(`
  subscription OrdersLive($order: ID, $after: String) {
    orderChanged(order: $order, after: $after) {
      cursor
      version
      resync
      order {
        id
        ...OrderRow_order
        ...OrderStatus_order
      }
    }
  }
`);

/** Keeps orders what they are: one, or the customer's newest. Shows nothing itself. */
export function LiveOrders({ order = null }: { order?: string | null }) {
  const { session } = useSession();
  useSubscription({ query: OrdersLive, variables: { order }, pause: session.kind === 'visitor' });
  return null;
}

import { useSubscription } from 'urql';
import { graphql } from '../graphql';
import { useSession } from '../session/session-context';

const ReturnsLive = graphql(`
  subscription ReturnsLive($return: ID, $after: String) {
    returnChanged(return: $return, after: $after) {
      cursor
      version
      resync
      return {
        id
        ...ReturnRow_return
        ...OneReturn_return
        order {
          id
          ...OrderReturns_order
        }
      }
    }
  }
`);

/** Keeps returns what they are: one, or all of the customer's. Shows nothing itself. */
export function LiveReturns({ id = null }: { id?: string | null }) {
  const { session } = useSession();
  const isKnown = session.kind === 'customer' || (id !== null && session.kind !== 'visitor');
  useSubscription({ query: ReturnsLive, variables: { return: id }, pause: !isKnown });
  return null;
}

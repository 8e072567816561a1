import { useRef } from 'react';
import { useSubscription } from 'urql';
import { graphql } from '../graphql';
import { useRefresh } from '../Shop';
import { useSession } from './session-context';

const CustomerChanged = graphql(`
  subscription CustomerChanged($after: String) {
    customerChanged(after: $after) {
      cursor
      version
      resync
      thing
      id
    }
  }
`);

/** Has whatever changed of the customer's asked for anew: orders, points, reservations, lists, saved products, the profile. */
export function LiveCustomer() {
  const { session } = useSession();
  const refresh = useRefresh();
  const isKnown = useRef(false);
  useSubscription({ query: CustomerChanged, pause: session.kind !== 'customer' }, (_before, data) => {
    // The first event says where things stand, just after all was asked for. A later one of its kind says that something was missed.
    if (data.customerChanged.resync && isKnown.current) {
      refresh();
    }

    isKnown.current = true;
    return data;
  });
  return null;
}

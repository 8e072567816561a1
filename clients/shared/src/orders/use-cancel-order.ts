import { useMutation } from 'urql';
import { graphql } from '../graphql';
import { messages, useMessages } from '../i18n/messages';
import { useToast } from '../ui/Toast';

const CancelOrder = graphql(`
  mutation CancelOrder($order: ID!) {
    cancelOrder(input: { order: $order }) {
      ... on OrderCancelled {
        order {
          id
          ...OrderStatus_order
        }
      }
      ... on OrderStateConflict {
        message
        order {
          id
          ...OrderStatus_order
        }
      }
      ... on UnknownOrder {
        message
      }
    }
  }
`);

const texts = messages({
  nl: { cancelled: 'De bestelling is geannuleerd', failed: 'Dat lukte niet. Probeer het nog eens.' },
  en: { cancelled: 'The order is cancelled', failed: 'That did not work. Please try again.' },
});

/** Ends an order that has not left yet. */
export function useCancelOrder(): { cancel: (order: string) => Promise<void>; isCancelling: boolean } {
  const text = useMessages(texts);
  const toast = useToast();
  const [{ fetching }, mutate] = useMutation(CancelOrder);
  return {
    isCancelling: fetching,
    cancel: async (order) => {
      const { data } = await mutate({ order });
      const result = data?.cancelOrder;
      switch (result?.__typename) {
        case 'OrderCancelled':
          return toast(text.cancelled);
        case 'OrderStateConflict':
        case 'UnknownOrder':
        case undefined:
          return toast(result?.message ?? text.failed, { tone: 'bad' });
        default:
          return result satisfies never;
      }
    },
  };
}

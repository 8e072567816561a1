import { useMutation } from 'urql';
import { graphql } from '../graphql';
import { messages, useMessages } from '../i18n/messages';
import { useToast } from '../ui/Toast';

const CancelReturn = graphql(`
  mutation CancelReturn($return: ID!) {
    cancelReturn(input: { return: $return }) {
      ... on ReturnCancelled {
        return {
          ...OneReturn_return
          order {
            id
            ...OrderReturns_order
          }
        }
      }
      ... on ReturnClosed {
        return {
          ...OneReturn_return
        }
      }
      ... on Problem {
        message
      }
    }
  }
`);

const texts = messages({
  nl: {
    cancelled: 'Je houdt het. De retour is ingetrokken.',
    closed: 'De retour is al afgehandeld.',
    unknown: 'We kennen deze retour niet.',
    failed: 'Dat lukte niet. Probeer het nog eens.',
  },
  en: {
    cancelled: 'You keep it. The return is withdrawn.',
    closed: 'The return was dealt with already.',
    unknown: 'We do not know this return.',
    failed: 'That did not work. Please try again.',
  },
});

/** Withdraws a return whose goods are not there yet. */
export function useCancelReturn(): { cancel: (id: string) => Promise<void>; isCancelling: boolean } {
  const text = useMessages(texts);
  const toast = useToast();
  const [{ fetching }, mutate] = useMutation(CancelReturn);
  return {
    isCancelling: fetching,
    cancel: async (id) => {
      const { data } = await mutate({ return: id });
      const result = data?.cancelReturn;
      switch (result?.__typename) {
        case 'ReturnCancelled':
          return toast(text.cancelled);
        case 'ReturnClosed':
          return toast(text.closed, { tone: 'bad' });
        case 'UnknownReturn':
          return toast(text.unknown, { tone: 'bad' });
        case undefined:
          return toast(text.failed, { tone: 'bad' });
        default:
          return result satisfies never;
      }
    },
  };
}

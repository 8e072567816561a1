import { messages, useMessages } from '@shared/i18n/messages';
import { useToast } from '@shared/ui/Toast';
import { useMutation } from 'urql';
import { graphql } from '../../graphql';

const SetLine = graphql(`
  mutation SetCartLine($input: SetCartLineInput!) {
    setCartLine(input: $input) {
      ... on CartLineSet {
        cart {
          ...CartState_cart
        }
      }
      ... on CartLineVersionConflict {
        cart {
          ...CartState_cart
        }
      }
      ... on Problem {
        message
      }
    }
  }
`);

const RemoveLine = graphql(`
  mutation RemoveCartLine($input: RemoveCartLineInput!) {
    removeCartLine(input: $input) {
      ... on CartLineRemoved {
        cart {
          ...CartState_cart
        }
      }
      ... on Problem {
        message
      }
    }
  }
`);

const texts = messages({
  nl: { failed: 'Dat lukte niet. Probeer het nog eens.', changed: 'Dit was intussen al gewijzigd.' },
  en: { failed: 'That did not work. Please try again.', changed: 'This had been changed meanwhile.' },
});

interface Line {
  readonly id: string;
  readonly version: number;
}

/** Changes lines of the cart, as they are seen. */
export function useCartLines(): {
  set: (line: Line, quantity: number) => Promise<void>;
  remove: (line: Line) => Promise<void>;
} {
  const text = useMessages(texts);
  const toast = useToast();
  const [, setLine] = useMutation(SetLine);
  const [, removeLine] = useMutation(RemoveLine);

  return {
    set: async (line, quantity) => {
      const { data } = await setLine({ input: { line: line.id, quantity, expectedVersion: line.version } });
      const result = data?.setCartLine;
      switch (result?.__typename) {
        case undefined:
          return toast(text.failed, { tone: 'bad' });
        case 'CartLineSet':
          return undefined;
        case 'CartLineVersionConflict':
        case 'UnknownCartLine':
          return toast(text.changed, { tone: 'bad' });
        default:
          return result satisfies never;
      }
    },
    remove: async (line) => {
      const { data } = await removeLine({ input: { line: line.id } });
      if (data?.removeCartLine.__typename !== 'CartLineRemoved') {
        toast(text.failed, { tone: 'bad' });
      }
    },
  };
}

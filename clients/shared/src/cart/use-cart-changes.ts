import { useMutation } from 'urql';
import { graphql } from '../graphql';
import { messages, useMessages } from '../i18n/messages';
import { useToast } from '../ui/Toast';

const SetCartLine = graphql(`
  mutation SetCartLine($input: SetCartLineInput!) {
    setCartLine(input: $input) {
      ... on CartLineSet {
        cart {
          ...CartState_cart
        }
      }
      ... on CartLineVersionConflict {
        message
        cart {
          ...CartState_cart
        }
      }
      ... on UnknownCartLine {
        message
      }
    }
  }
`);

const RemoveCartLine = graphql(`
  mutation RemoveCartLine($line: ID!) {
    removeCartLine(input: { line: $line }) {
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

const AcceptCartPrices = graphql(`
  mutation AcceptCartPrices($version: Int!) {
    acceptCartPrices(input: { expectedVersion: $version }) {
      ... on CartPricesAccepted {
        cart {
          ...CartState_cart
        }
      }
      ... on CartVersionConflict {
        message
        cart {
          ...CartState_cart
        }
      }
      ... on UnknownCart {
        message
      }
    }
  }
`);

const texts = messages({
  nl: {
    elsewhere: 'Dit is net op een ander apparaat veranderd. Je ziet nu hoe het is.',
    failed: 'Dat lukte niet. Probeer het nog eens.',
  },
  en: {
    elsewhere: 'This was just changed on another device. You see it as it is now.',
    failed: 'That did not work. Please try again.',
  },
});

interface Line {
  readonly id: string;
  readonly version: number;
}

/** The ways to change a cart that is shown. A line that another device has changed meanwhile is shown as it is, instead of overwritten. */
export function useCartChanges() {
  const text = useMessages(texts);
  const toast = useToast();
  const [setting, setLine] = useMutation(SetCartLine);
  const [removing, removeLine] = useMutation(RemoveCartLine);
  const [accepting, accept] = useMutation(AcceptCartPrices);

  async function remove(line: Line) {
    const { data } = await removeLine({ line: line.id });
    if (data?.removeCartLine.__typename !== 'CartLineRemoved') {
      toast(data?.removeCartLine.message ?? text.failed, { tone: 'bad' });
    }
  }

  return {
    isChanging: setting.fetching || removing.fetching || accepting.fetching,
    remove,
    setQuantity: async (line: Line, quantity: number) => {
      if (quantity === 0) {
        await remove(line);
        return;
      }

      const { data } = await setLine({ input: { line: line.id, quantity, expectedVersion: line.version } });
      const result = data?.setCartLine;
      if (result?.__typename === 'CartLineVersionConflict') {
        toast(text.elsewhere);
      } else if (result?.__typename !== 'CartLineSet') {
        toast(result?.message ?? text.failed, { tone: 'bad' });
      }
    },
    acceptPrices: async (version: number) => {
      const { data } = await accept({ version });
      const result = data?.acceptCartPrices;
      if (result?.__typename === 'CartVersionConflict') {
        toast(text.elsewhere);
      } else if (result?.__typename !== 'CartPricesAccepted') {
        toast(result?.message ?? text.failed, { tone: 'bad' });
      }
    },
  };
}

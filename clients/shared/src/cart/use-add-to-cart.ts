import { useRef, useState } from 'react';
import { useMutation } from 'urql';
import { newKey } from '../graph/new-key';
import { graphql } from '../graphql';
import { messages, useMessages } from '../i18n/messages';
import { useSession } from '../session/session-context';
import { useToast } from '../ui/Toast';

const AddToCart = graphql(`
  mutation AddToCart($input: AddToCartInput!) {
    addToCart(input: $input) {
      ... on AddedToCart {
        cart {
          ...CartState_cart
        }
        refusals {
          product
          reason
          limit
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
    added: (name: string) => `${name} ligt in je winkelwagen`,
    failed: 'Dat lukte niet. Probeer het nog eens.',
    UNKNOWN_PRODUCT: 'Dit product bestaat niet meer.',
    NOT_FOR_SALE: 'Dit product is niet te koop.',
    HAS_VARIANTS: 'Kies eerst een uitvoering.',
    TOO_MANY_UNITS: 'Meer stuks passen er niet in je winkelwagen.',
    TOO_MANY_LINES: 'Je winkelwagen is vol.',
  },
  en: {
    added: (name: string) => `${name} is in your cart`,
    failed: 'That did not work. Please try again.',
    UNKNOWN_PRODUCT: 'This product does not exist any more.',
    NOT_FOR_SALE: 'This product is not for sale.',
    HAS_VARIANTS: 'Choose one of the variants first.',
    TOO_MANY_UNITS: 'No more units fit into your cart.',
    TOO_MANY_LINES: 'Your cart is full.',
  },
});

export interface Wanted {
  readonly id: string;
  readonly name: string;
}

/** Puts products into the cart and says so. A press whose answer was lost keeps its key, so that pressing again adds once. */
export function useAddToCart(): {
  add: (products: readonly Wanted[], quantity?: number) => Promise<boolean>;
  isAdding: boolean;
} {
  const text = useMessages(texts);
  const toast = useToast();
  const { becomeShopper } = useSession();
  const [, mutate] = useMutation(AddToCart);
  const [isAdding, setAdding] = useState(false);
  const attempt = useRef<{ key: string; of: string } | null>(null);

  async function ask(products: readonly Wanted[], quantity: number): Promise<boolean> {
    const of = JSON.stringify([products, quantity]);
    if (attempt.current?.of !== of) {
      attempt.current = { key: newKey(), of };
    }

    await becomeShopper();
    const lines = products.map(({ id }) => ({ product: id, quantity }));
    const { data } = await mutate({ input: { lines, idempotencyKey: attempt.current.key } });
    if (!data) {
      toast(text.failed, { tone: 'bad' });
      return false;
    }

    attempt.current = null;
    const result = data.addToCart;
    switch (result.__typename) {
      case 'AddedToCart': {
        const [refusal] = result.refusals;
        toast(refusal ? text[refusal.reason] : text.added(products.map(({ name }) => name).join(', ')), {
          tone: refusal ? 'bad' : 'good',
        });
        return refusal === undefined;
      }
      case 'CartOwnerNeeded':
      case 'IdempotencyKeyReused':
        toast(result.message, { tone: 'bad' });
        return false;
      default:
        return result satisfies never;
    }
  }

  return {
    isAdding,
    add: async (products, quantity = 1) => {
      setAdding(true);
      try {
        return await ask(products, quantity);
      } catch {
        toast(text.failed, { tone: 'bad' });
        return false;
      } finally {
        setAdding(false);
      }
    },
  };
}

import type { ComponentProps } from 'react';
import { useMutation } from 'urql';
import { graphql, readFragment, type FragmentType } from '../graphql';
import { messages, useMessages } from '../i18n/messages';
import { useSession } from '../session/session-context';
import { Button } from '../ui/Button';
import { useToast } from '../ui/Toast';

export const SaveButtonProduct = graphql(`
  fragment SaveButton_product on Product {
    id
    isSaved
  }
`);

const SaveItem = graphql(`
  mutation SaveItem($product: ID!) {
    saveItem(input: { product: $product }) {
      ... on ItemSaved {
        item {
          id
          product {
            id
            isSaved
          }
        }
      }
      ... on Problem {
        message
      }
    }
  }
`);

const RemoveSavedItem = graphql(`
  mutation RemoveSavedItem($product: ID!) {
    removeSavedItem(input: { product: $product }) {
      ... on SavedItemRemoved {
        product {
          id
          isSaved
        }
      }
      ... on Problem {
        message
      }
    }
  }
`);

const texts = messages({
  nl: { save: 'Bewaar voor later', saved: 'Bewaard', failed: 'Dat lukte niet. Probeer het nog eens.' },
  en: { save: 'Save for later', saved: 'Saved', failed: 'That did not work. Please try again.' },
});

interface SaveButtonProps extends Pick<ComponentProps<typeof Button>, 'look' | 'size'> {
  readonly product: FragmentType<typeof SaveButtonProduct>;
}

/** Keeps a product for later, on every device. */
export function SaveButton({ product: masked, ...looks }: SaveButtonProps) {
  const product = readFragment(SaveButtonProduct, masked);
  const text = useMessages(texts);
  const toast = useToast();
  const { becomeShopper } = useSession();
  const [saving, save] = useMutation(SaveItem);
  const [removing, remove] = useMutation(RemoveSavedItem);

  async function press() {
    try {
      await becomeShopper();
      const variables = { product: product.id };
      const { data } = product.isSaved ? await remove(variables) : await save(variables);
      const result = data && ('saveItem' in data ? data.saveItem : data.removeSavedItem);
      if (result?.__typename !== 'ItemSaved' && result?.__typename !== 'SavedItemRemoved') {
        toast(result?.message ?? text.failed, { tone: 'bad' });
      }
    } catch {
      toast(text.failed, { tone: 'bad' });
    }
  }

  return (
    <Button
      icon="heart"
      aria-pressed={product.isSaved}
      busy={saving.fetching || removing.fetching}
      onClick={() => void press()}
      {...looks}
    >
      {product.isSaved ? text.saved : text.save}
    </Button>
  );
}

import { messages, useMessages } from '@shared/i18n/messages';
import { useSession } from '@shared/session/session-context';
import { Button } from '@shared/ui/Button';
import { useToast } from '@shared/ui/Toast';
import { useMutation } from 'urql';
import { graphql, readFragment, type FragmentType } from '../../graphql';

const SaveButtonProduct = graphql(`
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
  nl: { save: 'Bewaar voor later', saved: 'Bewaard' },
  en: { save: 'Save for later', saved: 'Saved' },
});

/** Keeps a product for later, on every device. */
export function SaveButton({ product: masked }: { product: FragmentType<typeof SaveButtonProduct> }) {
  const product = readFragment(SaveButtonProduct, masked);
  const text = useMessages(texts);
  const toast = useToast();
  const { becomeShopper } = useSession();
  const [saving, save] = useMutation(SaveItem);
  const [removing, remove] = useMutation(RemoveSavedItem);

  async function press() {
    if (product.isSaved) {
      await remove({ product: product.id });
      return;
    }

    await becomeShopper();
    const { data } = await save({ product: product.id });
    if (data && data.saveItem.__typename !== 'ItemSaved') {
      toast(data.saveItem.message, { tone: 'bad' });
    }
  }

  return (
    <Button
      look="quiet"
      size="small"
      icon="heart"
      aria-pressed={product.isSaved}
      busy={saving.fetching || removing.fetching}
      onClick={() => void press()}
    >
      {product.isSaved ? text.saved : text.save}
    </Button>
  );
}

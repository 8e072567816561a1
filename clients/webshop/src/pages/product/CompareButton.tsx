import { messages, useMessages } from '@shared/i18n/messages';
import { useNavigation } from '@shared/routing/navigation';
import { useSession } from '@shared/session/session-context';
import { Button } from '@shared/ui/Button';
import { useToast } from '@shared/ui/Toast';
import { useMutation } from 'urql';
import { graphql, readFragment, type FragmentType } from '../../graphql';

const CompareButtonProduct = graphql(`
  fragment CompareButton_product on Product {
    id
    name
  }
`);

const CompareProduct = graphql(`
  mutation CompareProduct($product: ID!) {
    compareProduct(input: { product: $product }) {
      ... on ProductCompared {
        comparison {
          id
        }
      }
      ... on Problem {
        message
      }
    }
  }
`);

const texts = messages({
  nl: { compare: 'Vergelijk', added: (name: string) => `${name} staat in je vergelijking`, show: 'Bekijk' },
  en: { compare: 'Compare', added: (name: string) => `${name} is in your comparison`, show: 'Show' },
});

/** Puts a product beside others. */
export function CompareButton({ product: masked }: { product: FragmentType<typeof CompareButtonProduct> }) {
  const product = readFragment(CompareButtonProduct, masked);
  const text = useMessages(texts);
  const toast = useToast();
  const { go } = useNavigation();
  const { becomeShopper } = useSession();
  const [{ fetching }, compare] = useMutation(CompareProduct);

  async function press() {
    await becomeShopper();
    const { data } = await compare({ product: product.id });
    if (data?.compareProduct.__typename === 'ProductCompared') {
      toast(text.added(product.name), { action: { label: text.show, run: () => go('/compare') } });
    } else if (data) {
      toast(data.compareProduct.message, { tone: 'bad', action: { label: text.show, run: () => go('/compare') } });
    }
  }

  return (
    <Button look="quiet" size="small" icon="compare" busy={fetching} onClick={() => void press()}>
      {text.compare}
    </Button>
  );
}

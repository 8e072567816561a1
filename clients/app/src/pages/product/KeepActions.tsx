import { messages, useMessages } from '@shared/i18n/messages';
import { newKey } from '@shared/graph/new-key';
import { personOf } from '@shared/session/session';
import { useSession } from '@shared/session/session-context';
import { Button } from '@shared/ui/Button';
import { useToast } from '@shared/ui/Toast';
import { useClient, useMutation } from 'urql';
import { graphql } from '../../graphql';
import { queueOf } from '../../lists/edit-queues';
import { sendEdits } from '../../lists/send-edits';
import { useCreateList } from '../../lists/use-create-list';
import parts from '../../ui/Parts.module.css';

const SaveItem = graphql(`
  mutation SaveItem($input: SaveItemInput!) {
    saveItem(input: $input) {
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
  mutation RemoveSavedItem($input: RemoveSavedItemInput!) {
    removeSavedItem(input: $input) {
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
  nl: {
    list: 'Op het lijstje',
    listName: 'Boodschappen',
    listed: (name: string, list: string) => `${name} staat op ${list}`,
    save: 'Bewaar',
    saved: 'Bewaard',
    failed: 'Dat lukte niet. Probeer het nog eens.',
  },
  en: {
    list: 'On the list',
    listName: 'Groceries',
    listed: (name: string, list: string) => `${name} is on ${list}`,
    save: 'Save',
    saved: 'Saved',
    failed: 'That did not work. Please try again.',
  },
});

interface KeepActionsProps {
  readonly product: {
    readonly id: string;
    readonly sku: string;
    readonly name: string;
    readonly image: string | null;
    readonly isSaved: boolean;
  };
  readonly lists: readonly { readonly id: string; readonly name: string }[];
}

/** Keeps a product: on the list, or for later. */
export function KeepActions({ product, lists }: KeepActionsProps) {
  const text = useMessages(texts);
  const toast = useToast();
  const client = useClient();
  const { session, becomeShopper } = useSession();
  const { create, isCreating } = useCreateList();
  const [{ fetching: isSaving }, save] = useMutation(SaveItem);
  const [{ fetching: isRemoving }, remove] = useMutation(RemoveSavedItem);

  async function putOnList() {
    const list = lists[0]?.id ?? (await create(text.listName));
    if (list) {
      const person = personOf(session);
      const { id, sku, image, name } = product;
      queueOf(person, list).add({
        edit: { id: newKey(), entry: newKey(), seenVersion: 0, change: { add: { product: id } } },
        name,
        product: { id, sku, image },
      });
      toast(text.listed(name, lists[0]?.name ?? text.listName));
      void sendEdits(client, person, list);
    }
  }

  async function toggleSaved() {
    try {
      await becomeShopper();
      const input = { input: { product: product.id } };
      const { data } = product.isSaved ? await remove(input) : await save(input);
      if (!data) {
        toast(text.failed, { tone: 'bad' });
      }
    } catch {
      toast(text.failed, { tone: 'bad' });
    }
  }

  return (
    <div className={parts.buttons}>
      <Button look="secondary" icon="list" busy={isCreating} onClick={() => void putOnList()}>
        {text.list}
      </Button>
      <Button
        look="secondary"
        icon="heart"
        aria-pressed={product.isSaved}
        busy={isSaving || isRemoving}
        onClick={() => void toggleSaved()}
      >
        {product.isSaved ? text.saved : text.save}
      </Button>
    </div>
  );
}

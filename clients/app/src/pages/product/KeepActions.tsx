import { messages, useMessages } from '@shared/i18n/messages';
import { newKey } from '@shared/graph/new-key';
import { SaveButton, type SaveButtonProduct } from '@shared/product/SaveButton';
import { personOf } from '@shared/session/session';
import { useSession } from '@shared/session/session-context';
import { Button } from '@shared/ui/Button';
import { useToast } from '@shared/ui/Toast';
import { useClient } from 'urql';
import type { FragmentType } from '../../graphql';
import { queueOf } from '../../lists/edit-queues';
import { sendEdits } from '../../lists/send-edits';
import { useCreateList } from '../../lists/use-create-list';
import parts from '../../ui/Parts.module.css';

const texts = messages({
  nl: {
    list: 'Op het lijstje',
    listName: 'Boodschappen',
    listed: (name: string, list: string) => `${name} staat op ${list}`,
  },
  en: {
    list: 'On the list',
    listName: 'Groceries',
    listed: (name: string, list: string) => `${name} is on ${list}`,
  },
});

interface KeepActionsProps {
  readonly product: {
    readonly id: string;
    readonly sku: string;
    readonly name: string;
    readonly image: string | null;
  } & FragmentType<typeof SaveButtonProduct>;
  readonly lists: readonly { readonly id: string; readonly name: string }[];
}

/** Keeps a product: on the list, or for later. */
export function KeepActions({ product, lists }: KeepActionsProps) {
  const text = useMessages(texts);
  const toast = useToast();
  const client = useClient();
  const { session } = useSession();
  const { create, isCreating } = useCreateList();

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

  return (
    <div className={parts.buttons}>
      <Button look="secondary" icon="list" busy={isCreating} onClick={() => void putOnList()}>
        {text.list}
      </Button>
      <SaveButton product={product} look="secondary" />
    </div>
  );
}

import { newKey } from '@shared/graph/new-key';
import { personOf } from '@shared/session/session';
import { useSession } from '@shared/session/session-context';
import { useMemo, useSyncExternalStore } from 'react';
import { useClient } from 'urql';
import type { DocumentType } from '../graphql';
import type { AddListEntryInput, ListEditInput } from '../graphql/graphql';
import type { EditNotice } from './edit-queue';
import { queueOf } from './edit-queues';
import { withEdits, type ShownEntry } from './entries';
import { shown, type ListContents } from './list-contents';
import { sendEdits } from './send-edits';

export interface EditedList {
  readonly entries: readonly ShownEntry[];
  /** How many edits wait for a network. */
  readonly waiting: number;
  readonly notices: readonly EditNotice[];
  readonly dismiss: (notice: string) => void;
  readonly add: (
    entry: Pick<AddListEntryInput, 'text' | 'quantity'>,
    name: string,
    product?: ShownEntry['product'],
  ) => void;
  readonly change: (entry: ShownEntry, change: ListEditInput['change']) => void;
}

/** A list with what was done to it here; what is done counts at once, is kept, and is sent when it can be. */
export function useList(id: string, list: DocumentType<typeof ListContents> | null | undefined): EditedList {
  const client = useClient();
  const { session } = useSession();
  const person = personOf(session);
  const queue = queueOf(person, id);
  const { waiting, notices } = useSyncExternalStore(queue.subscribe, queue.current);
  const entries = useMemo(() => withEdits((list?.entries ?? []).map(shown), waiting), [list, waiting]);

  function make(
    entry: string,
    seenVersion: number,
    name: string,
    product: ShownEntry['product'],
    change: ListEditInput['change'],
  ) {
    queue.add({ edit: { id: newKey(), entry, seenVersion, change }, name, product });
    if (navigator.onLine) {
      void sendEdits(client, person, id);
    }
  }

  return {
    entries,
    waiting: waiting.filter(({ isSent }) => !isSent).length,
    notices,
    dismiss: (notice) => queue.dismiss(notice),
    add: (entry, name, product = null) =>
      make(newKey(), 0, name, product, { add: product ? { ...entry, product: product.id } : { ...entry, text: name } }),
    change: (entry, change) => make(entry.id, entry.version, entry.name, entry.product, change),
  };
}

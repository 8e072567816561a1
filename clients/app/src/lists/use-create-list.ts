import { newKey } from '@shared/graph/new-key';
import { messages, useMessages } from '@shared/i18n/messages';
import { useSession } from '@shared/session/session-context';
import { useToast } from '@shared/ui/Toast';
import { useRef, useState } from 'react';
import { useMutation } from 'urql';
import { graphql } from '../graphql';

const CreateList = graphql(`
  mutation CreateList($input: CreateListInput!) {
    createList(input: $input) {
      ... on ListCreated {
        list {
          id
          ...ListContents_list
        }
      }
      ... on Problem {
        message
      }
    }
  }
`);

const texts = messages({
  nl: { failed: 'Dat lukte niet. Een nieuw lijstje maken kan alleen met verbinding.' },
  en: { failed: 'That did not work. A new list can only be made with a connection.' },
});

/** Makes a list; its id, or null when that did not work, which is said. */
export function useCreateList(): { create: (name: string) => Promise<string | null>; isCreating: boolean } {
  const text = useMessages(texts);
  const toast = useToast();
  const { session, becomeShopper } = useSession();
  const [{ fetching }, mutate] = useMutation(CreateList);
  const [isBecoming, setBecoming] = useState(false);
  const attempt = useRef<{ name: string; key: string } | null>(null);

  async function create(name: string): Promise<string | null> {
    if (attempt.current?.name !== name) {
      attempt.current = { name, key: newKey() };
    }

    await becomeShopper();
    const nickname = session.kind === 'customer' ? session.name : null;
    const { data } = await mutate({ input: { name, nickname, idempotencyKey: attempt.current.key } });
    const result = data?.createList;
    switch (result?.__typename) {
      case undefined:
        toast(text.failed, { tone: 'bad' });
        return null;
      case 'ListCreated':
        attempt.current = null;
        return result.list.id;
      case 'ShopperNeeded':
      case 'TooManyLists':
      case 'IdempotencyKeyReused':
        attempt.current = null;
        toast(result.message, { tone: 'bad' });
        return null;
      default:
        return result satisfies never;
    }
  }

  return {
    isCreating: fetching || isBecoming,
    create: async (name) => {
      setBecoming(true);
      try {
        return await create(name);
      } catch {
        toast(text.failed, { tone: 'bad' });
        return null;
      } finally {
        setBecoming(false);
      }
    },
  };
}

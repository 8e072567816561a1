import { messages, useMessages } from '@shared/i18n/messages';
import { useNavigation } from '@shared/routing/navigation';
import { useSession } from '@shared/session/session-context';
import { Button } from '@shared/ui/Button';
import { Field } from '@shared/ui/Field';
import { useToast } from '@shared/ui/Toast';
import { useState, type FormEvent } from 'react';
import { useMutation, useQuery } from 'urql';
import { OnlyFrameQuery } from '../../frame/frame-query';
import { graphql } from '../../graphql';
import { Page } from '../../ui/Page';
import parts from '../../ui/Parts.module.css';

const JoinList = graphql(`
  mutation JoinList($input: JoinListInput!) {
    joinList(input: $input) {
      ... on ListJoined {
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
  nl: {
    title: 'Meedoen met een lijstje',
    code: 'Code',
    codeHint: 'Staat in het bericht dat je kreeg.',
    name: 'Hoe mogen de anderen je noemen?',
    join: 'Doe mee',
    failed: 'Dat lukte niet. Meedoen kan alleen met verbinding.',
  },
  en: {
    title: 'Join a list',
    code: 'Code',
    codeHint: 'It stands in the message that you got.',
    name: 'What may the others call you?',
    join: 'Join',
    failed: 'That did not work. Joining needs a connection.',
  },
});

/** Where the link of an invitation leads, and where its code is typed. */
export function JoinPage() {
  const text = useMessages(texts);
  const toast = useToast();
  const { go } = useNavigation();
  const { session, becomeShopper } = useSession();
  const [{ fetching }, mutate] = useMutation(JoinList);
  const [code, setCode] = useState(() => decodeURIComponent(location.hash.slice(1)));
  const [name, setName] = useState(session.kind === 'customer' ? session.name : '');
  useQuery({ query: OnlyFrameQuery });

  async function join(event: FormEvent) {
    event.preventDefault();
    try {
      await becomeShopper();
      const { data } = await mutate({ input: { code: code.trim(), nickname: name.trim() || null } });
      const result = data?.joinList;
      switch (result?.__typename) {
        case undefined:
          return toast(text.failed, { tone: 'bad' });
        case 'ListJoined':
          return go(`/list/${result.list.id}`, { replace: true });
        case 'InvalidListCode':
        case 'ShopperNeeded':
        case 'TooManyLists':
        case 'ListMembersFull':
          return toast(result.message, { tone: 'bad' });
        default:
          return result satisfies never;
      }
    } catch {
      return toast(text.failed, { tone: 'bad' });
    }
  }

  return (
    <Page title={text.title} back="/lists">
      <form className={parts.wide} onSubmit={(event) => void join(event)}>
        <Field
          label={text.code}
          hint={text.codeHint}
          required
          autoCapitalize="characters"
          autoComplete="off"
          value={code}
          onChange={(event) => setCode(event.target.value)}
        />
        <Field
          label={text.name}
          maxLength={50}
          autoComplete="given-name"
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <Button type="submit" size="large" busy={fetching}>
          {text.join}
        </Button>
      </form>
    </Page>
  );
}

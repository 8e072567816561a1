import { newKey } from '@shared/graph/new-key';
import { messages, useMessages } from '@shared/i18n/messages';
import { useNavigation } from '@shared/routing/navigation';
import { Button } from '@shared/ui/Button';
import { Field } from '@shared/ui/Field';
import { useToast } from '@shared/ui/Toast';
import { useRef, useState, type FormEvent } from 'react';
import { useMutation } from 'urql';
import { graphql } from '../../graphql';
import styles from './NewList.module.css';

const CreateList = graphql(`
  mutation CreateList($input: CreateListInput!) {
    createList(input: $input) {
      ... on ListCreated {
        list {
          id
          name
          openCount
        }
      }
      ... on Problem {
        message
      }
    }
  }
`);

const texts = messages({
  nl: { name: 'Nieuw lijstje', make: 'Maak', failed: 'Dat lukte niet. Probeer het nog eens.' },
  en: { name: 'New list', make: 'Make', failed: 'That did not work. Please try again.' },
});

export function NewList() {
  const text = useMessages(texts);
  const toast = useToast();
  const { go } = useNavigation();
  const [name, setName] = useState('');
  const [{ fetching }, create] = useMutation(CreateList);
  const key = useRef(newKey());

  async function submit(event: FormEvent) {
    event.preventDefault();
    const { data } = await create({ input: { name: name.trim(), idempotencyKey: key.current } });
    if (data?.createList.__typename === 'ListCreated') {
      go(`/lists/${data.createList.list.id}`);
    } else {
      toast(data?.createList.message ?? text.failed, { tone: 'bad' });
    }
  }

  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)}>
      <Field
        label={text.name}
        value={name}
        maxLength={100}
        required
        onChange={(event) => setName(event.target.value)}
      />
      <Button type="submit" look="secondary" busy={fetching}>
        {text.make}
      </Button>
    </form>
  );
}

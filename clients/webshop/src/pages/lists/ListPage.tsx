import { useAddToCart } from '@shared/cart/use-add-to-cart';
import { newKey } from '@shared/graph/new-key';
import { messages, plural, useMessages } from '@shared/i18n/messages';
import { Link } from '@shared/routing/Link';
import type { Place } from '@shared/routing/routes';
import { Title } from '@shared/routing/Title';
import { Button, ButtonLink, IconButton } from '@shared/ui/Button';
import { Check, Field } from '@shared/ui/Field';
import { Screen } from '@shared/ui/Screen';
import { SkeletonText } from '@shared/ui/Skeleton';
import { useToast } from '@shared/ui/Toast';
import { useState, type FormEvent } from 'react';
import { useMutation, useSubscription } from 'urql';
import { NoPage } from '../../frame/NoPage';
import { readFragment } from '../../graphql';
import type { ListChangeInput, ListState_ListFragment } from '../../graphql/graphql';
import { productPath } from '../../paths';
import { ListChanged, listQuery, ListState, SyncList } from './list-query';
import styles from './ListPage.module.css';

const texts = messages({
  nl: {
    back: 'Mijn Klaverhof',
    open: (count: number) => plural('nl', count, { one: 'Nog 1 ding te halen', other: `Nog ${count} dingen te halen` }),
    add: 'Wat heb je nodig?',
    addButton: 'Zet erbij',
    remove: (name: string) => `Haal ${name} van de lijst`,
    buy: 'Alles in de winkelwagen',
    failed: 'Dat lukte niet. Probeer het nog eens.',
  },
  en: {
    back: 'My Klaverhof',
    open: (count: number) => plural('en', count, { one: '1 thing to get', other: `${count} things to get` }),
    add: 'What do you need?',
    addButton: 'Add',
    remove: (name: string) => `Take ${name} off the list`,
    buy: 'Put all of it into the cart',
    failed: 'That did not work. Please try again.',
  },
});

/** A shopping list, as all who share it see it. */
export function ListPage(place: Place) {
  return (
    <Screen query={listQuery} place={place} loading={<SkeletonText lines={8} />}>
      {({ list }) => (list ? <Entries list={readFragment(ListState, list)} /> : <NoPage />)}
    </Screen>
  );
}

function Entries({ list }: { list: ListState_ListFragment }) {
  const text = useMessages(texts);
  const toast = useToast();
  const { add, isAdding } = useAddToCart();
  const [typed, setTyped] = useState('');
  const [{ fetching }, sync] = useMutation(SyncList);
  useSubscription({ query: ListChanged, variables: { list: list.id } });
  const wanted = list.entries.flatMap(({ product, isChecked }) => (product && !isChecked ? [product] : []));

  async function edit(entry: string, seenVersion: number, change: ListChangeInput) {
    const { data } = await sync({ input: { list: list.id, edits: [{ id: newKey(), entry, seenVersion, change }] } });
    if (data?.syncList.__typename !== 'ListSynced') {
      toast(data?.syncList.message ?? text.failed, { tone: 'bad' });
    }
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    void edit(newKey(), 0, { add: { text: typed.trim() } });
    setTyped('');
  }

  return (
    <div className={styles.page}>
      <Title>{list.name}</Title>
      <ButtonLink to="/account" look="quiet" size="small" icon="back" className={styles.start}>
        {text.back}
      </ButtonLink>
      <h1>{list.name}</h1>
      <p role="status">{text.open(list.openCount)}</p>
      <form className={styles.add} onSubmit={submit}>
        <Field
          label={text.add}
          value={typed}
          required
          maxLength={200}
          onChange={(event) => setTyped(event.target.value)}
        />
        <Button type="submit" busy={fetching}>
          {text.addButton}
        </Button>
      </form>
      <ul className={styles.entries}>
        {list.entries.map((entry) => {
          const name = entry.product?.name ?? entry.text ?? '';
          return (
            <li key={entry.id} className={styles.entry}>
              <Check
                checked={entry.isChecked}
                onChange={(event) => void edit(entry.id, entry.version, { checked: event.target.checked })}
              >
                <span className={entry.isChecked ? styles.done : undefined}>
                  {entry.quantity > 1 && `${entry.quantity} × `}
                  {entry.product ? <Link to={productPath(entry.product.sku)}>{name}</Link> : name}
                </span>
              </Check>
              <IconButton
                icon="trash"
                label={text.remove(name)}
                onClick={() => void edit(entry.id, entry.version, { remove: true })}
              />
            </li>
          );
        })}
      </ul>
      {wanted.length > 0 && (
        <Button icon="cart" busy={isAdding} className={styles.start} onClick={() => void add(wanted)}>
          {text.buy}
        </Button>
      )}
    </div>
  );
}

import { messages, plural, useMessages } from '@shared/i18n/messages';
import type { Place } from '@shared/routing/routes';
import { ButtonLink, IconButton } from '@shared/ui/Button';
import { EmptyState } from '@shared/ui/EmptyState';
import { Screen } from '@shared/ui/Screen';
import { useState } from 'react';
import { useSubscription } from 'urql';
import { graphql, readFragment, type DocumentType } from '../../graphql';
import { EditNotices } from '../../lists/EditNotices';
import type { ShownEntry } from '../../lists/entries';
import { EntryRow } from '../../lists/EntryRow';
import { ListContents } from '../../lists/list-contents';
import { useList } from '../../lists/use-list';
import { Page, PageSkeleton } from '../../ui/Page';
import parts from '../../ui/Parts.module.css';
import { AddEntry } from './AddEntry';
import { EntryDialog } from './EntryDialog';
import { listQuery } from './list-query';
import styles from './ListPage.module.css';
import { ShareDialog } from './ShareDialog';

const ListLive = graphql(`
  subscription ListLive($list: ID!, $after: String) {
    listChanged(list: $list, after: $after) {
      cursor
      version
      resync
      list {
        id
        ...ListContents_list
      }
    }
  }
`);

const texts = messages({
  nl: {
    list: 'Lijstje',
    share: 'Delen',
    route: 'Route door de winkel',
    recipe: 'Recept erbij',
    got: (count: number) => `In de mand (${count})`,
    open: (count: number) => plural('nl', count, { one: 'Nog 1 ding te halen', other: `Nog ${count} dingen te halen` }),
    empty: 'Wat heb je nodig?',
    emptyWords: 'Typ het hierboven: een product uit de winkel, of gewoon wat je in gedachten hebt.',
    gone: 'Dit lijstje is er niet',
    goneWords: 'Het is verwijderd, of je doet er niet meer aan mee.',
    lists: 'Naar mijn lijstjes',
    members: (names: string) => `Samen met ${names}`,
  },
  en: {
    list: 'List',
    share: 'Share',
    route: 'Route through the store',
    recipe: 'Add a recipe',
    got: (count: number) => `In the basket (${count})`,
    open: (count: number) => plural('en', count, { one: '1 thing left to get', other: `${count} things left to get` }),
    empty: 'What do you need?',
    emptyWords: 'Type it above: a product of the shop, or just what you have in mind.',
    gone: 'There is no such list',
    goneWords: 'It was deleted, or you are not a member any more.',
    lists: 'To my lists',
    members: (names: string) => `With ${names}`,
  },
});

/** One list: what is to be got, what is in the basket, and whoever else is at it, live. */
export function ListPage(place: Place) {
  return (
    <Screen query={listQuery} place={place} loading={<PageSkeleton />}>
      {(data) => (data.list ? <OneList list={readFragment(ListContents, data.list)} /> : <NoList />)}
    </Screen>
  );
}

function NoList() {
  const text = useMessages(texts);
  return (
    <Page title={text.list} back="/lists">
      <EmptyState icon="list" title={text.gone}>
        <p>{text.goneWords}</p>
        <ButtonLink to="/lists">{text.lists}</ButtonLink>
      </EmptyState>
    </Page>
  );
}

function OneList({ list }: { list: DocumentType<typeof ListContents> }) {
  const text = useMessages(texts);
  const edited = useList(list.id, list);
  const [shares, setShares] = useState(false);
  const [chosen, setChosen] = useState<string | null>(null);
  useSubscription({ query: ListLive, variables: { list: list.id } });
  const open = edited.entries.filter(({ isChecked }) => !isChecked);
  const got = edited.entries.filter(({ isChecked }) => isChecked);
  const dialogEntry = edited.entries.find(({ id }) => id === chosen);
  const others = list.members.flatMap(({ isMe, nickname }) => (isMe ? [] : (nickname ?? '?')));
  const rows = (entries: readonly ShownEntry[]) =>
    entries.map((entry) => (
      <EntryRow
        key={entry.id}
        entry={entry}
        onCheck={(checked) => edited.change(entry, { checked })}
        onOpen={() => setChosen(entry.id)}
      />
    ));
  return (
    <Page
      title={list.name}
      back="/lists"
      actions={<IconButton icon="share" label={text.share} onClick={() => setShares(true)} />}
    >
      <AddEntry onAdd={edited.add} entries={edited.entries} />
      <EditNotices waiting={edited.waiting} notices={edited.notices} onDismiss={edited.dismiss} />
      {edited.entries.length === 0 ? (
        <EmptyState icon="list" title={text.empty}>
          <p>{text.emptyWords}</p>
        </EmptyState>
      ) : (
        <section className={parts.stack} aria-label={text.open(open.length)}>
          <p className={parts.soft}>
            {text.open(open.length)}
            {others.length > 0 && ` · ${text.members(others.join(', '))}`}
          </p>
          {open.length > 0 && <ul className={parts.rows}>{rows(open)}</ul>}
        </section>
      )}
      <div className={parts.buttons}>
        {open.length > 0 && (
          <ButtonLink to={`/route/${list.id}`} icon="pin">
            {text.route}
          </ButtonLink>
        )}
        <ButtonLink to={`/recipes?list=${list.id}`} look="secondary" icon="plus">
          {text.recipe}
        </ButtonLink>
      </div>
      {got.length > 0 && (
        <section className={`${parts.stack} ${styles.got}`} aria-labelledby="got">
          <h2 id="got">{text.got(got.length)}</h2>
          <ul className={parts.rows}>{rows(got)}</ul>
        </section>
      )}
      {shares && <ShareDialog list={list} onClose={() => setShares(false)} />}
      {dialogEntry && (
        <EntryDialog
          entry={dialogEntry}
          siblings={dialogEntry.isChecked ? got : open}
          onChange={(change) => edited.change(dialogEntry, change)}
          onClose={() => setChosen(null)}
        />
      )}
    </Page>
  );
}

import { messages, plural, useMessages } from '@shared/i18n/messages';
import { Link } from '@shared/routing/Link';
import { useNavigation } from '@shared/routing/navigation';
import type { Place } from '@shared/routing/routes';
import { Button, ButtonLink } from '@shared/ui/Button';
import { EmptyState } from '@shared/ui/EmptyState';
import { Field } from '@shared/ui/Field';
import { Icon } from '@shared/ui/Icon';
import { Screen } from '@shared/ui/Screen';
import { useState, type FormEvent } from 'react';
import { useCreateList } from '../../lists/use-create-list';
import { Page, PageSkeleton } from '../../ui/Page';
import parts from '../../ui/Parts.module.css';
import { listsQuery } from './lists-query';

const texts = messages({
  nl: {
    title: 'Lijstjes',
    open: (count: number) =>
      count === 0 ? 'alles in huis' : plural('nl', count, { one: 'nog 1 ding', other: `nog ${count} dingen` }),
    shared: (names: string) => `samen met ${names}`,
    others: (count: number) => plural('nl', count, { one: '1 ander', other: `${count} anderen` }),
    name: 'Nieuw lijstje',
    example: 'Weekboodschappen',
    make: 'Maak lijstje',
    join: 'Ik heb een code',
    empty: 'Nog geen lijstje',
    emptyWords:
      'Maak er een voor de week, en deel het met wie er meedoet. Het werkt ook in de kelder van de supermarkt.',
    saved: 'Bewaard voor later',
    savedCount: (count: number) => plural('nl', count, { one: '1 product', other: `${count} producten` }),
    recipes: 'Recepten',
    recipesWords: 'Alles voor een gerecht in één keer op je lijstje',
  },
  en: {
    title: 'Lists',
    open: (count: number) =>
      count === 0
        ? 'nothing left to get'
        : plural('en', count, { one: '1 thing to get', other: `${count} things to get` }),
    shared: (names: string) => `with ${names}`,
    others: (count: number) => plural('en', count, { one: '1 other', other: `${count} others` }),
    name: 'New list',
    example: 'This week',
    make: 'Make list',
    join: 'I have a code',
    empty: 'No list yet',
    emptyWords:
      'Make one for the week and share it with whoever joins in. It works in the cellar of the supermarket, too.',
    saved: 'Saved for later',
    savedCount: (count: number) => plural('en', count, { one: '1 product', other: `${count} products` }),
    recipes: 'Recipes',
    recipesWords: 'All that a dish takes on your list at once',
  },
});

/** The lists, and a way to make another. */
export function ListsPage(place: Place) {
  const text = useMessages(texts);
  return (
    <Page title={text.title}>
      <Screen query={listsQuery} place={place} loading={<PageSkeleton />}>
        {(data) => (
          <>
            {data.lists.length === 0 ? (
              <EmptyState icon="list" title={text.empty}>
                <p>{text.emptyWords}</p>
              </EmptyState>
            ) : (
              <ul className={parts.rows}>
                {data.lists.map((list) => {
                  const others = list.members.filter(({ isMe }) => !isMe);
                  const names = others.flatMap(({ nickname }) => nickname ?? []);
                  return (
                    <li key={list.id}>
                      <Link to={`/list/${list.id}`} className={parts.row}>
                        <span className={`${parts.badge} ${list.openCount > 0 ? parts.butter : ''}`} aria-hidden="true">
                          {list.openCount > 0 ? list.openCount : <Icon name="check" size={20} />}
                        </span>
                        <span className={parts.body}>
                          <span className={parts.strong}>{list.name}</span>
                          <span className={parts.soft}>
                            {text.open(list.openCount)}
                            {others.length > 0 &&
                              ` · ${text.shared(names.length === others.length ? names.join(', ') : text.others(others.length))}`}
                          </span>
                        </span>
                        <Icon name="forward" size={18} />
                      </Link>
                    </li>
                  );
                })}
              </ul>
            )}
            <NewList />
            <ul className={parts.rows}>
              <li>
                <Link to="/recipes" className={parts.row}>
                  <span className={parts.badge}>
                    <Icon name="clock" size={20} />
                  </span>
                  <span className={parts.body}>
                    <span className={parts.strong}>{text.recipes}</span>
                    <span className={parts.soft}>{text.recipesWords}</span>
                  </span>
                  <Icon name="forward" size={18} />
                </Link>
              </li>
              <li>
                <Link to="/saved" className={parts.row}>
                  <span className={parts.badge}>
                    <Icon name="heart" size={20} />
                  </span>
                  <span className={parts.body}>
                    <span className={parts.strong}>{text.saved}</span>
                    <span className={parts.soft}>{text.savedCount(data.savedItems.totalCount)}</span>
                  </span>
                  <Icon name="forward" size={18} />
                </Link>
              </li>
            </ul>
          </>
        )}
      </Screen>
    </Page>
  );
}

function NewList() {
  const text = useMessages(texts);
  const { go } = useNavigation();
  const { create, isCreating } = useCreateList();
  const [name, setName] = useState('');

  async function submit(event: FormEvent) {
    event.preventDefault();
    const list = await create(name.trim() || text.example);
    if (list) {
      go(`/list/${list}`);
    }
  }

  return (
    <form className={parts.stack} onSubmit={(event) => void submit(event)}>
      <Field
        label={text.name}
        placeholder={text.example}
        maxLength={100}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <div className={parts.buttons}>
        <Button type="submit" icon="plus" busy={isCreating}>
          {text.make}
        </Button>
        <ButtonLink to="/join" look="secondary">
          {text.join}
        </ButtonLink>
      </div>
    </form>
  );
}

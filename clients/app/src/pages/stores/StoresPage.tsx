import { formatDate } from '@shared/format/dates';
import { formatDistance } from '@shared/format/quantities';
import { useLanguage } from '@shared/i18n/language';
import { messages, useMessages } from '@shared/i18n/messages';
import { setVisitorPlace, useVisitorPlace } from '@shared/place/visitor-place';
import { useNavigation } from '@shared/routing/navigation';
import type { Place } from '@shared/routing/routes';
import { Field } from '@shared/ui/Field';
import { Icon } from '@shared/ui/Icon';
import { Screen } from '@shared/ui/Screen';
import { useState } from 'react';
import { Page, PageSkeleton } from '../../ui/Page';
import parts from '../../ui/Parts.module.css';
import { storesQuery } from './stores-query';

const texts = messages({
  nl: {
    title: 'Mijn winkel',
    find: 'Zoek op plaats of naam',
    open: (until: string) => `Open tot ${until}`,
    closed: 'Nu gesloten',
    mine: 'Mijn winkel',
  },
  en: {
    title: 'My store',
    find: 'Find by town or name',
    open: (until: string) => `Open until ${until}`,
    closed: 'Closed now',
    mine: 'My store',
  },
});

/** The stores, to choose the one where somebody shops. */
export function StoresPage(place: Place) {
  const text = useMessages(texts);
  const language = useLanguage();
  const { go } = useNavigation();
  const mine = useVisitorPlace().store?.id;
  const [words, setWords] = useState('');
  const to = place.search.get('to') ?? '/';

  function choose(store: { id: string; name: string }) {
    setVisitorPlace({ store });
    const path = /^\/(?!\/)/.test(to) ? to : '/';
    go(path.startsWith('/route/') ? `${path}?store=${store.id}` : path, { replace: true });
  }

  return (
    <Page title={text.title} back={to}>
      <Field label={text.find} type="search" value={words} onChange={(event) => setWords(event.target.value)} />
      <Screen query={storesQuery} place={place} loading={<PageSkeleton />}>
        {(data) => (
          <ul className={parts.rows}>
            {data.locations.nodes
              .filter(({ name, address }) =>
                `${name} ${address?.city}`.toLowerCase().includes(words.trim().toLowerCase()),
              )
              .map((store) => (
                <li key={store.id}>
                  <button
                    type="button"
                    className={parts.row}
                    aria-pressed={store.id === mine}
                    onClick={() => choose({ id: store.id, name: store.name })}
                  >
                    <span className={`${parts.badge} ${store.id === mine ? parts.butter : ''}`}>
                      <Icon name={store.id === mine ? 'check' : 'store'} size={20} />
                    </span>
                    <span className={parts.body}>
                      <span className={parts.strong}>{store.name}</span>
                      <span className={parts.soft}>
                        {store.address && `${store.address.street}, ${store.address.city}`}
                        {store.distance != null && ` · ${formatDistance(store.distance, language)}`}
                      </span>
                      <span className={parts.soft}>
                        {store.isOpen && store.closesNext
                          ? text.open(formatDate(store.closesNext, 'time', language))
                          : text.closed}
                      </span>
                    </span>
                  </button>
                </li>
              ))}
          </ul>
        )}
      </Screen>
    </Page>
  );
}

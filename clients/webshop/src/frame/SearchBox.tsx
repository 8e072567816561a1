import { messages, useMessages } from '@shared/i18n/messages';
import { useNavigation } from '@shared/routing/navigation';
import { Icon } from '@shared/ui/Icon';
import { useEffect, useState, type FormEvent } from 'react';
import styles from './SearchBox.module.css';

const texts = messages({
  nl: { label: 'Zoek in de winkel', placeholder: 'Waar ben je naar op zoek?', search: 'Zoeken' },
  en: { label: 'Search the shop', placeholder: 'What are you looking for?', search: 'Search' },
});

/** Where somebody types what they look for. */
export function SearchBox() {
  const text = useMessages(texts);
  const { path, search, go } = useNavigation();
  const asked = path === '/search' ? (search.get('q') ?? '') : '';
  const [typed, setTyped] = useState(asked);
  useEffect(() => setTyped(asked), [asked]);

  function submit(event: FormEvent) {
    event.preventDefault();
    go(`/search?q=${encodeURIComponent(typed.trim())}`);
  }

  return (
    <search className={styles.search}>
      <form onSubmit={submit} className={styles.form}>
        <input
          className={styles.field}
          type="search"
          aria-label={text.label}
          placeholder={text.placeholder}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <button className={styles.button} type="submit" aria-label={text.search}>
          <Icon name="search" />
        </button>
      </form>
    </search>
  );
}

import { messages, useMessages } from '@shared/i18n/messages';
import { useNavigation } from '@shared/routing/navigation';
import { Icon } from '@shared/ui/Icon';
import { useEffect, useId, useRef, useState, type FormEvent, type KeyboardEvent } from 'react';
import { useSuggestions, type Suggestion } from './use-suggestions';
import styles from './SearchBox.module.css';

const texts = messages({
  nl: {
    label: 'Zoek in de winkel',
    placeholder: 'Waar ben je naar op zoek?',
    search: 'Zoeken',
    suggestions: 'Suggesties',
    product: 'product',
    category: 'afdeling',
  },
  en: {
    label: 'Search the shop',
    placeholder: 'What are you looking for?',
    search: 'Search',
    suggestions: 'Suggestions',
    product: 'product',
    category: 'department',
  },
});

/** Where somebody types what they look for, with what they may mean below it: a combobox with a list, by the keyboard's arrows or by the pointer. */
export function SearchBox() {
  const text = useMessages(texts);
  const { path, search, go } = useNavigation();
  const list = useId();
  const field = useRef<HTMLInputElement>(null);
  const asked = path === '/search' ? (search.get('q') ?? '') : '';
  const [typed, setTyped] = useState(asked);
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const suggestions = useSuggestions(isOpen ? typed : '');
  useEffect(() => {
    setTyped(asked);
    setOpen(false);
  }, [asked, path]);

  function leave(to: string) {
    setOpen(false);
    setActive(-1);
    field.current?.blur();
    go(to);
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    const chosen = suggestions[active];
    leave(chosen ? chosen.to : `/search?q=${encodeURIComponent(typed.trim())}`);
  }

  function move(event: KeyboardEvent) {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && suggestions.length > 0) {
      event.preventDefault();
      setActive((now) => ((now + 1 + step + suggestions.length + 1) % (suggestions.length + 1)) - 1);
    } else if (event.key === 'Escape') {
      setOpen(false);
      setActive(-1);
    }
  }

  const isShown = isOpen && suggestions.length > 0;
  return (
    <search
      className={styles.search}
      onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && setOpen(false)}
    >
      <form onSubmit={submit} className={styles.form} role="presentation">
        <input
          ref={field}
          className={styles.field}
          type="text"
          role="combobox"
          enterKeyHint="search"
          autoComplete="off"
          aria-label={text.label}
          aria-autocomplete="list"
          aria-expanded={isShown}
          aria-controls={list}
          aria-activedescendant={active >= 0 ? `${list}-${active}` : undefined}
          placeholder={text.placeholder}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setActive(-1);
            setOpen(true);
          }}
          onKeyDown={move}
        />
        <button className={styles.button} type="submit" aria-label={text.search}>
          <Icon name="search" />
        </button>
      </form>
      <ul id={list} role="listbox" aria-label={text.suggestions} className={styles.list} hidden={!isShown}>
        {suggestions.map((suggestion, index) => (
          <li
            key={suggestion.to}
            id={`${list}-${index}`}
            role="option"
            aria-selected={index === active}
            className={styles.option}
            // Before the field loses the focus, which closes the list.
            onPointerDown={(event) => {
              event.preventDefault();
              leave(suggestion.to);
            }}
          >
            <Icon name={icons[suggestion.kind]} size={18} />
            <span>{suggestion.words}</span>
            {suggestion.kind !== 'query' && <span className={styles.kind}>{text[suggestion.kind]}</span>}
          </li>
        ))}
      </ul>
    </search>
  );
}

const icons: Record<Suggestion['kind'], 'search' | 'package' | 'store'> = {
  query: 'search',
  product: 'package',
  category: 'store',
};

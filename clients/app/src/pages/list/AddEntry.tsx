import { messages, useMessages } from '@shared/i18n/messages';
import { IconButton } from '@shared/ui/Button';
import { Icon } from '@shared/ui/Icon';
import { Picture } from '@shared/ui/Picture';
import { useToast } from '@shared/ui/Toast';
import { useEffect, useId, useState, type FormEvent, type KeyboardEvent } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../../graphql';
import type { ShownEntry } from '../../lists/entries';
import type { EditedList } from '../../lists/use-list';
import { useOnline } from '../../offline/use-online';
import parts from '../../ui/Parts.module.css';
import styles from './ListPage.module.css';

const EntrySuggestions = graphql(`
  query EntrySuggestions($text: String!) {
    suggestions(text: $text, first: 5) {
      products {
        id
        sku
        name
        images {
          url
          alt
        }
        variants {
          id
        }
      }
    }
  }
`);

const texts = messages({
  nl: {
    label: 'Zet op het lijstje',
    placeholder: 'Melk, brood, iets lekkers…',
    add: 'Zet erop',
    free: (words: string) => `‘${words}’ zo opschrijven`,
    there: (name: string) => `${name} staat er al op`,
    added: (name: string) => `${name} staat op het lijstje`,
    options: 'Voorstellen',
  },
  en: {
    label: 'Put on the list',
    placeholder: 'Milk, bread, a treat…',
    add: 'Add',
    free: (words: string) => `Write down ‘${words}’`,
    there: (name: string) => `${name} is on it already`,
    added: (name: string) => `${name} is on the list`,
    options: 'Suggestions',
  },
});

interface Option {
  readonly key: string;
  readonly name: string;
  readonly product: ShownEntry['product'];
}

/** A field for what is needed: products of the shop are suggested, anything else is written down as it is. */
export function AddEntry({ onAdd, entries }: { onAdd: EditedList['add']; entries: readonly ShownEntry[] }) {
  const text = useMessages(texts);
  const toast = useToast();
  const list = useId();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(-1);
  const words = typed.trim();
  const options = useOptions(words);

  function add(option: Option | undefined) {
    const name = option?.name ?? words;
    if (!name) {
      return;
    }

    const product = option?.product ?? null;
    const isThere = entries.some((entry) =>
      product
        ? entry.product?.id === product.id && !entry.isChecked
        : !entry.product && entry.name.toLowerCase() === name.toLowerCase() && !entry.isChecked,
    );
    if (isThere) {
      toast(text.there(name), { tone: 'bad' });
    } else {
      onAdd({ quantity: 1 }, name, product);
      toast(text.added(name));
    }

    setTyped('');
    setChosen(-1);
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    add(options[chosen]);
  }

  function move(event: KeyboardEvent) {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setChosen(
        (chosen + step + options.length + 1) % (options.length + 1) === options.length
          ? -1
          : Math.max(-1, Math.min(options.length - 1, chosen + step)),
      );
    } else if (event.key === 'Escape') {
      setTyped('');
      setChosen(-1);
    }
  }

  return (
    <div className={styles.add}>
      <form className={styles.form} onSubmit={submit}>
        <input
          className={styles.input}
          role="combobox"
          aria-label={text.label}
          aria-expanded={options.length > 0}
          aria-controls={list}
          aria-autocomplete="list"
          aria-activedescendant={chosen >= 0 ? `${list}-${chosen}` : undefined}
          autoComplete="off"
          enterKeyHint="done"
          maxLength={200}
          placeholder={text.placeholder}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setChosen(-1);
          }}
          onKeyDown={move}
        />
        <IconButton type="submit" icon="plus" label={text.add} className={styles.send} />
      </form>
      <ul
        id={list}
        role="listbox"
        aria-label={text.options}
        className={options.length > 0 ? styles.options : 'visually-hidden'}
      >
        {options.map((option, index) => (
          <li
            key={option.key}
            id={`${list}-${index}`}
            role="option"
            aria-selected={index === chosen}
            className={styles.option}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => add(option)}
          >
            <span className={styles.thumb}>
              {option.product ? (
                <Picture
                  image={option.product.image ? { url: option.product.image, alt: '' } : null}
                  decorative
                  eager
                />
              ) : (
                <span className={parts.badge}>
                  <Icon name="list" size={20} />
                </span>
              )}
            </span>
            <span className={parts.strong}>{option.product ? option.name : text.free(option.name)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function useOptions(words: string): readonly Option[] {
  const isOnline = useOnline();
  const [asked, setAsked] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setAsked(words), 150);
    return () => clearTimeout(timer);
  }, [words]);
  const [{ data }] = useQuery({
    query: EntrySuggestions,
    variables: { text: asked },
    pause: asked.length < 2 || !isOnline,
  });
  if (words.length < 2) {
    return [];
  }

  const products = asked.length < 2 || !isOnline ? [] : (data?.suggestions.products ?? []);
  return [
    { key: 'text', name: words, product: null },
    ...products
      .filter(({ variants }) => variants.length === 0)
      .map(({ id, sku, name, images }) => ({ key: id, name, product: { id, sku, image: images[0]?.url ?? null } })),
  ];
}

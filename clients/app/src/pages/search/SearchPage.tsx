import { messages, plural, useMessages } from '@shared/i18n/messages';
import { ProductGrid, ProductGridSkeleton } from '@shared/product/ProductGrid';
import { useNavigation } from '@shared/routing/navigation';
import type { Place } from '@shared/routing/routes';
import { EmptyState } from '@shared/ui/EmptyState';
import { Field } from '@shared/ui/Field';
import { Screen } from '@shared/ui/Screen';
import { useState, type FormEvent } from 'react';
import { productPath } from '../../paths';
import { Page } from '../../ui/Page';
import parts from '../../ui/Parts.module.css';
import { searchQuery } from './search-query';

const texts = messages({
  nl: {
    title: 'Zoeken',
    label: 'Waar ben je naar op zoek?',
    found: (count: number) => plural('nl', count, { one: '1 product', other: `${count} producten` }),
    none: 'Niets gevonden',
    noneWords: 'Probeer een ander woord; kleine tikfouten zijn geen probleem.',
  },
  en: {
    title: 'Search',
    label: 'What are you looking for?',
    found: (count: number) => plural('en', count, { one: '1 product', other: `${count} products` }),
    none: 'Nothing found',
    noneWords: 'Try another word; small mistakes in typing do not matter.',
  },
});

export function SearchPage(place: Place) {
  const text = useMessages(texts);
  const { go } = useNavigation();
  const [typed, setTyped] = useState(place.search.get('q') ?? '');

  function submit(event: FormEvent) {
    event.preventDefault();
    go(`/search?q=${encodeURIComponent(typed.trim())}`, { replace: true });
  }

  return (
    <Page title={text.title} back="/">
      <form onSubmit={submit}>
        <Field
          label={text.label}
          type="search"
          enterKeyHint="search"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </form>
      <Screen query={searchQuery} place={place} loading={<ProductGridSkeleton count={6} />}>
        {(data) =>
          data.search.nodes.length === 0 ? (
            <EmptyState icon="search" title={text.none}>
              <p>{text.noneWords}</p>
            </EmptyState>
          ) : (
            <>
              <h2 className={parts.soft}>{text.found(data.search.totalCount)}</h2>
              <ProductGrid products={data.search.nodes} to={productPath} />
            </>
          )
        }
      </Screen>
    </Page>
  );
}

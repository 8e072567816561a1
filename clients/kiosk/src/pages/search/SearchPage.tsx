import { messages, plural, useMessages } from '@shared/i18n/messages';
import { useNavigation, withSearch } from '@shared/routing/navigation';
import type { Place } from '@shared/routing/routes';
import { Title } from '@shared/routing/Title';
import { choiceOf, orderOf, orders, pageSize, showMax } from '@shared/search/choice';
import { Button, ButtonLink } from '@shared/ui/Button';
import { EmptyState } from '@shared/ui/EmptyState';
import { ProductGridSkeleton } from '@shared/product/ProductGrid';
import { useState } from 'react';
import { KioskScreen } from '../../frame/KioskScreen';
import { KioskCards } from '../../product/KioskCard';
import { Facets } from './Facets';
import { searchQuery } from './search-query';
import styles from './SearchPage.module.css';

const texts = messages({
  nl: {
    title: (asked: string) => (asked ? `Gevonden voor “${asked}”` : 'Alle producten'),
    count: (count: number) => plural('nl', count, { one: '1 product', other: `${count} producten` }),
    nothing: 'Niets gevonden',
    hint: 'Probeer een ander woord, of blader door de afdelingen. Een medewerker helpt je ook graag.',
    again: 'Opnieuw zoeken',
    filters: 'Filteren',
    hide: 'Verberg filters',
    clear: 'Alle filters weg',
    more: 'Meer tonen',
    sort: 'Sorteren',
    RELEVANCE: 'Best passend',
    PRICE: 'Goedkoopste',
    PRICE_DESC: 'Duurste',
    RATING: 'Best beoordeeld',
    NAME: 'Naam',
    NEWEST: 'Nieuwste',
  },
  en: {
    title: (asked: string) => (asked ? `Found for “${asked}”` : 'All products'),
    count: (count: number) => plural('en', count, { one: '1 product', other: `${count} products` }),
    nothing: 'Nothing found',
    hint: 'Try another word, or walk through the departments. A colleague is happy to help, too.',
    again: 'Search again',
    filters: 'Filter',
    hide: 'Hide filters',
    clear: 'Remove all filters',
    more: 'Show more',
    sort: 'Sort',
    RELEVANCE: 'Best match',
    PRICE: 'Cheapest',
    PRICE_DESC: 'Dearest',
    RATING: 'Best rated',
    NAME: 'Name',
    NEWEST: 'Newest',
  },
});

const isFilter = (key: string): boolean => key !== 'q' && key !== 'order' && key !== 'show';

/** What was found in the whole assortment, that of this store first to be recognised. */
export function SearchPage(place: Place) {
  const text = useMessages(texts);
  const { go } = useNavigation();
  const [areFiltersOpen, setFiltersOpen] = useState(false);
  const { search } = place;
  const choice = choiceOf(search);
  const filters = [...new Set([...search.keys()].filter(isFilter))];
  const title = text.title(choice.text);
  const order = orderOf(choice);

  return (
    <div className={styles.search}>
      <Title>{title}</Title>
      <KioskScreen query={searchQuery} place={place} loading={<ProductGridSkeleton count={12} />}>
        {({ search: found }) => (
          <>
            <header className={styles.header}>
              <div>
                <h1>{title}</h1>
                <p role="status">{text.count(found.totalCount)}</p>
              </div>
              <div className={styles.tools}>
                {filters.length > 0 && (
                  <Button
                    look="quiet"
                    icon="close"
                    onClick={() =>
                      go(withSearch('/search', search, Object.fromEntries(filters.map((key) => [key, null]))))
                    }
                  >
                    {text.clear}
                  </Button>
                )}
                <Button
                  look="secondary"
                  icon="filter"
                  aria-expanded={areFiltersOpen}
                  onClick={() => setFiltersOpen(!areFiltersOpen)}
                >
                  {areFiltersOpen ? text.hide : text.filters}
                </Button>
              </div>
            </header>
            {areFiltersOpen && (
              <div className={styles.filters}>
                <Facets facets={found.facets} />
                <fieldset className={styles.sorts}>
                  <legend>{text.sort}</legend>
                  {orders
                    .filter((one) => one !== 'RELEVANCE' || choice.text)
                    .map((one) => (
                      <button
                        key={one}
                        type="button"
                        aria-pressed={one === order}
                        onClick={() => go(withSearch('/search', search, { order: one }))}
                      >
                        {text[one]}
                      </button>
                    ))}
                </fieldset>
              </div>
            )}
            {found.nodes.length > 0 ? (
              <KioskCards products={found.nodes} />
            ) : (
              <EmptyState icon="search" title={text.nothing}>
                <p>{text.hint}</p>
                <ButtonLink to="/find" size="large">
                  {text.again}
                </ButtonLink>
              </EmptyState>
            )}
            {found.pageInfo.hasNextPage && choice.show < showMax && (
              <Button
                look="secondary"
                size="large"
                wide
                onClick={() => go(withSearch('/search', search, { show: String(choice.show + pageSize) }))}
              >
                {text.more}
              </Button>
            )}
          </>
        )}
      </KioskScreen>
    </div>
  );
}

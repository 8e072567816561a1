import { messages, plural, useMessages } from '@shared/i18n/messages';
import { ProductGrid, ProductGridSkeleton } from '@shared/product/ProductGrid';
import { Link } from '@shared/routing/Link';
import { useNavigation, withSearch } from '@shared/routing/navigation';
import type { Place } from '@shared/routing/routes';
import { Title } from '@shared/routing/Title';
import { choiceOf, orderOf, orders, pageSize, showMax } from '@shared/search/choice';
import { Button, ButtonLink } from '@shared/ui/Button';
import { EmptyState } from '@shared/ui/EmptyState';
import { Select } from '@shared/ui/Field';
import { Screen } from '@shared/ui/Screen';
import { useState } from 'react';
import { NoPage } from '../../frame/NoPage';
import { productPath } from '../../paths';
import { Crumbs } from '../../ui/Crumbs';
import { Facets } from './Facets';
import { searchQuery } from './search-query';
import styles from './SearchPage.module.css';

const texts = messages({
  nl: {
    all: 'Het hele assortiment',
    found: (text: string) => `Gevonden voor ‘${text}’`,
    results: (count: number) => plural('nl', count, { one: '1 product', other: `${count} producten` }),
    none: 'Daar hebben we niets voor gevonden',
    tips: 'Kijk of het goed gespeld is, gebruik een algemener woord, of haal een filter weg.',
    filters: 'Filters',
    clear: 'Wis alle filters',
    order: 'Sorteren op',
    more: 'Toon meer',
    refine: 'Verfijn je keuze met de filters om de rest te zien.',
    orders: {
      RELEVANCE: 'Best passend',
      PRICE: 'Prijs, laag naar hoog',
      PRICE_DESC: 'Prijs, hoog naar laag',
      NAME: 'Naam',
      RATING: 'Beoordeling',
      NEWEST: 'Nieuw',
    },
  },
  en: {
    all: 'The whole range',
    found: (text: string) => `Found for ‘${text}’`,
    results: (count: number) => plural('en', count, { one: '1 product', other: `${count} products` }),
    none: 'We found nothing for that',
    tips: 'Check the spelling, use a more general word, or take a filter away.',
    filters: 'Filters',
    clear: 'Clear all filters',
    order: 'Sort by',
    more: 'Show more',
    refine: 'Narrow your choice with the filters to see the rest.',
    orders: {
      RELEVANCE: 'Best match',
      PRICE: 'Price, low to high',
      PRICE_DESC: 'Price, high to low',
      NAME: 'Name',
      RATING: 'Rating',
      NEWEST: 'New',
    },
  },
});

const filters = ['c', 'b', 'p', 'a', 'rating'];

/** What was looked for, or what stands in a category, and the ways to narrow it. */
export function SearchPage(place: Place) {
  const text = useMessages(texts);
  const { search, path, go } = useNavigation();
  const [isOpen, setOpen] = useState(false);
  const choice = choiceOf(place.search);
  const inCategory = place.params.category !== undefined;
  const isNarrowed = filters.some((name) => search.has(name));
  return (
    <Screen query={searchQuery} place={place} loading={<ProductGridSkeleton count={12} />}>
      {({ category, search: found }, { isStale }) => {
        if (inCategory && !category) {
          return <NoPage />;
        }

        const title = category?.name ?? (choice.text ? text.found(choice.text) : text.all);
        const clear = withSearch(path, search, Object.fromEntries([...filters, 'show'].map((name) => [name, null])));
        return (
          <div className={styles.page}>
            <Title>{title}</Title>
            {category && <Crumbs path={category.path.slice(0, -1)} />}
            <header className={styles.header}>
              <h1>{title}</h1>
              <p role="status">{text.results(found.totalCount)}</p>
            </header>
            {category && category.children.length > 0 && (
              <ul className={styles.children}>
                {category.children.map((child) => (
                  <li key={child.id}>
                    <Link to={`/category/${child.id}`}>{child.name}</Link>
                  </li>
                ))}
              </ul>
            )}
            <div className={styles.body}>
              <div className={styles.side}>
                <Button
                  look="secondary"
                  icon="filter"
                  wide
                  className={styles.toggle}
                  aria-expanded={isOpen}
                  onClick={() => setOpen(!isOpen)}
                >
                  {text.filters}
                </Button>
                <div className={isOpen ? styles.open : styles.filters}>
                  {isNarrowed && (
                    <ButtonLink look="quiet" size="small" icon="close" to={clear} replace>
                      {text.clear}
                    </ButtonLink>
                  )}
                  <Facets facets={found.facets} inCategory={inCategory} />
                </div>
              </div>
              <section aria-labelledby="results" aria-busy={isStale} className={styles.results}>
                <h2 id="results" className="visually-hidden">
                  {text.results(found.totalCount)}
                </h2>
                {found.totalCount === 0 ? (
                  <EmptyState icon="search" title={text.none}>
                    <p>{text.tips}</p>
                    {isNarrowed && <ButtonLink to={clear}>{text.clear}</ButtonLink>}
                  </EmptyState>
                ) : (
                  <>
                    <div className={styles.order}>
                      <Select
                        label={text.order}
                        value={orderOf(choice, place.params.category)}
                        onChange={(event) =>
                          go(withSearch(path, search, { order: event.target.value, show: null }), { replace: true })
                        }
                      >
                        {orders
                          .filter((order) => order !== 'RELEVANCE' || choice.text)
                          .map((order) => (
                            <option key={order} value={order}>
                              {text.orders[order]}
                            </option>
                          ))}
                      </Select>
                    </div>
                    <ProductGrid products={found.nodes} to={productPath} />
                    {found.pageInfo.hasNextPage && (
                      <div className={styles.more}>
                        {choice.show < showMax ? (
                          <Button
                            look="secondary"
                            busy={isStale}
                            onClick={() =>
                              go(withSearch(path, search, { show: String(choice.show + pageSize) }), { replace: true })
                            }
                          >
                            {text.more}
                          </Button>
                        ) : (
                          <p>{text.refine}</p>
                        )}
                      </div>
                    )}
                  </>
                )}
              </section>
            </div>
          </div>
        );
      }}
    </Screen>
  );
}

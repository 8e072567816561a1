import { messages, useMessages } from '@shared/i18n/messages';
import { Link } from '@shared/routing/Link';
import { useNavigation, withSearch } from '@shared/routing/navigation';
import type { Place } from '@shared/routing/routes';
import { EmptyState } from '@shared/ui/EmptyState';
import { Field } from '@shared/ui/Field';
import { Picture } from '@shared/ui/Picture';
import { Screen } from '@shared/ui/Screen';
import { useEffect, useState } from 'react';
import { Page, PageSkeleton } from '../../ui/Page';
import parts from '../../ui/Parts.module.css';
import { recipesQuery } from './recipes-query';
import styles from './RecipesPage.module.css';

const texts = messages({
  nl: {
    title: 'Recepten',
    find: 'Waar heb je trek in?',
    more: (minutes: number | null | undefined, count: number) =>
      `${minutes ? `${minutes} minuten · ` : ''}${count} ingrediënten`,
    none: 'Geen recept gevonden',
    noneWords: 'Probeer een ander woord.',
  },
  en: {
    title: 'Recipes',
    find: 'What would you like to eat?',
    more: (minutes: number | null | undefined, count: number) =>
      `${minutes ? `${minutes} minutes · ` : ''}${count} ingredients`,
    none: 'No recipe found',
    noneWords: 'Try another word.',
  },
});

/** Recipes to put on a list. */
export function RecipesPage(place: Place) {
  const text = useMessages(texts);
  const { go } = useNavigation();
  const { search } = place;
  const list = search.get('list');
  const [typed, setTyped] = useState(search.get('q') ?? '');
  useEffect(() => {
    if (typed.trim() !== (search.get('q') ?? '')) {
      const timer = setTimeout(() => go(withSearch('/recipes', search, { q: typed.trim() }), { replace: true }), 250);
      return () => clearTimeout(timer);
    }

    return undefined;
  }, [typed, search, go]);

  return (
    <Page title={text.title} back={list ? `/list/${list}` : '/lists'}>
      <Field label={text.find} type="search" value={typed} onChange={(event) => setTyped(event.target.value)} />
      <Screen query={recipesQuery} place={place} loading={<PageSkeleton />}>
        {(data) =>
          data.recipes.nodes.length === 0 ? (
            <EmptyState icon="search" title={text.none}>
              <p>{text.noneWords}</p>
            </EmptyState>
          ) : (
            <ul className={styles.recipes}>
              {data.recipes.nodes.map((recipe) => {
                const pictures = recipe.ingredients.flatMap(({ product }) => product?.images[0] ?? []).slice(0, 4);
                return (
                  <li key={recipe.id}>
                    <Link to={`/recipe/${recipe.id}${list ? `?list=${list}` : ''}`} className={styles.recipe}>
                      <span className={styles.pictures}>
                        {pictures.map((picture) => (
                          <Picture key={picture.url} image={picture} decorative />
                        ))}
                      </span>
                      <span className={styles.words}>
                        <span className={parts.strong}>{recipe.name}</span>
                        <span className={parts.soft}>{text.more(recipe.minutes, recipe.ingredients.length)}</span>
                      </span>
                    </Link>
                  </li>
                );
              })}
            </ul>
          )
        }
      </Screen>
    </Page>
  );
}

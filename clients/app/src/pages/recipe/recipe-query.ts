import { screenQuery } from '@shared/routing/routes';
import { graphql } from '../../graphql';

const Recipe = graphql(`
  query Recipe($id: ID!, $persons: Int) {
    ...AppFrame_query
    recipe(id: $id) {
      id
      name
      description
      persons
      minutes
      steps
      ingredients(persons: $persons) {
        name
        quantity
        unit
        pieces
        product {
          id
          sku
          name
          images {
            url
            alt
          }
        }
      }
    }
    lists {
      id
      name
    }
  }
`);

/** For how many somebody cooks: in the address, so that going back shows the same. */
export const personsOf = (search: URLSearchParams): number | null => {
  const persons = Number(search.get('persons'));
  return Number.isInteger(persons) && persons >= 1 && persons <= 50 ? persons : null;
};

export const recipeQuery = screenQuery(Recipe, ({ params, search }) => ({
  id: params.id ?? '',
  persons: personsOf(search),
}));

import { screenQuery } from '@shared/routing/routes';
import { graphql } from '../../graphql';

const Recipes = graphql(`
  query Recipes($text: String) {
    ...AppFrame_query
    recipes(first: 50, text: $text) {
      nodes {
        id
        name
        minutes
        persons
        ingredients {
          name
          product {
            id
            images {
              url
              alt
            }
          }
        }
      }
    }
  }
`);

export const recipesQuery = screenQuery(Recipes, ({ search }) => ({ text: search.get('q') || null }));

import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../graphql';
import { productPath } from '../paths';

const Suggestions = graphql(`
  query Suggestions($text: String!) {
    suggestions(text: $text, first: 4) {
      queries
      products {
        id
        sku
        name
      }
      categories {
        id
        name
      }
    }
  }
`);

const pauseMilliseconds = 140;

export interface Suggestion {
  readonly kind: 'query' | 'product' | 'category';
  readonly words: string;
  readonly to: string;
}

/** What somebody who is still typing may mean; nothing below two letters. Asked when they pause, not for each letter. */
export function useSuggestions(typed: string): readonly Suggestion[] {
  const [text, setText] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setText(typed.trim()), pauseMilliseconds);
    return () => clearTimeout(timer);
  }, [typed]);

  const isEnough = text.length >= 2 && typed.trim().length >= 2;
  const [{ data }] = useQuery({ query: Suggestions, variables: { text }, pause: !isEnough });
  if (!isEnough || !data) {
    return [];
  }

  const { queries, products, categories } = data.suggestions;
  return [
    ...queries.map((words) => ({ kind: 'query' as const, words, to: `/search?q=${encodeURIComponent(words)}` })),
    ...categories
      .slice(0, 2)
      .map(({ id, name }) => ({ kind: 'category' as const, words: name, to: `/category/${id}` })),
    ...products.map(({ sku, name }) => ({ kind: 'product' as const, words: name, to: productPath(sku) })),
  ];
}

import type { AnyVariables, TypedDocumentNode } from '@urql/core';
import type { ComponentType } from 'react';
import { match, type Params } from './match';

/** Where somebody is: what their address says, and nothing else. */
export interface Place {
  readonly params: Params;
  readonly search: URLSearchParams;
}

/** The one request of a screen: a document and what its variables are at a place. */
export interface ScreenQuery<Data, Variables extends AnyVariables> {
  readonly document: TypedDocumentNode<Data, Variables>;
  readonly variables: (place: Place) => Variables;
}

export const screenQuery = <Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: (place: Place) => Variables,
): ScreenQuery<Data, Variables> => ({ document, variables });

export interface Route {
  /** Below the client's own address, such as `/product/:sku`. */
  readonly path: string;
  /** Loads the page's script. */
  readonly load: () => Promise<ComponentType<Place>>;
  /** Asked at the same time as the script is loaded; the page asks the same and finds the answer under way. */
  readonly query?: {
    readonly document: TypedDocumentNode<unknown, never>;
    readonly variables: (place: Place) => AnyVariables;
  };
}

/** A route with its screen's query, whose types concern the page only. */
export function route<Data, Variables extends AnyVariables>(
  path: string,
  load: Route['load'],
  query?: ScreenQuery<Data, Variables>,
): Route {
  return query ? { path, load, query: query as unknown as NonNullable<Route['query']> } : { path, load };
}

/** The first route that fits. */
export function routeOf(routes: readonly Route[], path: string): { route: Route; params: Params } | null {
  for (const candidate of routes) {
    const params = match(candidate.path, path);
    if (params) {
      return { route: candidate, params };
    }
  }

  return null;
}

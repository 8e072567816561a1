import { createContext, use, useMemo, useSyncExternalStore } from 'react';

const moved = 'shop:moved';

/** The client's own address, without a slash at its end: `/webshop`. */
export const BaseContext = createContext('');

/** Whether the browser remembers where somebody was; `none` on a screen that many people use, so that nobody goes back to what another one saw. */
export const HistoryContext = createContext<'pages' | 'none'>('pages');

export interface Navigation {
  /** The path below the client's address, beginning with a slash. */
  readonly path: string;
  readonly search: URLSearchParams;
  /** Goes somewhere; `replace` when it is the same screen seen differently. */
  readonly go: (to: string, options?: { replace?: boolean }) => void;
  readonly hrefOf: (to: string) => string;
}

/** Where somebody is, and the way elsewhere. */
export function useNavigation(): Navigation {
  const base = use(BaseContext);
  const keeps = use(HistoryContext);
  const address = useSyncExternalStore(subscribe, () => location.pathname + location.search);
  return useMemo(() => {
    const url = new URL(address, location.origin);
    return {
      path: url.pathname.slice(base.length) || '/',
      search: url.searchParams,
      go: (to, options) => move(base + to, keeps === 'none' || (options?.replace ?? false)),
      hrefOf: (to) => base + to,
    };
  }, [address, base, keeps]);
}

/** Goes to an address of this client, in the place of the one that is shown. */
export const replaceAddress = (href: string): void => move(href, true);

function move(href: string, replace: boolean): void {
  if (replace) {
    history.replaceState(null, '', href);
  } else {
    history.pushState(null, '', href);
  }

  window.dispatchEvent(new Event(moved));
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('popstate', listener);
  window.addEventListener(moved, listener);
  return () => {
    window.removeEventListener('popstate', listener);
    window.removeEventListener(moved, listener);
  };
}

/** An address with other parameters; those that are null or empty disappear. */
export function withSearch(
  path: string,
  search: URLSearchParams,
  changes: Record<string, string | readonly string[] | null>,
): string {
  const next = new URLSearchParams(search);
  for (const [name, value] of Object.entries(changes)) {
    next.delete(name);
    for (const one of Array.isArray(value) ? (value as readonly string[]) : value ? [value as string] : []) {
      next.append(name, one);
    }
  }

  const text = next.toString();
  return text ? `${path}?${text}` : path;
}

import {
  lazy,
  Suspense,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  type ComponentType,
  type LazyExoticComponent,
  type ReactNode,
} from 'react';
import { useClient } from 'urql';
import { PreloadContext } from './preload';
import { useNavigation } from './navigation';
import { routeOf, type Place, type Route } from './routes';
import { ScriptBoundary } from './ScriptBoundary';

interface RouterProps {
  readonly routes: readonly Route[];
  /** Shown while a page's script is loaded. */
  readonly loading: ReactNode;
  /** Shown where there is no page. */
  readonly nothing: ReactNode;
  /** Around every page. */
  readonly frame: (page: ReactNode) => ReactNode;
}

/** Shows the page of the address. Its script and its data are asked for at the same time. */
export function Router({ routes, loading, nothing, frame }: RouterProps) {
  const { path, search } = useNavigation();
  const client = useClient();
  const found = useMemo(() => routeOf(routes, path), [routes, path]);
  const preload = useCallback(
    (to: string) => {
      const next = routeOf(routes, to.split('?')[0] ?? '/');
      if (next) {
        // Only a hint: what fails here is told when somebody goes there.
        pageOf(next.route)
          .script()
          .catch(() => pages.delete(next.route));
      }
    },
    [routes],
  );

  // During rendering, since the page's first rendering already waits for it: an effect would come a script's load later.
  const asked = useRef('');
  const address = `${path}?${search.toString()}`;
  if (found?.route.query && asked.current !== address) {
    asked.current = address;
    const { document, variables } = found.route.query;
    void client.query(document, variables({ params: found.params, search }) as never).toPromise();
  }

  useArrival(path);
  return (
    <PreloadContext value={preload}>
      {frame(
        found ? (
          <ScriptBoundary key={keyOf(found.route, path)} onRetry={() => pages.delete(found.route)}>
            <Suspense fallback={loading}>
              <Loaded route={found.route} place={{ params: found.params, search }} />
            </Suspense>
          </ScriptBoundary>
        ) : (
          nothing
        ),
      )}
    </PreloadContext>
  );
}

function Loaded({ route, place }: { route: Route; place: Place }) {
  const { Page } = pageOf(route);
  return <Page {...place} />;
}

interface LoadedPage {
  readonly Page: LazyExoticComponent<ComponentType<Place>>;
  readonly script: () => Promise<{ default: ComponentType<Place> }>;
}

const pages = new WeakMap<Route, LoadedPage>();

function pageOf(route: Route): LoadedPage {
  const known = pages.get(route);
  if (known) {
    return known;
  }

  let loaded: Promise<{ default: ComponentType<Place> }> | undefined;
  const script = () => (loaded ??= route.load().then((page) => ({ default: page })));
  const page = { Page: lazy(script), script };
  pages.set(route, page);
  return page;
}

// Another product is another page; another filter is not.
const keyOf = (route: Route, path: string): string => `${route.path} ${path}`;

/** What a browser does when a page is loaded: the start of the page is shown, and who hears the page hears where they are. */
function useArrival(path: string): void {
  const first = useRef(true);
  useEffect(() => {
    if (first.current) {
      first.current = false;
      return;
    }

    window.scrollTo(0, 0);
    document.getElementById('main')?.focus({ preventScroll: true });
  }, [path]);
}

import {
  createContext,
  use,
  useCallback,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react';
import { Provider } from 'urql';
import type { MakeCache } from './graph/cache';
import { createGraph, type Graph } from './graph/graph-client';
import { LiveContext } from './graph/live';
import { LanguageContext } from './i18n/language';
import { LanguageProvider } from './i18n/LanguageProvider';
import { BaseContext, replaceAddress } from './routing/navigation';
import { linkGuest, newGuest } from './session/guest';
import { personOf, SessionStore, type Session } from './session/session';
import { SessionContext } from './session/session-context';
import { signInOf, type SignIn, type SignInWish } from './session/sign-in';
import { currentToken } from './session/tokens';
import { ToastProvider } from './ui/Toast';

interface ShopProps {
  /** The client's folder and address: `webshop`. */
  readonly client: string;
  /** The channel that it is: `WEBSHOP`. */
  readonly channel: string;
  /** The cache of a client whose data outlives its pages. */
  readonly cache?: MakeCache;
  readonly children: ReactNode;
}

/** All that a client stands in: who uses it, in which language, and the way to the graph. */
export function Shop(props: ShopProps) {
  return (
    <BaseContext value={`/${props.client}`}>
      <LanguageProvider>
        <ToastProvider>
          <People {...props} />
        </ToastProvider>
      </LanguageProvider>
    </BaseContext>
  );
}

const RefreshContext = createContext<() => void>(() => {});

/** Asks anew for all that is shown. */
export const useRefresh = (): (() => void) => use(RefreshContext);

function People({ client, channel, cache, children }: ShopProps) {
  const { language } = use(LanguageContext);
  const [store] = useState(() => new SessionStore(client));
  const [provider] = useState(() => signInOf(client));
  const session = useSyncExternalStore(store.subscribe, store.current);
  const person = personOf(session);
  const token = useMemo(() => currentToken(store, provider), [store, provider]);
  const [hasJustLinked, setJustLinked] = useState(false);
  const graph = useGraph(person, channel, language, token, store, cache);
  const choosesPerson = useChoice(provider);

  const enter = useCallback(
    async (next: Session) => {
      const before = store.current();
      if (before.kind === 'guest' && next.kind === 'customer') {
        // The first thing that the customer's screens ask must find the guest's cart in theirs.
        const link = createGraph({
          channel,
          language,
          token: () => Promise.resolve(next.token),
          onRefusedToken: () => {},
        });
        setJustLinked(await linkGuest(link.client, before.token));
        link.dispose();
      }

      store.set(next);
    },
    [store, channel, language],
  );

  useReturn(provider, enter);
  const actions = useMemo(
    () => ({
      session,
      choosesPerson,
      hasJustLinked,
      forgetLink: () => setJustLinked(false),
      signIn: async (wish: SignInWish) => {
        const next = await (await provider).start(wish);
        if (next) {
          await enter(next);
        }
      },
      signOut: async () => {
        const before = store.current();
        store.clear();
        if (before.kind !== 'visitor' && before.kind !== 'guest') {
          await (await provider).end(before);
        }
      },
      becomeShopper: async () => {
        const { kind } = store.current();
        if (kind === 'visitor' || kind === 'kiosk') {
          store.set({ kind: 'guest', ...(await newGuest(graph.client)) });
          graph.reconnect();
        }
      },
    }),
    [session, choosesPerson, hasJustLinked, provider, enter, store, graph],
  );

  return (
    <SessionContext value={actions}>
      <RefreshContext value={graph.refresh}>
        <LiveContext value={graph.live}>
          <Provider value={graph.client} key={`${person} ${language}`}>
            {children}
          </Provider>
        </LiveContext>
      </RefreshContext>
    </SessionContext>
  );
}

/** A graph for one person in one language. */
function useGraph(
  person: string,
  channel: string,
  language: string,
  token: () => Promise<string | null>,
  store: SessionStore,
  cache: MakeCache | undefined,
): Graph {
  const graph = useMemo(
    () =>
      createGraph({
        channel,
        language,
        token,
        cache: cache?.(`${person} ${language}`),
        onRefusedToken: (refused) => {
          const now = store.current();
          if (now.kind !== 'visitor' && now.token === refused) {
            store.clear();
          }
        },
      }),
    // Another person must not see what the cache knows of this one.
    [person, channel, language, token, store, cache],
  );
  useEffect(() => graph.dispose, [graph]);
  return graph;
}

function useChoice(provider: Promise<SignIn>): boolean {
  const [chooses, setChooses] = useState(true);
  useEffect(() => void provider.then(({ choosesPerson }) => setChooses(choosesPerson)), [provider]);
  return chooses;
}

/** Takes up where the customer left for the provider's page. */
function useReturn(provider: Promise<SignIn>, enter: (session: Session) => Promise<void>): void {
  useEffect(() => {
    void provider
      .then((signIn) => signIn.finish())
      .then(async (back) => {
        if (back) {
          await enter(back.session);
          replaceAddress(back.returnTo);
        }
      });
    // Only once, for the address with which the client was opened.
  }, [provider]);
}

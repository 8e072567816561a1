import type { SessionStore } from './session';
import { tokenOf } from './session';
import type { SignIn } from './sign-in';

const margin = 60_000;

/** The token to send now, renewed shortly before it ends; null for a visitor, and for who has to sign in again. */
export function currentToken(store: SessionStore, signIn: Promise<SignIn>): () => Promise<string | null> {
  let renewal: Promise<string | null> | undefined;
  return () => {
    const session = store.current();
    if (session.kind === 'visitor') {
      return Promise.resolve(null);
    }

    if (Date.parse(session.expiresAt) - Date.now() > margin) {
      return Promise.resolve(tokenOf(session));
    }

    if (session.kind === 'guest') {
      store.clear();
      return Promise.resolve(null);
    }

    // Many requests may find at once that the token is about to end.
    renewal ??= signIn
      .then((provider) => provider.renew(session))
      .then((renewed) => {
        store.set(renewed ?? { kind: 'visitor' });
        return renewed?.token ?? null;
      })
      .finally(() => {
        renewal = undefined;
      });
    return renewal;
  };
}

import { UserManager, WebStorageStateStore, type User } from 'oidc-client-ts';
import type { SignedIn } from './session';
import type { SignIn, SignInWish } from './sign-in';

interface State {
  readonly kind: SignedIn['kind'];
  readonly returnTo: string;
}

/** Signs in at any OpenID Connect provider: authorization code with PKCE, no secret in the browser. */
export class OpenIdSignIn implements SignIn {
  readonly choosesPerson = false;
  readonly #users: UserManager;
  readonly #base: string;

  constructor(authority: string, clientId: string, base: string) {
    const home = new URL(base, location.origin).href;
    this.#base = base;
    this.#users = new UserManager({
      authority,
      client_id: clientId,
      redirect_uri: home,
      post_logout_redirect_uri: home,
      scope: 'openid profile offline_access',
      userStore: new WebStorageStateStore({ store: localStorage }),
    });
  }

  async start(wish: SignInWish): Promise<null> {
    const state: State = { kind: wish.kind, returnTo: this.#base + (wish.returnTo ?? '/').slice(1) };
    await this.#users.signinRedirect({ state });
    return null;
  }

  async finish(): Promise<{ session: SignedIn; returnTo: string } | null> {
    const query = new URLSearchParams(location.search);
    if (!query.has('state') || !(query.has('code') || query.has('error'))) {
      return null;
    }

    // Who gave up at the provider is back where they could try again, and nobody.
    const user = await this.#users.signinRedirectCallback().catch(() => null);
    if (!user) {
      history.replaceState(null, '', this.#base);
      return null;
    }

    const state = user.state as State;
    return { session: sessionOf(user, state.kind), returnTo: state.returnTo };
  }

  async renew(session: SignedIn): Promise<SignedIn | null> {
    const user = await this.#users.signinSilent().catch(() => null);
    return user ? sessionOf(user, session.kind) : null;
  }

  async end(): Promise<void> {
    await this.#users.signoutRedirect();
  }
}

function sessionOf(user: User, kind: SignedIn['kind']): SignedIn {
  return {
    kind,
    subject: user.profile.sub,
    name: user.profile.name ?? user.profile.given_name ?? '',
    token: user.access_token,
    expiresAt: new Date((user.expires_at ?? 0) * 1000).toISOString(),
  };
}

import type { SignedIn } from './session';

/** Whom somebody wants to sign in as; a provider that asks by itself needs none of it. */
export interface SignInWish {
  readonly kind: SignedIn['kind'];
  readonly subject: string;
  readonly name: string;
  readonly location?: string;
  /** The page of this client on which they go on, when the browser leaves for the provider meanwhile. */
  readonly returnTo?: string;
}

/** How people sign in. One implementation for the demonstration, one for any OpenID Connect provider. */
export interface SignIn {
  /** Whether the client lets people choose whom they are, since the provider does not ask. */
  readonly choosesPerson: boolean;
  /** Signs in; null when the browser leaves for the provider's page and comes back to `finish`. */
  start(wish: SignInWish): Promise<SignedIn | null>;
  /** Takes what the provider sent back with the browser, and where the customer was before; null when it did not. */
  finish(): Promise<{ session: SignedIn; returnTo: string } | null>;
  /** A new token before the old one ends; null when the customer has to sign in again. */
  renew(session: SignedIn): Promise<SignedIn | null>;
  end(session: SignedIn): Promise<void>;
}

/** What the host says in the page of how people sign in: `development`, or the provider's address and the client's name there. */
export async function signInOf(client: string): Promise<SignIn> {
  const meta = document.querySelector<HTMLMetaElement>('meta[name="sign-in"]')?.content;
  if (meta && meta !== 'development') {
    const [authority = '', clientId = client] = meta.split(' ');
    const { OpenIdSignIn } = await import('./openid-sign-in');
    return new OpenIdSignIn(authority, clientId, `/${client}/`);
  }

  const { DevelopmentSignIn } = await import('./development-sign-in');
  return new DevelopmentSignIn();
}

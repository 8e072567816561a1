import { createContext, use } from 'react';
import type { Session } from './session';
import type { SignInWish } from './sign-in';

export interface SessionActions {
  readonly session: Session;
  /** Whether people choose whom they are, since the provider does not ask. */
  readonly choosesPerson: boolean;
  /** Signs in; what a guest has gathered comes along. */
  readonly signIn: (wish: SignInWish) => Promise<void>;
  readonly signOut: () => Promise<void>;
  /** Makes a guest of a visitor, or of who stands at a kiosk, who needs to be one to have a cart, a list or a saved product. */
  readonly becomeShopper: () => Promise<void>;
  /** Whether a guest has just become a customer, whose cart may have taken in another. */
  readonly hasJustLinked: boolean;
  /** The report of that has been read. */
  readonly forgetLink: () => void;
}

export const SessionContext = createContext<SessionActions | null>(null);

/** Who uses the client, and how that changes. */
export function useSession(): SessionActions {
  const actions = use(SessionContext);
  if (!actions) {
    throw new Error('useSession is for what stands inside <Shop>.');
  }

  return actions;
}

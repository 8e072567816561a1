/** Who uses the client. A visitor has no token; a guest has one, so that a cart is theirs; everybody else has signed in. */
export type Session =
  | { readonly kind: 'visitor' }
  | { readonly kind: 'guest'; readonly token: string; readonly expiresAt: string }
  | SignedIn;

export type Role = 'customer' | 'associate' | 'kiosk';

export interface SignedIn {
  readonly kind: Role;
  /** The account, as the provider names it. */
  readonly subject: string;
  /** What to call them until their profile is known. */
  readonly name: string;
  readonly token: string;
  readonly expiresAt: string;
  /** Where they work, or where the kiosk stands. */
  readonly location?: string;
}

const visitor: Session = { kind: 'visitor' };

/** The session of this browser, kept over reloads and shared by its tabs. */
export class SessionStore {
  readonly #key: string;
  readonly #listeners = new Set<() => void>();
  #session: Session;

  constructor(client: string) {
    this.#key = `${client}.session`;
    this.#session = this.#read();
    window.addEventListener('storage', (event) => {
      if (event.key === this.#key) {
        this.#tell(this.#read());
      }
    });
  }

  readonly current = (): Session => this.#session;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly set = (session: Session): void => {
    localStorage.setItem(this.#key, JSON.stringify(session));
    this.#tell(session);
  };

  readonly clear = (): void => this.set(visitor);

  #tell(session: Session): void {
    this.#session = session;
    this.#listeners.forEach((listener) => listener());
  }

  #read(): Session {
    try {
      const session = JSON.parse(localStorage.getItem(this.#key) ?? 'null') as Session | null;
      return session && (session.kind === 'visitor' || Date.parse(session.expiresAt) > Date.now()) ? session : visitor;
    } catch {
      return visitor;
    }
  }
}

/** Who it is, for whatever must not outlive a change of person. A visitor who becomes a guest stays the same person, at home and at a kiosk. */
export function personOf(session: Session): string {
  return session.kind === 'customer' || session.kind === 'associate' ? `${session.kind}:${session.subject}` : 'visitor';
}

export function tokenOf(session: Session): string | null {
  return session.kind === 'visitor' ? null : session.token;
}

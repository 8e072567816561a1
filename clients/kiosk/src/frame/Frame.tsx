import { CartState } from '@shared/cart/CartState';
import { messages, plural, useMessages } from '@shared/i18n/messages';
import { Link } from '@shared/routing/Link';
import { useNavigation } from '@shared/routing/navigation';
import { useSession } from '@shared/session/session-context';
import { Icon } from '@shared/ui/Icon';
import { LanguageSwitch } from '@shared/ui/LanguageSwitch';
import { Logo } from '@shared/ui/Logo';
import { useEffect, useRef, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { useAssociate } from '../assist/AssociateProvider';
import { IdleGuard } from '../forget/IdleGuard';
import { readFragment } from '../graphql';
import { useKiosk } from '../kiosk-context';
import { useBigType } from './big-type';
import { useIsOnline } from './connection';
import { FrameFragment, FrameQuery } from './frame-query';
import styles from './Frame.module.css';
import { visit, type Trail } from './trail';

const texts = messages({
  nl: {
    tools: 'Bediening',
    back: 'Terug',
    find: 'Zoeken',
    cart: 'Winkelwagen',
    units: (units: number) => plural('nl', units, { one: '1 artikel', other: `${units} artikelen` }),
    bigger: 'Grote letters',
    done: 'Klaar',
    doneHint: 'Klaar: wis alles wat je hebt bekeken',
    offline: 'Geen verbinding. Dit scherm komt vanzelf terug.',
    associate: (name: string) => `Medewerker ${name} is aangemeld`,
    leave: 'Afmelden',
  },
  en: {
    tools: 'Controls',
    back: 'Back',
    find: 'Search',
    cart: 'Cart',
    units: (units: number) => plural('en', units, { one: '1 item', other: `${units} items` }),
    bigger: 'Big type',
    done: 'Done',
    doneHint: 'Done: forget all that you looked at',
    offline: 'No connection. This screen comes back by itself.',
    associate: (name: string) => `Associate ${name} is signed in`,
    leave: 'Sign out',
  },
});

/** What stands around every screen. All that is pressed often stands low, where everybody reaches it, also from a wheelchair. */
export function Frame({ children }: { children: ReactNode }) {
  const { path } = useNavigation();
  // A display that nobody touches is all content, and never idle.
  return path === '/board' ? <main id="main">{children}</main> : <TouchFrame>{children}</TouchFrame>;
}

function TouchFrame({ children }: { children: ReactNode }) {
  const text = useMessages(texts);
  const { device, forget } = useKiosk();
  const { path, search, go } = useNavigation();
  const { session } = useSession();
  const { associate, leave } = useAssociate();
  const [isBig, toggleBig] = useBigType();
  const isOnline = useIsOnline();
  const [{ data }] = useQuery({ query: FrameQuery, requestPolicy: 'cache-only' });
  const cart = readFragment(CartState, readFragment(FrameFragment, data)?.cart);
  const units = cart?.isActive ? cart.units : 0;

  const trail = useRef<Trail>([]);
  const address = path + (search.size > 0 ? `?${search}` : '');
  useEffect(() => {
    trail.current = visit(trail.current, address);
  }, [address]);

  const isFirst = path === '/';
  const isUsed = !isFirst || session.kind === 'guest' || associate !== null;

  return (
    <div className={isFirst ? styles.first : styles.frame}>
      {!isFirst && (
        <header className={styles.header}>
          <Link to="/find" className={styles.home}>
            <Logo />
          </Link>
          <span className={styles.store}>{device.name}</span>
        </header>
      )}
      {!isOnline && (
        <p className={styles.offline} role="alert">
          <Icon name="alert" /> {text.offline}
        </p>
      )}
      {associate && (
        <aside className={styles.associate}>
          <Icon name="badge" /> {text.associate(associate.name)}
          <button type="button" onClick={leave}>
            {text.leave}
          </button>
        </aside>
      )}
      <main id="main" tabIndex={-1} className={styles.page}>
        {children}
      </main>
      <nav className={styles.bar} aria-label={text.tools}>
        {!isFirst && (
          <>
            <button type="button" className={styles.tool} onClick={() => go(trail.current.at(-2) ?? '/find')}>
              <Icon name="back" size={30} />
              {text.back}
            </button>
            <Link to="/find" className={styles.tool} aria-current={path === '/find' ? 'page' : undefined}>
              <Icon name="search" size={30} />
              {text.find}
            </Link>
            <Link
              to="/cart"
              className={styles.tool}
              aria-current={path === '/cart' ? 'page' : undefined}
              aria-label={`${text.cart}, ${text.units(units)}`}
            >
              <Icon name="cart" size={30} />
              {text.cart}
              {units > 0 && (
                <span className={styles.units} aria-hidden="true">
                  {units}
                </span>
              )}
            </Link>
          </>
        )}
        <span className={styles.space} />
        <button type="button" className={styles.tool} aria-pressed={isBig} onClick={toggleBig}>
          <Icon name="text" size={30} />
          {text.bigger}
        </button>
        <span className={styles.languages}>
          <LanguageSwitch />
        </span>
        {!isFirst && (
          <button type="button" className={`${styles.tool} ${styles.done}`} onClick={forget} title={text.doneHint}>
            <Icon name="check" size={30} />
            {text.done}
          </button>
        )}
      </nav>
      {isUsed && <IdleGuard patience={device} onGone={forget} />}
    </div>
  );
}

import { CartState } from '@shared/cart/CartState';
import { onlyFromCache } from '@shared/graph/cache-only';
import { messages, plural, useMessages } from '@shared/i18n/messages';
import { Link } from '@shared/routing/Link';
import { useNavigation } from '@shared/routing/navigation';
import { Icon, type IconName } from '@shared/ui/Icon';
import { Logo } from '@shared/ui/Logo';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { readFragment } from '../graphql';
import { useOnline } from '../offline/use-online';
import { FrameFragment, FrameQuery } from './frame-query';
import styles from './Frame.module.css';

const texts = messages({
  nl: {
    skip: 'Naar de inhoud',
    home: 'Klaverhof, naar het begin',
    main: 'Hoofdmenu',
    start: 'Begin',
    lists: 'Lijstjes',
    scan: 'Scan',
    card: 'Kaart',
    me: 'Ik',
    cart: (units: number) => `Winkelwagen, ${plural('nl', units, { one: '1 artikel', other: `${units} artikelen` })}`,
    inbox: (unread: number) => (unread === 0 ? 'Berichten' : `Berichten, ${unread} ongelezen`),
    offline: 'Geen verbinding. Je ziet wat je het laatst zag; wijzigingen op je lijstjes worden bewaard.',
  },
  en: {
    skip: 'To the content',
    home: 'Klaverhof, to the start',
    main: 'Main menu',
    start: 'Start',
    lists: 'Lists',
    scan: 'Scan',
    card: 'Card',
    me: 'Me',
    cart: (units: number) => `Cart, ${plural('en', units, { one: '1 item', other: `${units} items` })}`,
    inbox: (unread: number) => (unread === 0 ? 'Messages' : `Messages, ${unread} unread`),
    offline: 'No connection. You see what you last saw; changes to your lists are kept.',
  },
});

const places: readonly { to: string; icon: IconName; name: 'start' | 'lists' | 'scan' | 'card' | 'me'; has: RegExp }[] =
  [
    { to: '/', icon: 'store', name: 'start', has: /^\/($|search|product|offer|stores|cart|checkout)/ },
    { to: '/lists', icon: 'list', name: 'lists', has: /^\/(list|join|recipe)/ },
    { to: '/scan', icon: 'scan', name: 'scan', has: /^\/scan/ },
    { to: '/card', icon: 'gift', name: 'card', has: /^\/card/ },
    { to: '/me', icon: 'person', name: 'me', has: /^\/(me|order|reservations|inbox|preferences|saved|sign-in)/ },
  ];

/** What stands around every page: the shop's name, what waits for the customer, and five ways elsewhere within reach of a thumb. */
export function Frame({ children }: { children: ReactNode }) {
  const text = useMessages(texts);
  const isOnline = useOnline();
  const { path } = useNavigation();
  const [{ data }] = useQuery({ query: FrameQuery, context: onlyFromCache });
  const frame = readFragment(FrameFragment, data);
  const units = readFragment(CartState, frame?.cart)?.units ?? 0;
  const unread = frame?.me?.unread.totalCount ?? 0;
  return (
    <>
      <a className={styles.skip} href="#main">
        {text.skip}
      </a>
      <header className={styles.header}>
        <Link to="/" className={styles.home} aria-label={text.home}>
          <Logo />
        </Link>
        <Link to="/inbox" className={styles.tool} aria-label={text.inbox(unread)}>
          <Icon name="bell" />
          {unread > 0 && (
            <span className={styles.count} aria-hidden="true">
              {unread}
            </span>
          )}
        </Link>
        <Link to="/cart" className={styles.tool} aria-label={text.cart(units)}>
          <Icon name="cart" />
          {units > 0 && (
            <span className={styles.count} aria-hidden="true">
              {units}
            </span>
          )}
        </Link>
      </header>
      <div role="status" className={styles.status}>
        {!isOnline && <p className={styles.offline}>{text.offline}</p>}
      </div>
      <main id="main" tabIndex={-1} className={styles.page}>
        {children}
      </main>
      <nav className={styles.bar} aria-label={text.main}>
        {places.map(({ to, icon, name, has }) => (
          <Link key={to} to={to} className={styles.place} aria-current={has.test(path) ? 'page' : undefined}>
            <span className={styles.leaf}>
              <Icon name={icon} />
            </span>
            {text[name]}
          </Link>
        ))}
      </nav>
    </>
  );
}

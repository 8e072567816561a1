import { CartState } from '@shared/cart/CartState';
import { onlyFromCache } from '@shared/graph/cache-only';
import { messages, plural, useMessages } from '@shared/i18n/messages';
import { Link } from '@shared/routing/Link';
import { useSession } from '@shared/session/session-context';
import { Icon } from '@shared/ui/Icon';
import { LanguageSwitch } from '@shared/ui/LanguageSwitch';
import { Logo } from '@shared/ui/Logo';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { readFragment } from '../graphql';
import styles from './Frame.module.css';
import { FrameFragment, FrameQuery } from './frame-query';
import { SearchBox } from './SearchBox';

const texts = messages({
  nl: {
    skip: 'Naar de inhoud',
    home: 'Klaverhof, naar de voorpagina',
    promise: 'Voor 22:00 besteld, morgen in huis',
    account: 'Mijn Klaverhof',
    signIn: 'Inloggen',
    hello: (name: string) => `Hallo ${name}`,
    saved: 'Bewaard',
    cart: (units: number) => `Winkelwagen, ${plural('nl', units, { one: '1 artikel', other: `${units} artikelen` })}`,
    categories: 'Assortiment',
    stores: 'Winkels',
    footer: 'Klaverhof is een verzonnen winkel. Hier wordt niets verkocht en niets betaald.',
  },
  en: {
    skip: 'To the content',
    home: 'Klaverhof, to the front page',
    promise: 'Order before 22:00, delivered tomorrow',
    account: 'My Klaverhof',
    signIn: 'Sign in',
    hello: (name: string) => `Hello ${name}`,
    saved: 'Saved',
    cart: (units: number) => `Cart, ${plural('en', units, { one: '1 item', other: `${units} items` })}`,
    categories: 'Departments',
    stores: 'Stores',
    footer: 'Klaverhof is an invented shop. Nothing is sold and nothing is paid here.',
  },
});

/** What stands around every page: who somebody is, what they have in their cart, and the ways elsewhere. */
export function Frame({ children }: { children: ReactNode }) {
  const text = useMessages(texts);
  const { session } = useSession();
  const [{ data }] = useQuery({ query: FrameQuery, context: onlyFromCache });
  const frame = readFragment(FrameFragment, data);
  const cart = readFragment(CartState, frame?.cart);
  const units = cart?.units ?? 0;
  const isCustomer = session.kind === 'customer';
  return (
    <>
      <a className={styles.skip} href="#main">
        {text.skip}
      </a>
      <header className={styles.header}>
        <div className={styles.bar}>
          <div className={styles.inner}>
            <span className={styles.promise}>{text.promise}</span>
            <LanguageSwitch />
          </div>
        </div>
        <div className={styles.main}>
          <div className={styles.inner}>
            <Link to="/" className={styles.home} aria-label={text.home}>
              <Logo />
            </Link>
            <SearchBox />
            <nav className={styles.mine} aria-label={text.account}>
              <Link to={isCustomer ? '/account' : '/sign-in'} className={styles.tool}>
                <Icon name="person" />
                <span className={styles.toolText}>
                  {isCustomer ? text.hello(frame?.me?.givenName ?? session.name) : text.signIn}
                </span>
              </Link>
              <Link to="/saved" className={styles.tool}>
                <Icon name="heart" />
                <span className={styles.toolText}>{text.saved}</span>
              </Link>
              <Link to="/cart" className={`${styles.tool} ${styles.cart}`} aria-label={text.cart(units)}>
                <Icon name="cart" />
                <span className={styles.units} aria-hidden="true">
                  {units}
                </span>
              </Link>
            </nav>
          </div>
        </div>
        <nav className={styles.categories} aria-label={text.categories}>
          <ul className={styles.inner}>
            {(frame?.categories ?? []).map((category) => (
              <li key={category.id}>
                <Link to={`/category/${category.id}`}>{category.name}</Link>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <main id="main" tabIndex={-1} className={styles.page}>
        {children}
      </main>
      <footer className={styles.footer}>
        <div className={styles.inner}>
          <Logo />
          <p>{text.footer}</p>
          <Link to="/stores">{text.stores}</Link>
        </div>
      </footer>
    </>
  );
}

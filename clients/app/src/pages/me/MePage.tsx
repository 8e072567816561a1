import { messages, useMessages } from '@shared/i18n/messages';
import { useVisitorPlace } from '@shared/place/visitor-place';
import { returnsPath } from '@shared/returns/return-paths';
import { useNavigation } from '@shared/routing/navigation';
import type { Place } from '@shared/routing/routes';
import { useSession } from '@shared/session/session-context';
import { Button } from '@shared/ui/Button';
import { LanguageSwitch } from '@shared/ui/LanguageSwitch';
import { Screen } from '@shared/ui/Screen';
import { forgetKept } from '../../offline/kept-cache';
import { Page, PageSkeleton } from '../../ui/Page';
import parts from '../../ui/Parts.module.css';
import { RowLink } from '../../ui/RowLink';
import { SignInFirst } from '../../ui/SignInFirst';
import { meQuery } from './me-query';

const texts = messages({
  nl: {
    title: 'Ik',
    first: 'Dan staan hier je bestellingen, reserveringen en voorkeuren.',
    orders: 'Bestellingen en bonnen',
    returns: 'Retouren',
    reservations: 'Reserveringen',
    inbox: 'Berichten',
    saved: 'Bewaard voor later',
    preferences: 'Voorkeuren en toestemming',
    store: 'Mijn winkel',
    language: 'Taal',
    signOut: 'Uitloggen',
  },
  en: {
    title: 'Me',
    first: 'Then your orders, reservations and preferences stand here.',
    orders: 'Orders and receipts',
    returns: 'Returns',
    reservations: 'Reservations',
    inbox: 'Messages',
    saved: 'Saved for later',
    preferences: 'Preferences and consents',
    store: 'My store',
    language: 'Language',
    signOut: 'Sign out',
  },
});

/** All that is the customer's. */
export function MePage(place: Place) {
  const text = useMessages(texts);
  const { go } = useNavigation();
  const { session, signOut } = useSession();
  const store = useVisitorPlace().store;
  const name = session.kind === 'customer' ? session.name : null;

  async function leave() {
    await signOut();
    await forgetKept();
    go('/');
  }

  return (
    <Page title={name ?? text.title}>
      <Screen query={meQuery} place={place} loading={<PageSkeleton />}>
        {(data) => (
          <>
            {!data.me && <SignInFirst icon="person" words={text.first} />}
            <ul className={parts.rows}>
              {data.me && (
                <>
                  <li>
                    <RowLink to="/orders" icon="package" title={text.orders} />
                  </li>
                  <li>
                    <RowLink to={returnsPath} icon="back" title={text.returns} />
                  </li>
                  <li>
                    <RowLink to="/reservations" icon="clock" title={text.reservations} />
                  </li>
                  <li>
                    <RowLink to="/inbox" icon="bell" title={text.inbox} />
                  </li>
                </>
              )}
              <li>
                <RowLink to="/saved" icon="heart" title={text.saved} />
              </li>
              <li>
                <RowLink to="/stores?to=/me" icon="store" title={text.store} words={store?.name} />
              </li>
              {data.me && (
                <li>
                  <RowLink to="/preferences" icon="check" title={text.preferences} />
                </li>
              )}
              <li className={parts.row}>
                <span className={`${parts.body} ${parts.strong}`}>{text.language}</span>
                <LanguageSwitch />
              </li>
            </ul>
            {session.kind === 'customer' && (
              <Button look="secondary" onClick={() => void leave()}>
                {text.signOut}
              </Button>
            )}
          </>
        )}
      </Screen>
    </Page>
  );
}

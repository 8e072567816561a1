import { PersonalOffersQuestion } from '@shared/account/Consents';
import { messages, plural, useMessages } from '@shared/i18n/messages';
import { returnsPath } from '@shared/returns/return-paths';
import { Link } from '@shared/routing/Link';
import type { Place } from '@shared/routing/routes';
import { Title } from '@shared/routing/Title';
import { useSession } from '@shared/session/session-context';
import { Button, ButtonLink } from '@shared/ui/Button';
import { Card } from '@shared/ui/Card';
import { EmptyState } from '@shared/ui/EmptyState';
import { Screen } from '@shared/ui/Screen';
import { SkeletonText } from '@shared/ui/Skeleton';
import { accountQuery } from './account-query';
import styles from './AccountPage.module.css';
import { NewList } from './NewList';
import { OrderRow } from './OrderRow';
import { PersonalOffers } from './PersonalOffers';
import { Points } from './Points';
import { Reservations } from './Reservations';

const texts = messages({
  nl: {
    title: 'Mijn Klaverhof',
    hello: (name: string) => `Dag ${name}`,
    orders: 'Aankopen',
    ordersWords: 'Alles wat je kocht: online, in de app en in de winkel.',
    noOrders: 'Je hebt nog niets gekocht.',
    lists: 'Boodschappenlijstjes',
    open: (count: number) => plural('nl', count, { one: 'nog 1 ding', other: `nog ${count} dingen` }),
    returns: 'Retouren',
    preferences: 'Gegevens en voorkeuren',
    signOut: 'Uitloggen',
    signIn: 'Inloggen',
    who: 'Log in om je aankopen, punten en lijstjes te zien',
  },
  en: {
    title: 'My Klaverhof',
    hello: (name: string) => `Hello ${name}`,
    orders: 'Purchases',
    ordersWords: 'All that you bought: online, in the app and in the store.',
    noOrders: 'You have not bought anything yet.',
    lists: 'Shopping lists',
    open: (count: number) => plural('en', count, { one: '1 thing to get', other: `${count} things to get` }),
    returns: 'Returns',
    preferences: 'Details and preferences',
    signOut: 'Sign out',
    signIn: 'Sign in',
    who: 'Sign in to see your purchases, points and lists',
  },
});

/** All that is the customer's, over all channels. */
export function AccountPage(place: Place) {
  const text = useMessages(texts);
  const { signOut } = useSession();
  return (
    <Screen query={accountQuery} place={place} loading={<SkeletonText lines={10} />}>
      {({ me, lists, locations }) =>
        me ? (
          <div className={styles.page}>
            <Title>{text.title}</Title>
            <header className={styles.header}>
              <h1>{text.hello(me.givenName ?? '')}</h1>
              <div className={styles.actions}>
                <ButtonLink to={returnsPath} look="secondary" size="small">
                  {text.returns}
                </ButtonLink>
                <ButtonLink to="/account/preferences" look="secondary" size="small">
                  {text.preferences}
                </ButtonLink>
                <Button look="quiet" size="small" onClick={() => void signOut()}>
                  {text.signOut}
                </Button>
              </div>
            </header>
            <Points customer={me} />
            <PersonalOffers customer={me} />
            <PersonalOffersQuestion customer={me} channel="WEBSHOP" />
            <div className={styles.columns}>
              <section aria-labelledby="orders">
                <h2 id="orders">{text.orders}</h2>
                <p className={styles.soft}>{me.orders?.nodes.length ? text.ordersWords : text.noOrders}</p>
                <ul className={styles.orders}>
                  {me.orders?.nodes.map((order) => (
                    <li key={order.id}>
                      <OrderRow order={order} />
                    </li>
                  ))}
                </ul>
              </section>
              <div className={styles.side}>
                <Reservations customer={me} stores={locations.nodes} />
                <Card as="section" aria-labelledby="lists" className={styles.lists}>
                  <h2 id="lists">{text.lists}</h2>
                  <ul className={styles.listNames}>
                    {lists.map((list) => (
                      <li key={list.id}>
                        <Link to={`/lists/${list.id}`}>{list.name}</Link>
                        <span className={styles.soft}>{text.open(list.openCount)}</span>
                      </li>
                    ))}
                  </ul>
                  <NewList />
                </Card>
              </div>
            </div>
          </div>
        ) : (
          <EmptyState isPage icon="person" title={text.who}>
            <ButtonLink to="/sign-in">{text.signIn}</ButtonLink>
          </EmptyState>
        )
      }
    </Screen>
  );
}

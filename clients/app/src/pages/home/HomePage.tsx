import { formatDate } from '@shared/format/dates';
import { formatMoney } from '@shared/format/money';
import { formatNumber } from '@shared/format/quantities';
import { useLanguage } from '@shared/i18n/language';
import { messages, plural, useMessages } from '@shared/i18n/messages';
import { Link } from '@shared/routing/Link';
import { Title } from '@shared/routing/Title';
import { useNavigation } from '@shared/routing/navigation';
import type { Place } from '@shared/routing/routes';
import { useSession } from '@shared/session/session-context';
import { ButtonLink } from '@shared/ui/Button';
import { Icon } from '@shared/ui/Icon';
import { Screen } from '@shared/ui/Screen';
import { useState, type FormEvent } from 'react';
import type { DocumentType } from '../../graphql';
import { OfferCard } from '../../offers/OfferCard';
import { LiveOrders } from '@shared/orders/LiveOrders';
import { OrderRow } from '../../orders/OrderRow';
import { signInPath } from '../../paths';
import { PageSkeleton } from '../../ui/Page';
import parts from '../../ui/Parts.module.css';
import { RowLink } from '../../ui/RowLink';
import styles from './HomePage.module.css';
import { homeQuery } from './home-query';

const texts = messages({
  nl: {
    title: 'Begin',
    morning: 'Goedemorgen',
    afternoon: 'Goedemiddag',
    evening: 'Goedenavond',
    search: 'Zoek een product',
    list: 'Mijn lijstje',
    open: (count: number) => plural('nl', count, { one: 'nog 1 ding', other: `nog ${count} dingen` }),
    noList: 'Maak je eerste lijstje',
    listDone: 'alles in huis',
    card: 'Bonuskaart',
    points: (points: string, worth: string) => `${points} punten, ${worth}`,
    signIn: 'Log in voor je kaart, punten en aanbiedingen',
    signInButton: 'Inloggen',
    orders: 'Onderweg naar jou',
    offers: 'Voor jou uitgezocht',
    popular: 'In de aanbieding',
    all: 'Alle aanbiedingen',
    store: 'Mijn winkel',
    choose: 'Kies je winkel voor voorraad en looproute',
    until: (time: string) => `open tot ${time}`,
    closed: 'nu gesloten',
  },
  en: {
    title: 'Start',
    morning: 'Good morning',
    afternoon: 'Good afternoon',
    evening: 'Good evening',
    search: 'Find a product',
    list: 'My list',
    open: (count: number) => plural('en', count, { one: '1 thing to get', other: `${count} things to get` }),
    noList: 'Make your first list',
    listDone: 'nothing left to get',
    card: 'Bonus card',
    points: (points: string, worth: string) => `${points} points, ${worth}`,
    signIn: 'Sign in for your card, points and offers',
    signInButton: 'Sign in',
    orders: 'On its way to you',
    offers: 'Picked for you',
    popular: 'On offer',
    all: 'All offers',
    store: 'My store',
    choose: 'Choose your store for stock and walking route',
    until: (time: string) => `open until ${time}`,
    closed: 'closed now',
  },
});

/** What matters now: the list, the card, what is under way, and what is worth having. */
export function HomePage(place: Place) {
  const text = useMessages(texts);
  return (
    <div className={styles.home}>
      <Title>{text.title}</Title>
      <Screen query={homeQuery} place={place} loading={<PageSkeleton />}>
        {(data) => <Home data={data} />}
      </Screen>
    </div>
  );
}

function Home({ data }: { data: DocumentType<typeof homeQuery.document> }) {
  const text = useMessages(texts);
  const language = useLanguage();
  const { session } = useSession();
  const { go } = useNavigation();
  const [typed, setTyped] = useState('');
  const hour = new Date().getHours();
  const greeting = hour < 12 ? text.morning : hour < 18 ? text.afternoon : text.evening;
  const name = session.kind === 'customer' ? session.name : null;
  const list = data.lists.find(({ openCount }) => openCount > 0) ?? data.lists[0];
  const next = (list?.entries ?? [])
    .filter(({ isChecked }) => !isChecked)
    .map(({ product, text: words }) => product?.name ?? words ?? '');
  const under = (data.me?.orders?.nodes ?? []).filter(({ state }) => state !== 'COMPLETED' && state !== 'CANCELLED');
  const mine = data.me?.personalOffers ?? [];

  function search(event: FormEvent) {
    event.preventDefault();
    go(`/search?q=${encodeURIComponent(typed.trim())}`);
  }

  return (
    <>
      <LiveOrders />
      <section className={styles.hero}>
        <h1 className={styles.greeting}>{name ? `${greeting}, ${name}` : greeting}</h1>
        <form className={styles.search} onSubmit={search}>
          <input
            type="search"
            aria-label={text.search}
            placeholder={text.search}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
          <Link to="/scan" className={styles.scan} aria-label="Scan">
            <Icon name="scan" />
          </Link>
        </form>
      </section>
      <div className={styles.tiles}>
        <Link to={list ? `/list/${list.id}` : '/lists'} className={`${styles.tile} ${styles.butter}`}>
          <Icon name="list" size={28} />
          <strong>{list?.name ?? text.list}</strong>
          <span>{list ? (list.openCount > 0 ? text.open(list.openCount) : text.listDone) : text.noList}</span>
          {next.length > 0 && <span className={styles.next}>{next.slice(0, 3).join(', ')}</span>}
        </Link>
        <Link to="/card" className={`${styles.tile} ${styles.leaf}`}>
          <Icon name="gift" size={28} />
          <strong>{data.me?.loyalty?.tier.name ?? text.card}</strong>
          <span>
            {data.me?.loyalty
              ? text.points(
                  formatNumber(data.me.loyalty.available, language),
                  formatMoney(data.me.loyalty.worth, language),
                )
              : text.card}
          </span>
        </Link>
      </div>
      {!data.me && (
        <section className={styles.signIn}>
          <p>{text.signIn}</p>
          <ButtonLink to={signInPath('/')}>{text.signInButton}</ButtonLink>
        </section>
      )}
      {under.length > 0 && (
        <section className={parts.stack} aria-labelledby="orders">
          <h2 id="orders">{text.orders}</h2>
          <ul className={parts.rows}>
            {under.map((order) => (
              <li key={order.id}>
                <OrderRow order={order} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className={parts.stack} aria-labelledby="offers">
        <div className={parts.heading}>
          <h2 id="offers">{mine.length > 0 ? text.offers : text.popular}</h2>
          <Link to="/offers" className={parts.more}>
            {text.all}
          </Link>
        </div>
        {mine.length > 0
          ? mine.map(({ offer, reason }) => <OfferCard key={offer.id} offer={offer} reason={reason} />)
          : data.popular.nodes.map((offer) => <OfferCard key={offer.id} offer={offer} />)}
      </section>
      <ul className={parts.rows}>
        <li>
          <RowLink
            to="/stores?to=/"
            icon="store"
            title={data.location?.name ?? text.store}
            words={
              data.location
                ? data.location.isOpen && data.location.closesNext
                  ? text.until(formatDate(data.location.closesNext, 'time', language))
                  : text.closed
                : text.choose
            }
          />
        </li>
      </ul>
    </>
  );
}

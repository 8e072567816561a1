import { formatDate } from '@shared/format/dates';
import { formatMoney } from '@shared/format/money';
import { formatNumber } from '@shared/format/quantities';
import { useLanguage } from '@shared/i18n/language';
import { messages, useMessages } from '@shared/i18n/messages';
import type { Place } from '@shared/routing/routes';
import { Button, ButtonLink } from '@shared/ui/Button';
import { Logo } from '@shared/ui/Logo';
import { Screen } from '@shared/ui/Screen';
import { useToast } from '@shared/ui/Toast';
import { useMutation, useSubscription } from 'urql';
import { Barcode } from '@shared/barcode/Barcode';
import { graphql, readFragment, type DocumentType } from '../../graphql';
import { Page, PageSkeleton } from '../../ui/Page';
import parts from '../../ui/Parts.module.css';
import { SignInFirst } from '../../ui/SignInFirst';
import { CardLoyalty, cardQuery } from './card-query';
import styles from './CardPage.module.css';

const PointsLive = graphql(`
  subscription PointsLive($after: String) {
    pointsChanged(after: $after) {
      cursor
      version
      resync
      loyalty {
        ...CardLoyalty
      }
    }
  }
`);

const IssueCard = graphql(`
  mutation IssueCard {
    issueLoyaltyCard {
      ... on LoyaltyCardIssued {
        card
        loyalty {
          ...CardLoyalty
        }
      }
      ... on Problem {
        message
      }
    }
  }
`);

const texts = messages({
  nl: {
    title: 'Bonuskaart',
    words: 'Je kaart, je punten en wat ze waard zijn: na het inloggen altijd bij de hand, ook zonder verbinding.',
    barcode: (card: string) => `Streepjescode van je kaart, nummer ${card}`,
    make: 'Maak mijn kaart',
    none: 'Je hebt nog geen kaart in de app. Ze is gratis.',
    points: 'punten',
    worth: (money: string) => `goed voor ${money}`,
    held: (points: string) => `waarvan ${points} apart gezet`,
    next: (tier: string, from: string, bought: string) => `${tier} vanaf ${from} in een jaar. Je kocht voor ${bought}.`,
    top: 'Hoger dan dit kan niet. Dank je wel!',
    history: 'Puntenhistorie',
    nothing: 'Nog geen punten. Laat je kaart zien aan de kassa, of bestel als je bent ingelogd.',
    offers: 'Bekijk je aanbiedingen',
    left: (points: string) => `stand ${points}`,
    failed: 'Dat lukte niet. Een kaart maken kan alleen met verbinding.',
  },
  en: {
    title: 'Bonus card',
    words:
      'Your card, your points and what they are worth: always at hand once you signed in, also without a connection.',
    barcode: (card: string) => `Barcode of your card, number ${card}`,
    make: 'Make my card',
    none: 'You have no card in the app yet. It is free.',
    points: 'points',
    worth: (money: string) => `worth ${money}`,
    held: (points: string) => `${points} of them set aside`,
    next: (tier: string, from: string, bought: string) => `${tier} from ${from} a year. You bought for ${bought}.`,
    top: 'There is nothing above this. Thank you!',
    history: 'History of points',
    nothing: 'No points yet. Show your card at the checkout, or order while you are signed in.',
    offers: 'See your offers',
    left: (points: string) => `balance ${points}`,
    failed: 'That did not work. Making a card needs a connection.',
  },
});

/** The bonus card, as a till reads it, and what it has gathered, live. */
export function CardPage(place: Place) {
  const text = useMessages(texts);
  return (
    <Page title={text.title}>
      <Screen query={cardQuery} place={place} loading={<PageSkeleton />}>
        {(data) =>
          data.me?.loyalty ? (
            <Card
              loyalty={readFragment(CardLoyalty, data.me.loyalty)}
              plastic={data.me.identities.find(({ kind }) => kind === 'CARD')?.value ?? null}
            />
          ) : (
            <SignInFirst icon="gift" words={text.words} />
          )
        }
      </Screen>
    </Page>
  );
}

function Card({ loyalty: known, plastic }: { loyalty: DocumentType<typeof CardLoyalty>; plastic: string | null }) {
  const text = useMessages(texts);
  const language = useLanguage();
  const toast = useToast();
  const [{ data: live }] = useSubscription({ query: PointsLive });
  const [{ fetching }, issue] = useMutation(IssueCard);
  const told = readFragment(CardLoyalty, live?.pointsChanged.loyalty);
  const loyalty = told ?? known;
  const number = (value: number) => formatNumber(value, language);
  const card = loyalty.card ?? known.card ?? plastic;

  async function make() {
    const { data } = await issue({});
    const result = data?.issueLoyaltyCard;
    if (result?.__typename !== 'LoyaltyCardIssued') {
      toast(result?.message ?? text.failed, { tone: 'bad' });
    }
  }

  return (
    <>
      <section className={styles.card}>
        <div className={styles.top}>
          <Logo />
          <span className={styles.tier}>{loyalty.tier.name}</span>
        </div>
        {card ? (
          <Barcode value={card} label={text.barcode(card)} />
        ) : (
          <div className={parts.stack}>
            <p>{text.none}</p>
            <Button look="secondary" busy={fetching} onClick={() => void make()}>
              {text.make}
            </Button>
          </div>
        )}
        <p className={styles.points} role="status">
          <strong>{number(loyalty.balance)}</strong> {text.points}
          <span>
            {text.worth(formatMoney(loyalty.worth, language))}
            {loyalty.held > 0 && `, ${text.held(number(loyalty.held))}`}
          </span>
        </p>
      </section>
      <p>
        {loyalty.nextTier
          ? text.next(
              loyalty.nextTier.name,
              formatMoney(loyalty.nextTier.threshold, language),
              formatMoney(loyalty.boughtInYear, language),
            )
          : text.top}
      </p>
      <ButtonLink to="/offers" look="secondary" icon="gift">
        {text.offers}
      </ButtonLink>
      <section className={parts.stack} aria-labelledby="history">
        <h2 id="history">{text.history}</h2>
        {loyalty.entries.nodes.length === 0 ? (
          <p className={parts.soft}>{text.nothing}</p>
        ) : (
          <ul className={parts.rows}>
            {loyalty.entries.nodes.map((entry) => (
              <li key={entry.id} className={parts.row}>
                <span className={parts.body}>
                  <span className={parts.strong}>{entry.reason}</span>
                  <span className={parts.soft}>
                    {formatDate(entry.at, 'moment', language)} · {text.left(number(entry.balance))}
                  </span>
                </span>
                <strong className={entry.points > 0 ? styles.more : styles.less}>
                  {entry.points > 0 ? '+' : '−'}
                  {number(Math.abs(entry.points))}
                </strong>
              </li>
            ))}
          </ul>
        )}
      </section>
    </>
  );
}

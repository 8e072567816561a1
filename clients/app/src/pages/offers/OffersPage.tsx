import { PersonalOffersQuestion } from '@shared/account/Consents';
import { messages, useMessages } from '@shared/i18n/messages';
import type { Place } from '@shared/routing/routes';
import { Screen } from '@shared/ui/Screen';
import { useSubscription } from 'urql';
import { graphql } from '../../graphql';
import { OfferCard } from '../../offers/OfferCard';
import { Page, PageSkeleton } from '../../ui/Page';
import parts from '../../ui/Parts.module.css';
import { offersQuery } from './offers-query';

const OffersLive = graphql(`
  subscription OffersLive($after: String) {
    offersChanged(after: $after) {
      cursor
      version
      resync
      offer {
        id
        ...OfferCard_offer
      }
    }
  }
`);

const texts = messages({
  nl: {
    title: 'Aanbiedingen',
    mine: 'Voor jou uitgezocht',
    all: 'Voor iedereen',
    none: 'Nu niets bijzonders. Kijk later nog eens.',
  },
  en: {
    title: 'Offers',
    mine: 'Picked for you',
    all: 'For everybody',
    none: 'Nothing special now. Have a look later.',
  },
});

/** The offers for the customer, each with its reason, and those for everybody, live. */
export function OffersPage(place: Place) {
  const text = useMessages(texts);
  useSubscription({ query: OffersLive });
  return (
    <Page title={text.title} back="/">
      <Screen query={offersQuery} place={place} loading={<PageSkeleton />}>
        {(data) => {
          const mine = data.me?.personalOffers ?? [];
          const others = data.offers.nodes.filter(({ id }) => !mine.some(({ offer }) => offer.id === id));
          return (
            <>
              {mine.length > 0 && (
                <section className={parts.stack} aria-labelledby="mine">
                  <h2 id="mine">{text.mine}</h2>
                  {mine.map(({ offer, reason }) => (
                    <OfferCard key={offer.id} offer={offer} reason={reason} />
                  ))}
                </section>
              )}
              {data.me && <PersonalOffersQuestion customer={data.me} channel="APP" />}
              <section className={parts.stack} aria-labelledby="all">
                <h2 id="all">{text.all}</h2>
                {others.length === 0 && <p>{text.none}</p>}
                {others.map((offer) => (
                  <OfferCard key={offer.id} offer={offer} />
                ))}
              </section>
            </>
          );
        }}
      </Screen>
    </Page>
  );
}

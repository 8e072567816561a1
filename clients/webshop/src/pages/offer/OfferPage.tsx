import { formatDate } from '@shared/format/dates';
import { useLanguage } from '@shared/i18n/language';
import { messages, useMessages } from '@shared/i18n/messages';
import { ProductGrid, ProductGridSkeleton } from '@shared/product/ProductGrid';
import type { Place } from '@shared/routing/routes';
import { Title } from '@shared/routing/Title';
import { ButtonLink } from '@shared/ui/Button';
import { Screen } from '@shared/ui/Screen';
import { NoPage } from '../../frame/NoPage';
import { productPath } from '../../paths';
import { offerQuery } from './offer-query';
import styles from './OfferPage.module.css';

const texts = messages({
  nl: {
    dates: (from: string, until: string) => `Van ${from} tot en met ${until}`,
    over: 'Deze aanbieding is voorbij.',
    audience: {
      EVERYBODY: 'Voor iedereen, in elke winkel en online',
      MEMBERS: 'Voor leden',
      TIER: 'Voor trouwe klanten',
      PERSONAL: 'Voor jou gekozen',
    },
    everything: 'Geldt voor het hele assortiment.',
    all: 'Bekijk het assortiment',
    more: (name: string) => `Alles van ${name}`,
  },
  en: {
    dates: (from: string, until: string) => `From ${from} until ${until}`,
    over: 'This offer is over.',
    audience: {
      EVERYBODY: 'For everybody, in every store and online',
      MEMBERS: 'For members',
      TIER: 'For loyal customers',
      PERSONAL: 'Chosen for you',
    },
    everything: 'Holds for the whole range.',
    all: 'See the whole range',
    more: (name: string) => `All of ${name}`,
  },
});

/** One offer, the same as in the leaflet and at the till, with what it is for. */
export function OfferPage(place: Place) {
  const text = useMessages(texts);
  const language = useLanguage();
  return (
    <Screen query={offerQuery} place={place} loading={<ProductGridSkeleton />}>
      {({ offerByCode: offer }) =>
        offer ? (
          <div className={styles.page}>
            <Title>{offer.title}</Title>
            <header className={styles.banner}>
              <h1>{offer.title}</h1>
              {offer.description && <p>{offer.description}</p>}
              <p>
                {offer.isLive
                  ? text.dates(
                      formatDate(offer.startsAt, 'shortDay', language),
                      formatDate(offer.endsAt, 'shortDay', language),
                    )
                  : text.over}{' '}
                · {text.audience[offer.audience]}
              </p>
            </header>
            {offer.groups.map((group, index) => (
              <div key={index} className={styles.group}>
                {group.everything && (
                  <p>
                    {text.everything} <ButtonLink to="/search">{text.all}</ButtonLink>
                  </p>
                )}
                {group.products.length > 0 && (
                  <ProductGrid
                    products={group.products.flatMap((product) => (product ? [product] : []))}
                    to={productPath}
                  />
                )}
                {group.categories.map(
                  (category) =>
                    category && (
                      <section key={category.id} aria-labelledby={category.id} className={styles.group}>
                        <h2 id={category.id}>{category.name}</h2>
                        <ProductGrid products={category.products.nodes} to={productPath} />
                        <ButtonLink to={`/category/${category.id}`} look="quiet" className={styles.more}>
                          {text.more(category.name)}
                        </ButtonLink>
                      </section>
                    ),
                )}
              </div>
            ))}
          </div>
        ) : (
          <NoPage />
        )
      }
    </Screen>
  );
}

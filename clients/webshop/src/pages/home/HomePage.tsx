import { messages, useMessages } from '@shared/i18n/messages';
import { ProductGrid, ProductGridSkeleton } from '@shared/product/ProductGrid';
import type { Place } from '@shared/routing/routes';
import { Title } from '@shared/routing/Title';
import { ButtonLink } from '@shared/ui/Button';
import { Screen } from '@shared/ui/Screen';
import { productPath } from '../../paths';
import { Departments } from './Departments';
import { homeQuery } from './home-query';
import styles from './HomePage.module.css';
import { OfferTile } from './OfferTile';

const texts = messages({
  nl: {
    title: 'Alles voor thuis',
    hero: 'Goed spul, dichtbij.',
    words:
      'Van brood tot boormachine: bestel het hier, haal het om de hoek of laat het brengen. Je ziet altijd wat er echt ligt.',
    shop: 'Bekijk het assortiment',
    offers: 'Deze week voordelig',
    popular: 'Klanten zijn er blij mee',
  },
  en: {
    title: 'Everything for the home',
    hero: 'Good things, close by.',
    words:
      'From bread to power drill: order here, collect it around the corner or have it brought. You always see what is really there.',
    shop: 'See the whole range',
    offers: 'Good value this week',
    popular: 'Loved by our customers',
  },
});

export function HomePage(place: Place) {
  const text = useMessages(texts);
  return (
    <div className={styles.home}>
      <Title>{text.title}</Title>
      <section className={styles.hero}>
        <h1 className={styles.headline}>{text.hero}</h1>
        <p className={styles.words}>{text.words}</p>
        <ButtonLink to="/search" look="secondary" size="large">
          {text.shop}
        </ButtonLink>
      </section>
      <Screen query={homeQuery} place={place} loading={<ProductGridSkeleton />}>
        {(data) => (
          <>
            <section aria-labelledby="offers">
              <h2 id="offers">{text.offers}</h2>
              <ul className={styles.offers}>
                {data.offers.nodes.map((offer, index) => (
                  <li key={offer.id}>
                    <OfferTile offer={offer} index={index} />
                  </li>
                ))}
              </ul>
            </section>
            <Departments query={data} />
            <section aria-labelledby="popular">
              <h2 id="popular">{text.popular}</h2>
              <div className={styles.products}>
                <ProductGrid products={data.popular.nodes} to={productPath} eager={0} />
              </div>
            </section>
          </>
        )}
      </Screen>
    </div>
  );
}

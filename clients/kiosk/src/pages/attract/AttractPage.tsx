import { messages, useMessages } from '@shared/i18n/messages';
import { Link } from '@shared/routing/Link';
import type { Place } from '@shared/routing/routes';
import { Title } from '@shared/routing/Title';
import { Logo } from '@shared/ui/Logo';
import { useQuery } from 'urql';
import { useKiosk } from '../../kiosk-context';
import { attractQuery } from './attract-query';
import styles from './AttractPage.module.css';

const texts = messages({
  nl: {
    title: 'Welkom',
    headline: 'Zoek je iets? Ik weet waar het ligt.',
    words: 'Het hele assortiment, wat er hier nu echt ligt, en wat we voor je laten komen.',
    start: 'Raak het scherm aan',
    offers: 'Deze week voordelig',
  },
  en: {
    title: 'Welcome',
    headline: 'Looking for something? I know where it is.',
    words: 'The whole range, what is really here right now, and what we can have sent for you.',
    start: 'Touch the screen',
    offers: 'Good value this week',
  },
});

/** What invites people. The whole of it is one thing to touch, and it is shown without a network, too. */
export function AttractPage(place: Place) {
  const text = useMessages(texts);
  const { device } = useKiosk();
  const [{ data }] = useQuery({ query: attractQuery.document, variables: attractQuery.variables(place) });
  const found = (data?.categories ?? []).map(({ products }) =>
    products.nodes.flatMap(({ images }) => images.slice(0, 1)),
  );
  const bands = [0, 1].map((place) => found.flatMap((images) => images.slice(place, place + 1)));

  return (
    <div className={styles.attract}>
      <Title>{text.title}</Title>
      <div className={styles.pictures} aria-hidden="true">
        {bands.map((images, band) => (
          <div key={band} className={styles.band}>
            {[...images, ...images].map(({ url }, index) => (
              <img key={`${url} ${index}`} src={url} alt="" width={300} height={300} decoding="async" />
            ))}
          </div>
        ))}
      </div>
      <div className={styles.words}>
        <p className={styles.store}>
          <Logo /> <span>{device.name.replace('Klaverhof ', '')}</span>
        </p>
        <h1 className={styles.headline}>{text.headline}</h1>
        <p className={styles.sub}>{text.words}</p>
      </div>
      {data && data.offers.nodes.length > 0 && (
        <section className={styles.offers} aria-label={text.offers}>
          <h2>{text.offers}</h2>
          <ul>
            {data.offers.nodes.map(({ id, title }) => (
              <li key={id}>{title}</li>
            ))}
          </ul>
        </section>
      )}
      <Link to="/find" className={styles.start}>
        <span>{text.start}</span>
      </Link>
    </div>
  );
}

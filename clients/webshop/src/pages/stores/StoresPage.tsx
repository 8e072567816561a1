import { formatDate } from '@shared/format/dates';
import { formatDistance } from '@shared/format/quantities';
import { useLanguage } from '@shared/i18n/language';
import { messages, useMessages } from '@shared/i18n/messages';
import { setVisitorPlace, useVisitorPlace } from '@shared/place/visitor-place';
import type { Place } from '@shared/routing/routes';
import { Title } from '@shared/routing/Title';
import { Button } from '@shared/ui/Button';
import { Screen } from '@shared/ui/Screen';
import { SkeletonText } from '@shared/ui/Skeleton';
import { useToast } from '@shared/ui/Toast';
import { storesQuery } from './stores-query';
import styles from './StoresPage.module.css';

const texts = messages({
  nl: {
    title: 'Winkels',
    here: 'Zoek bij mij in de buurt',
    refused: 'We mogen niet weten waar je bent. Kies hieronder een winkel.',
    open: (time: string) => `Open tot ${time}`,
    closed: (moment: string) => `Dicht, open ${moment}`,
    choose: 'Dit is mijn winkel',
    chooseOne: (name: string) => `Dit is mijn winkel: ${name}`,
    mine: 'Jouw winkel',
    chosen: (name: string) => `${name} is nu jouw winkel`,
  },
  en: {
    title: 'Stores',
    here: 'Look near me',
    refused: 'We may not know where you are. Choose a store below.',
    open: (time: string) => `Open until ${time}`,
    closed: (moment: string) => `Closed, opens ${moment}`,
    choose: 'This is my store',
    chooseOne: (name: string) => `This is my store: ${name}`,
    mine: 'Your store',
    chosen: (name: string) => `${name} is your store now`,
  },
});

/** The stores, the nearest first, and the one that is the visitor's. */
export function StoresPage(place: Place) {
  const text = useMessages(texts);
  const language = useLanguage();
  const toast = useToast();
  const { store: mine } = useVisitorPlace();

  function locate() {
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => setVisitorPlace({ latitude: coords.latitude, longitude: coords.longitude }),
      () => toast(text.refused, { tone: 'bad' }),
    );
  }

  return (
    <Screen query={storesQuery} place={place} loading={<SkeletonText lines={10} />}>
      {({ locations }) => (
        <div className={styles.page}>
          <Title>{text.title}</Title>
          <header className={styles.header}>
            <h1>{text.title}</h1>
            <Button look="secondary" icon="pin" onClick={locate}>
              {text.here}
            </Button>
          </header>
          <ul className={styles.stores}>
            {locations.nodes.map((store) => (
              <li key={store.id} className={store.id === mine?.id ? `${styles.store} ${styles.mine}` : styles.store}>
                <h2 className={styles.name}>{store.name}</h2>
                <p>
                  {store.address?.street}
                  <br />
                  {store.address?.postcode} {store.address?.city}
                  {store.distance != null && ` · ${formatDistance(store.distance, language)}`}
                </p>
                <p className={styles.hours}>
                  {store.isOpen && store.closesNext && text.open(formatDate(store.closesNext, 'time', language))}
                  {store.isOpen === false &&
                    store.opensNext &&
                    text.closed(formatDate(store.opensNext, 'moment', language))}
                </p>
                {store.id === mine?.id ? (
                  <strong>{text.mine}</strong>
                ) : (
                  <Button
                    look="secondary"
                    size="small"
                    aria-label={text.chooseOne(store.name)}
                    onClick={() => {
                      setVisitorPlace({ store: { id: store.id, name: store.name }, ...store.coordinates });
                      toast(text.chosen(store.name));
                    }}
                  >
                    {text.choose}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
    </Screen>
  );
}

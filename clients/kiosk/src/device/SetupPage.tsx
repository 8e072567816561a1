import { messages, useMessages } from '@shared/i18n/messages';
import { signInOf } from '@shared/session/sign-in';
import { Button } from '@shared/ui/Button';
import { Logo } from '@shared/ui/Logo';
import { screenQuery } from '@shared/routing/routes';
import { Title } from '@shared/routing/Title';
import { SkeletonText } from '@shared/ui/Skeleton';
import { useState } from 'react';
import { KioskScreen } from '../frame/KioskScreen';
import { graphql } from '../graphql';
import { saveDevice, type Device } from './device';
import styles from './SetupPage.module.css';

const Setup = graphql(`
  query Setup {
    locations(first: 100, kinds: [STORE]) {
      nodes {
        id
        code
        name
        address {
          city
        }
        coordinates {
          latitude
          longitude
        }
      }
    }
  }
`);

const setupQuery = screenQuery(Setup, () => ({}));

const texts = messages({
  nl: {
    title: 'Waar staat deze kiosk?',
    words: 'Kies de winkel. Daarna kan alleen een beheerder dit weer wijzigen.',
    failed: 'De kiosk kon niet worden aangemeld. Probeer het nog eens.',
  },
  en: {
    title: 'Where does this kiosk stand?',
    words: 'Choose the store. After that only an administrator can change it.',
    failed: 'The kiosk could not be signed in. Please try again.',
  },
});

/** Makes a screen the kiosk of a store, once. */
export function SetupPage() {
  const text = useMessages(texts);
  const [hasFailed, setFailed] = useState(false);

  async function choose(place: Omit<Device, 'language' | 'idleSeconds' | 'countdownSeconds'>) {
    try {
      const provider = await signInOf('kiosk');
      const session = await provider.start({
        kind: 'kiosk',
        subject: `kiosk-${place.code}`,
        name: place.name,
        location: place.location,
      });
      saveDevice({ ...place, language: 'nl', idleSeconds: 60, countdownSeconds: 15, ...(session ? { session } : {}) });
    } catch {
      setFailed(true);
    }
  }

  return (
    <main id="main" tabIndex={-1} className={styles.setup}>
      <Title>{text.title}</Title>
      <Logo />
      <h1>{text.title}</h1>
      <p role={hasFailed ? 'alert' : undefined}>{hasFailed ? text.failed : text.words}</p>
      <KioskScreen
        query={setupQuery}
        place={{ params: {}, search: new URLSearchParams() }}
        loading={<SkeletonText lines={12} />}
      >
        {({ locations }) => (
          <ul className={styles.stores}>
            {locations.nodes.map(({ id, code, name, coordinates }) => (
              <li key={id}>
                <Button
                  look="secondary"
                  wide
                  onClick={() => void choose({ location: id, code, name, coordinates: coordinates ?? null })}
                >
                  {name} · {code}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </KioskScreen>
    </main>
  );
}

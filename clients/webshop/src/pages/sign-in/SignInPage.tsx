import { messages, useMessages } from '@shared/i18n/messages';
import { Title } from '@shared/routing/Title';
import type { Place } from '@shared/routing/routes';
import { useEntrance } from '@shared/session/use-entrance';
import { Button } from '@shared/ui/Button';
import { Icon } from '@shared/ui/Icon';
import { useQuery } from 'urql';
import { signInQuery } from './sign-in-query';
import styles from './SignInPage.module.css';

const texts = messages({
  nl: {
    title: 'Inloggen',
    words: 'Dit is een demonstratie: kies wie je bent. Wat er in je winkelwagen ligt, komt met je mee.',
    provider: 'Ga verder bij onze inlogpagina',
  },
  en: {
    title: 'Sign in',
    words: 'This is a demonstration: choose who you are. What lies in your cart comes along.',
    provider: 'Go on to our sign-in page',
  },
});

/** Who somebody is: chosen from the demonstration's customers, or told by the login provider. */
export function SignInPage({ search }: Place) {
  const text = useMessages(texts);
  const { people, busy, enter } = useEntrance(search, '/account');
  // Nothing for the page itself: the frame has nothing to read when this is the first page.
  useQuery({ query: signInQuery.document, variables: {} });

  return (
    <div className={styles.page}>
      <Title>{text.title}</Title>
      <h1>{text.title}</h1>
      {people.length > 0 ? (
        <>
          <p>{text.words}</p>
          <ul className={styles.people}>
            {people.map(({ name, given, subject }) => (
              <li key={subject}>
                <button
                  type="button"
                  className={styles.person}
                  aria-busy={busy === subject}
                  onClick={() => void enter(subject, given)}
                >
                  <span className={styles.face} aria-hidden="true">
                    {given.slice(0, 1)}
                  </span>
                  {name}
                  <Icon name="forward" size={18} />
                </button>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <Button size="large" busy={busy !== null} onClick={() => void enter()}>
          {text.provider}
        </Button>
      )}
    </div>
  );
}

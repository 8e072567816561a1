import { messages, useMessages } from '@shared/i18n/messages';
import { useSession } from '@shared/session/session-context';
import { Button } from '@shared/ui/Button';
import { useState } from 'react';
import { useAssociate } from '../../assist/AssociateProvider';
import styles from './AssistPage.module.css';

const associates = ['Kim', 'Robin', 'Samira'] as const;

const texts = messages({
  nl: {
    title: 'Vraag een medewerker erbij',
    words: 'Een collega helpt je graag. Collega: meld je aan met je badge.',
    badge: 'Badge',
    signIn: 'Aanmelden',
    failed: 'Aanmelden lukte niet. Probeer het nog eens.',
  },
  en: {
    title: 'Ask a colleague to join you',
    words: 'A colleague is happy to help. Colleague: sign in with your badge.',
    badge: 'Badge',
    signIn: 'Sign in',
    failed: 'Signing in did not work. Please try again.',
  },
});

/** Where an associate says who they are: with the badges of the demonstration, or at the provider. */
export function BadgeSignIn() {
  const text = useMessages(texts);
  const { choosesPerson } = useSession();
  const { enter } = useAssociate();
  const [isBusy, setBusy] = useState(false);
  const [hasFailed, setFailed] = useState(false);

  async function signIn(name: string) {
    setBusy(true);
    setFailed(false);
    try {
      await enter(name.toLowerCase(), name);
    } catch {
      setFailed(true);
      setBusy(false);
    }
  }

  return (
    <section className={styles.panel} aria-labelledby="badge">
      <h2 id="badge">{text.title}</h2>
      <p>{text.words}</p>
      <div className={styles.choices}>
        {choosesPerson ? (
          associates.map((name) => (
            <Button key={name} size="large" icon="badge" busy={isBusy} onClick={() => void signIn(name)}>
              {text.badge} {name}
            </Button>
          ))
        ) : (
          <Button size="large" icon="badge" busy={isBusy} onClick={() => void signIn('')}>
            {text.signIn}
          </Button>
        )}
      </div>
      {hasFailed && (
        <p className={styles.problem} role="alert">
          {text.failed}
        </p>
      )}
    </section>
  );
}

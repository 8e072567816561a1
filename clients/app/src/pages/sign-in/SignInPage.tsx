import { people } from '@shared/demo/people';
import { messages, useMessages } from '@shared/i18n/messages';
import { useNavigation } from '@shared/routing/navigation';
import type { Place } from '@shared/routing/routes';
import { useSession } from '@shared/session/session-context';
import { Button } from '@shared/ui/Button';
import { Icon } from '@shared/ui/Icon';
import { useToast } from '@shared/ui/Toast';
import { useState } from 'react';
import { useQuery } from 'urql';
import { OnlyFrameQuery } from '../../frame/frame-query';
import { Page } from '../../ui/Page';
import parts from '../../ui/Parts.module.css';

const texts = messages({
  nl: {
    title: 'Inloggen',
    words: 'Dit is een demonstratie: kies wie je bent. Je wagen en je lijstjes komen mee.',
    provider: 'Ga verder bij onze inlogpagina',
    failed: 'Inloggen lukte niet. Probeer het nog eens.',
  },
  en: {
    title: 'Sign in',
    words: 'This is a demonstration: choose who you are. Your cart and your lists come along.',
    provider: 'Go on to our sign-in page',
    failed: 'Signing in did not work. Please try again.',
  },
});

/** Who somebody is: chosen from the demonstration's customers, or told by the login provider. */
export function SignInPage({ search }: Place) {
  const text = useMessages(texts);
  const toast = useToast();
  const { go } = useNavigation();
  const { signIn, choosesPerson } = useSession();
  const [busy, setBusy] = useState<string | null>(null);
  useQuery({ query: OnlyFrameQuery });

  async function enter(subject: string, name: string) {
    setBusy(subject);
    try {
      const wanted = search.get('to') ?? '/';
      // Only to a page of this app, whatever a link says.
      const returnTo = /^\/(?!\/)/.test(wanted) ? wanted : '/';
      await signIn({ kind: 'customer', subject, name, returnTo });
      go(returnTo, { replace: true });
    } catch {
      toast(text.failed, { tone: 'bad' });
    } finally {
      setBusy(null);
    }
  }

  return (
    <Page title={text.title} back="/">
      {choosesPerson ? (
        <>
          <p>{text.words}</p>
          <ul className={parts.rows}>
            {people.map(({ name, given, subject }) => (
              <li key={subject}>
                <button
                  type="button"
                  className={parts.row}
                  aria-busy={busy === subject}
                  onClick={() => void enter(subject, given)}
                >
                  <span className={parts.badge} aria-hidden="true">
                    {given.slice(0, 1)}
                  </span>
                  <span className={`${parts.body} ${parts.strong}`}>{name}</span>
                  <Icon name="forward" size={18} />
                </button>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <Button size="large" busy={busy !== null} onClick={() => void enter('', '')}>
          {text.provider}
        </Button>
      )}
    </Page>
  );
}

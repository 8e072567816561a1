import { messages, useMessages } from '@shared/i18n/messages';
import type { Place } from '@shared/routing/routes';
import { useEntrance } from '@shared/session/use-entrance';
import { Button } from '@shared/ui/Button';
import { Icon } from '@shared/ui/Icon';
import { useQuery } from 'urql';
import { OnlyFrameQuery } from '../../frame/frame-query';
import { Page } from '../../ui/Page';
import parts from '../../ui/Parts.module.css';

const texts = messages({
  nl: {
    title: 'Inloggen',
    words: 'Dit is een demonstratie: kies wie je bent. Je wagen en je lijstjes komen mee.',
    provider: 'Ga verder bij onze inlogpagina',
  },
  en: {
    title: 'Sign in',
    words: 'This is a demonstration: choose who you are. Your cart and your lists come along.',
    provider: 'Go on to our sign-in page',
  },
});

/** Who somebody is: chosen from the demonstration's customers, or told by the login provider. */
export function SignInPage({ search }: Place) {
  const text = useMessages(texts);
  const { people, busy, enter } = useEntrance(search, '/');
  useQuery({ query: OnlyFrameQuery });

  return (
    <Page title={text.title} back="/">
      {people.length > 0 ? (
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
        <Button size="large" busy={busy !== null} onClick={() => void enter()}>
          {text.provider}
        </Button>
      )}
    </Page>
  );
}

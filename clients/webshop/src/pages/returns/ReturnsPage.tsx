import { messages, useMessages } from '@shared/i18n/messages';
import { ReturnList } from '@shared/returns/ReturnList';
import type { Place } from '@shared/routing/routes';
import { Title } from '@shared/routing/Title';
import { ButtonLink } from '@shared/ui/Button';
import { EmptyState } from '@shared/ui/EmptyState';
import { Screen } from '@shared/ui/Screen';
import { SkeletonText } from '@shared/ui/Skeleton';
import { returnsQuery } from './returns-query';
import styles from './ReturnsPage.module.css';

const texts = messages({
  nl: { title: 'Retouren', back: 'Mijn Klaverhof', who: 'Log in om je retouren te zien', signIn: 'Inloggen' },
  en: { title: 'Returns', back: 'My Klaverhof', who: 'Sign in to see your returns', signIn: 'Sign in' },
});

/** All that the customer gives back. */
export function ReturnsPage(place: Place) {
  const text = useMessages(texts);
  return (
    <Screen query={returnsQuery} place={place} loading={<SkeletonText lines={8} />}>
      {({ me }) =>
        me ? (
          <div className={styles.page}>
            <Title>{text.title}</Title>
            <h1>{text.title}</h1>
            <ReturnList customer={me} />
            <ButtonLink to="/account" look="secondary" className={styles.back}>
              {text.back}
            </ButtonLink>
          </div>
        ) : (
          <EmptyState isPage icon="person" title={text.who}>
            <ButtonLink to="/sign-in?to=/returns">{text.signIn}</ButtonLink>
          </EmptyState>
        )
      }
    </Screen>
  );
}

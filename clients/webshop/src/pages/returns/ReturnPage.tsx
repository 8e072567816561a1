import { messages, useMessages } from '@shared/i18n/messages';
import { OneReturn } from '@shared/returns/OneReturn';
import { returnsPath } from '@shared/returns/return-paths';
import type { Place } from '@shared/routing/routes';
import { Title } from '@shared/routing/Title';
import { ButtonLink } from '@shared/ui/Button';
import { Screen } from '@shared/ui/Screen';
import { SkeletonText } from '@shared/ui/Skeleton';
import { NoPage } from '../../frame/NoPage';
import { orderPath } from '../../paths';
import { returnQuery } from './return-query';
import styles from './ReturnsPage.module.css';

const texts = messages({
  nl: { title: (number: string) => `Retour ${number}`, back: 'Alle retouren' },
  en: { title: (number: string) => `Return ${number}`, back: 'All returns' },
});

/** One return, as it goes on. */
export function ReturnPage(place: Place) {
  const text = useMessages(texts);
  return (
    <Screen query={returnQuery} place={place} loading={<SkeletonText lines={8} />}>
      {({ return: one }) =>
        one ? (
          <div className={styles.page}>
            <Title>{text.title(one.number)}</Title>
            <h1>{text.title(one.number)}</h1>
            <OneReturn of={one} orderPath={orderPath} />
            <ButtonLink to={returnsPath} look="secondary" className={styles.back}>
              {text.back}
            </ButtonLink>
          </div>
        ) : (
          <NoPage />
        )
      }
    </Screen>
  );
}

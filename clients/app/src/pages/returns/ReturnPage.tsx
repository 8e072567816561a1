import { messages, useMessages } from '@shared/i18n/messages';
import { OneReturn } from '@shared/returns/OneReturn';
import { returnsPath } from '@shared/returns/return-paths';
import type { Place } from '@shared/routing/routes';
import { EmptyState } from '@shared/ui/EmptyState';
import { Screen } from '@shared/ui/Screen';
import { orderPath } from '../../paths';
import { Page, PageSkeleton } from '../../ui/Page';
import { returnQuery } from './return-query';

const texts = messages({
  nl: { title: (number: string) => `Retour ${number}`, gone: 'Deze retour kennen we niet' },
  en: { title: (number: string) => `Return ${number}`, gone: 'We do not know this return' },
});

/** One return, as it goes on. */
export function ReturnPage(place: Place) {
  const text = useMessages(texts);
  return (
    <Screen query={returnQuery} place={place} loading={<PageSkeleton />}>
      {({ return: one }) =>
        one ? (
          <Page title={text.title(one.number)} back={returnsPath}>
            <OneReturn of={one} orderPath={orderPath} />
          </Page>
        ) : (
          <EmptyState isPage icon="package" title={text.gone} />
        )
      }
    </Screen>
  );
}

import { messages, useMessages } from '@shared/i18n/messages';
import { AskReturn } from '@shared/returns/AskReturn';
import type { Place } from '@shared/routing/routes';
import { EmptyState } from '@shared/ui/EmptyState';
import { Screen } from '@shared/ui/Screen';
import { orderPath } from '../../paths';
import { Page, PageSkeleton } from '../../ui/Page';
import { askReturnQuery } from './ask-return-query';

const texts = messages({
  nl: { title: 'Terugsturen of terugbrengen', gone: 'Deze bestelling kennen we niet' },
  en: { title: 'Return items', gone: 'We do not know this order' },
});

/** Where something of an order is given back. */
export function AskReturnPage(place: Place) {
  const text = useMessages(texts);
  return (
    <Screen query={askReturnQuery} place={place} loading={<PageSkeleton />}>
      {({ order, locations }) =>
        order ? (
          <Page title={text.title} back={orderPath(order.id)}>
            <AskReturn order={order} stores={locations.nodes} />
          </Page>
        ) : (
          <EmptyState isPage icon="package" title={text.gone} />
        )
      }
    </Screen>
  );
}

import { messages, useMessages } from '@shared/i18n/messages';
import { ReturnList } from '@shared/returns/ReturnList';
import type { Place } from '@shared/routing/routes';
import { Screen } from '@shared/ui/Screen';
import { Page, PageSkeleton } from '../../ui/Page';
import { SignInFirst } from '../../ui/SignInFirst';
import { returnsQuery } from './returns-query';

const texts = messages({
  nl: { title: 'Retouren', first: 'Dan zie je hier wat je terugbrengt en wat je ervoor terugkrijgt.' },
  en: { title: 'Returns', first: 'Then you see here what you give back, and what you get for it.' },
});

/** All that the customer gives back. */
export function ReturnsPage(place: Place) {
  const text = useMessages(texts);
  return (
    <Page title={text.title} back="/me">
      <Screen query={returnsQuery} place={place} loading={<PageSkeleton />}>
        {({ me }) => (me ? <ReturnList customer={me} /> : <SignInFirst icon="package" words={text.first} />)}
      </Screen>
    </Page>
  );
}

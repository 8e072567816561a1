import { troubleOf, type Trouble } from '@shared/graph/trouble';
import { messages, useMessages } from '@shared/i18n/messages';
import type { Place, ScreenQuery } from '@shared/routing/routes';
import { Button } from '@shared/ui/Button';
import { EmptyState } from '@shared/ui/EmptyState';
import { Hidden } from '@shared/ui/Hidden';
import type { AnyVariables } from '@urql/core';
import { useEffect, type ReactNode } from 'react';
import { useQuery } from 'urql';

const texts = messages({
  nl: {
    loading: 'Wordt geladen',
    offline: {
      title: 'Even geen verbinding',
      words:
        'Dit scherm kan de winkel niet bereiken. Het probeert het zelf steeds opnieuw; onze collega’s helpen je graag verder.',
    },
    starting: { title: 'De winkel gaat zo open', words: 'Alles wordt klaargezet. Dat duurt maar een paar seconden.' },
    failed: {
      title: 'Dat ging mis',
      words: 'Er is iets misgegaan aan onze kant. Dit scherm probeert het zelf opnieuw.',
    },
    again: 'Nu opnieuw proberen',
  },
  en: {
    loading: 'Loading',
    offline: {
      title: 'No connection for a moment',
      words:
        'This screen cannot reach the shop. It keeps trying by itself; our colleagues are happy to help you meanwhile.',
    },
    starting: {
      title: 'The shop is about to open',
      words: 'Everything is being put in place. That takes a few seconds only.',
    },
    failed: { title: 'That went wrong', words: 'Something went wrong on our side. This screen tries again by itself.' },
    again: 'Try again now',
  },
});

const waits: Record<Trouble, number> = { offline: 4_000, starting: 2_000, failed: 15_000 };

interface KioskScreenProps<Data, Variables extends AnyVariables> {
  /** The screen's one request, and where it is asked. */
  readonly query: ScreenQuery<Data, Variables>;
  readonly place: Place;
  readonly loading: ReactNode;
  readonly children: (data: Data) => ReactNode;
}

/** A screen and its one request. Nobody has to press anything for it to come back: a screen in a store has no owner who would. */
export function KioskScreen<Data, Variables extends AnyVariables>({
  query,
  place,
  loading,
  children,
}: KioskScreenProps<Data, Variables>) {
  const text = useMessages(texts);
  const [{ data, error, fetching }, ask] = useQuery({ query: query.document, variables: query.variables(place) });
  const trouble = data ? null : troubleOf(error);

  useEffect(() => {
    if (trouble && !fetching) {
      const timer = setTimeout(() => ask({ requestPolicy: 'network-only' }), waits[trouble]);
      return () => clearTimeout(timer);
    }

    return undefined;
  }, [trouble, fetching, ask]);

  if (data) {
    return children(data);
  }

  return trouble ? (
    <div role="alert">
      <EmptyState icon="alert" title={text[trouble].title}>
        <p>{text[trouble].words}</p>
        <Button size="large" busy={fetching} onClick={() => ask({ requestPolicy: 'network-only' })}>
          {text.again}
        </Button>
      </EmptyState>
    </div>
  ) : (
    <div aria-busy="true">
      <Hidden>
        <span role="status">{text.loading}</span>
      </Hidden>
      {loading}
    </div>
  );
}

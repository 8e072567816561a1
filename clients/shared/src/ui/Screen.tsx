import type { AnyVariables } from '@urql/core';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { troubleOf } from '../graph/trouble';
import { messages, useMessages } from '../i18n/messages';
import type { Place, ScreenQuery } from '../routing/routes';
import { ErrorState } from './ErrorState';
import { Hidden } from './Hidden';

const texts = messages({ nl: { loading: 'Wordt geladen' }, en: { loading: 'Loading' } });

interface ScreenProps<Data, Variables extends AnyVariables> {
  /** The screen's one request, and where it is asked. */
  readonly query: ScreenQuery<Data, Variables>;
  readonly place: Place;
  /** What the screen will look like, while nothing of it is known. */
  readonly loading: ReactNode;
  readonly children: (data: Data, state: { isStale: boolean; retry: () => void }) => ReactNode;
}

/** A screen and its one request. What is known is shown, also while it is asked for anew; without anything it says what is wrong. */
export function Screen<Data, Variables extends AnyVariables>({
  query,
  place,
  loading,
  children,
}: ScreenProps<Data, Variables>) {
  const text = useMessages(texts);
  const [{ data, error, fetching, stale }, ask] = useQuery({
    query: query.document,
    variables: query.variables(place),
  });
  const retry = () => ask({ requestPolicy: 'network-only' });
  if (data) {
    return children(data, { isStale: stale || fetching, retry });
  }

  const trouble = troubleOf(error);
  if (trouble && !fetching) {
    return <ErrorState trouble={trouble} onRetry={retry} />;
  }

  return (
    <div aria-busy="true">
      <Hidden>
        <span role="status">{text.loading}</span>
      </Hidden>
      {loading}
    </div>
  );
}

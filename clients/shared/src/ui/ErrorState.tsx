import type { Trouble } from '../graph/trouble';
import { messages, useMessages } from '../i18n/messages';
import { Button } from './Button';
import { EmptyState } from './EmptyState';

const texts = messages({
  nl: {
    offline: {
      title: 'Geen verbinding',
      words: 'We kunnen de winkel even niet bereiken. Controleer je internetverbinding.',
    },
    starting: {
      title: 'De winkel gaat zo open',
      words: 'De catalogus wordt nog geladen. Dat duurt meestal maar een paar seconden.',
    },
    failed: { title: 'Dat ging mis', words: 'Er is iets misgegaan aan onze kant. Probeer het nog eens.' },
    again: 'Opnieuw proberen',
  },
  en: {
    offline: { title: 'No connection', words: 'We cannot reach the shop right now. Check your internet connection.' },
    starting: {
      title: 'The shop is about to open',
      words: 'The catalogue is still being loaded. That usually takes a few seconds only.',
    },
    failed: { title: 'That went wrong', words: 'Something went wrong on our side. Please try again.' },
    again: 'Try again',
  },
});

/** What could not be shown, and a way to try again. */
export function ErrorState({ trouble, onRetry }: { trouble: Trouble; onRetry: () => void }) {
  const text = useMessages(texts);
  return (
    <div role="alert">
      <EmptyState icon="alert" title={text[trouble].title}>
        <p>{text[trouble].words}</p>
        <Button onClick={onRetry}>{text.again}</Button>
      </EmptyState>
    </div>
  );
}

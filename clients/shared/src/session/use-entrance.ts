import { useState } from 'react';
import { people } from '../demo/people';
import { messages, useMessages } from '../i18n/messages';
import { useNavigation } from '../routing/navigation';
import { useToast } from '../ui/Toast';
import { useSession } from './session-context';

const texts = messages({
  nl: { failed: 'Inloggen lukte niet. Probeer het nog eens.' },
  en: { failed: 'Signing in did not work. Please try again.' },
});

/** How a customer comes in: as one of the demonstration's customers, or through the provider, and then on to where they were going. */
export function useEntrance(search: URLSearchParams, home: string) {
  const text = useMessages(texts);
  const toast = useToast();
  const { go } = useNavigation();
  const { signIn, choosesPerson } = useSession();
  const [busy, setBusy] = useState<string | null>(null);
  const wanted = search.get('to') ?? home;
  // Only to a page of this client, whatever a link says.
  const returnTo = /^\/(?!\/)/.test(wanted) ? wanted : home;
  return {
    /** Whom one can be; nobody where the provider asks. */
    people: choosesPerson ? people : [],
    /** The account that is being signed in with. */
    busy,
    /** Without an account the provider asks for it. */
    enter: async (subject = '', name = '') => {
      setBusy(subject);
      try {
        await signIn({ kind: 'customer', subject, name, returnTo });
        go(returnTo, { replace: true });
      } catch {
        toast(text.failed, { tone: 'bad' });
      } finally {
        setBusy(null);
      }
    },
  };
}

import { backoff } from '@shared/graph/backoff';
import { useSession } from '@shared/session/session-context';
import { personOf } from '@shared/session/session';
import { useEffect } from 'react';
import { useClient } from 'urql';
import { listsWithEdits } from './edit-queues';
import { sendEdits } from './send-edits';

const longest = 15;

/** Sends what was edited while there was no network, or before the app was closed, as soon as there is one again. Shows nothing. */
export function SendEdits() {
  const client = useClient();
  const { session } = useSession();
  const person = personOf(session);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let attempts = 0;
    const send = async () => {
      clearTimeout(timer);
      const lists = navigator.onLine && session.kind !== 'visitor' ? listsWithEdits(person) : [];
      const sent = await Promise.all(lists.map((list) => sendEdits(client, person, list)));
      attempts = sent.includes(false) ? Math.min(attempts + 1, longest) : 0;
      timer = setTimeout(() => void send(), attempts > 0 ? backoff(attempts) : 5_000);
    };
    const now = () => void send();
    now();
    window.addEventListener('online', now);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('online', now);
    };
  }, [client, person, session.kind]);
  return null;
}

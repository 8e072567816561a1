import { messages, useMessages } from '@shared/i18n/messages';
import { useNavigation } from '@shared/routing/navigation';
import { useSession } from '@shared/session/session-context';
import { useRefresh } from '@shared/Shop';
import { useToast } from '@shared/ui/Toast';
import { useSubscription } from 'urql';
import { graphql } from '../graphql';

const InboxAdded = graphql(`
  subscription InboxAdded($after: String) {
    notificationAdded(after: $after) {
      cursor
      version
      resync
      notification {
        id
        title
      }
    }
  }
`);

const texts = messages({ nl: { show: 'Bekijk' }, en: { show: 'Show' } });

/** Says what comes into the inbox while somebody uses the app. What was there before stands in the inbox. */
export function LiveInbox() {
  const text = useMessages(texts);
  const toast = useToast();
  const refresh = useRefresh();
  const { go } = useNavigation();
  const { session } = useSession();
  useSubscription({ query: InboxAdded, pause: session.kind !== 'customer' }, (_before, data) => {
    const { notification, resync } = data.notificationAdded;
    if (notification && !resync) {
      toast(notification.title, { action: { label: text.show, run: () => go('/inbox') } });
      refresh();
    }

    return data;
  });
  return null;
}

import { formatAgo } from '@shared/format/dates';
import { useLanguage } from '@shared/i18n/language';
import { messages, useMessages } from '@shared/i18n/messages';
import type { Place } from '@shared/routing/routes';
import { useRefresh } from '@shared/Shop';
import { Button } from '@shared/ui/Button';
import { EmptyState } from '@shared/ui/EmptyState';
import { Screen } from '@shared/ui/Screen';
import { useMutation } from 'urql';
import { graphql, type DocumentType } from '../../graphql';
import { productPath } from '../../paths';
import { Page, PageSkeleton } from '../../ui/Page';
import parts from '../../ui/Parts.module.css';
import { RowLink } from '../../ui/RowLink';
import { SignInFirst } from '../../ui/SignInFirst';
import { inboxQuery } from './inbox-query';

const MarkRead = graphql(`
  mutation MarkRead($input: MarkNotificationsReadInput!) {
    markNotificationsRead(input: $input) {
      ... on NotificationsRead {
        count
        customer {
          id
          unread: notifications(isRead: false, first: 1) {
            totalCount
          }
        }
      }
      ... on Problem {
        message
      }
    }
  }
`);

const texts = messages({
  nl: {
    title: 'Berichten',
    first: 'Hier lees je dat iets klaarligt, onderweg is of er weer is.',
    none: 'Geen berichten',
    noneWords: 'Als er iets klaarligt, onderweg is of er weer is, staat het hier.',
    read: 'Alles gelezen',
  },
  en: {
    title: 'Messages',
    first: 'Here you read that something is ready, on its way or back in stock.',
    none: 'No messages',
    noneWords: 'When something is ready, on its way or back in stock, it stands here.',
    read: 'Mark all as read',
  },
});

type Notification = NonNullable<DocumentType<typeof inboxQuery.document>['me']>['notifications']['nodes'][number];

/** What the shop had to tell the customer. */
export function InboxPage(place: Place) {
  const text = useMessages(texts);
  const language = useLanguage();
  const refresh = useRefresh();
  const [{ fetching }, mark] = useMutation(MarkRead);
  return (
    <Page title={text.title} back="/me">
      <Screen query={inboxQuery} place={place} loading={<PageSkeleton />}>
        {(data) =>
          !data.me ? (
            <SignInFirst icon="bell" words={text.first} />
          ) : data.me.notifications.nodes.length === 0 ? (
            <EmptyState icon="bell" title={text.none}>
              <p>{text.noneWords}</p>
            </EmptyState>
          ) : (
            <>
              {data.me.notifications.nodes.some(({ readAt }) => !readAt) && (
                <Button
                  look="secondary"
                  icon="check"
                  busy={fetching}
                  onClick={() => void mark({ input: {} }).then(refresh)}
                >
                  {text.read}
                </Button>
              )}
              <ul className={parts.rows}>
                {data.me.notifications.nodes.map((notification) => (
                  <li key={notification.id}>
                    <RowLink
                      to={targetOf(notification)}
                      icon={iconOf(notification)}
                      strong={!notification.readAt}
                      title={notification.title}
                      words={
                        <>
                          {notification.text && `${notification.text} `}
                          {formatAgo(notification.at, language)}
                        </>
                      }
                    />
                  </li>
                ))}
              </ul>
            </>
          )
        }
      </Screen>
    </Page>
  );
}

function targetOf({ order, reservation, product }: Notification): string {
  return order ? `/order/${order.id}` : reservation ? '/reservations' : product ? productPath(product.sku) : '/inbox';
}

function iconOf({ order, reservation }: Notification) {
  return order ? 'package' : reservation ? 'clock' : 'bell';
}

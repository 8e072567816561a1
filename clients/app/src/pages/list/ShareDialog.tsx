import { formatDate } from '@shared/format/dates';
import { useLanguage } from '@shared/i18n/language';
import { messages, useMessages } from '@shared/i18n/messages';
import { useNavigation } from '@shared/routing/navigation';
import { Button } from '@shared/ui/Button';
import { Dialog } from '@shared/ui/Dialog';
import { Icon } from '@shared/ui/Icon';
import { useToast } from '@shared/ui/Toast';
import { useState } from 'react';
import { useMutation } from 'urql';
import { graphql, type DocumentType } from '../../graphql';
import type { ListContents } from '../../lists/list-contents';
import parts from '../../ui/Parts.module.css';
import styles from './ListPage.module.css';

const InviteToList = graphql(`
  mutation InviteToList($input: InviteToListInput!) {
    inviteToList(input: $input) {
      ... on ListInvited {
        code
        expiresAt
      }
      ... on Problem {
        message
      }
    }
  }
`);

const LeaveList = graphql(`
  mutation LeaveList($input: LeaveListInput!) {
    leaveList(input: $input) {
      ... on ListLeft {
        id
      }
      ... on Problem {
        message
      }
    }
  }
`);

const texts = messages({
  nl: {
    title: 'Samen met anderen',
    words: 'Wie de code of de link krijgt, doet mee: alles wat iemand doet, zie je allebei meteen.',
    make: 'Maak een code',
    until: (day: string) => `Geldig tot ${day}`,
    send: 'Stuur de link',
    copied: 'De link is gekopieerd',
    me: 'Jij',
    someone: 'Iemand zonder naam',
    owner: 'maakte het lijstje',
    leave: 'Niet meer meedoen',
    failed: 'Dat lukte niet. Delen kan alleen met verbinding.',
  },
  en: {
    title: 'Together with others',
    words: 'Whoever gets the code or the link joins in: you both see at once what somebody does.',
    make: 'Make a code',
    until: (day: string) => `Good until ${day}`,
    send: 'Send the link',
    copied: 'The link is copied',
    me: 'You',
    someone: 'Somebody without a name',
    owner: 'made the list',
    leave: 'Leave the list',
    failed: 'That did not work. Sharing needs a connection.',
  },
});

/** Who is at the list, and a code for others. */
export function ShareDialog({ list, onClose }: { list: DocumentType<typeof ListContents>; onClose: () => void }) {
  const text = useMessages(texts);
  const language = useLanguage();
  const toast = useToast();
  const { go, hrefOf } = useNavigation();
  const [{ fetching }, mutate] = useMutation(InviteToList);
  const [, leave] = useMutation(LeaveList);
  const [invitation, setInvitation] = useState<{ code: string; expiresAt: string } | null>(null);

  async function invite() {
    const { data } = await mutate({ input: { list: list.id, hours: 72 } });
    const result = data?.inviteToList;
    switch (result?.__typename) {
      case undefined:
        return toast(text.failed, { tone: 'bad' });
      case 'ListInvited':
        return setInvitation(result);
      case 'UnknownList':
      case 'TooManyListCodes':
        return toast(result.message, { tone: 'bad' });
      default:
        return result satisfies never;
    }
  }

  async function send(code: string) {
    // Behind the hash, so that no server on the way writes it down.
    const url = `${location.origin}${hrefOf('/join')}#${encodeURIComponent(code)}`;
    if (typeof navigator.share === 'function') {
      await navigator.share({ title: list.name, url }).catch(() => undefined);
    } else {
      await navigator.clipboard?.writeText(url).catch(() => undefined);
      toast(text.copied);
    }
  }

  async function leaveList() {
    const { data } = await leave({ input: { list: list.id } });
    if (data) {
      go('/lists');
    } else {
      toast(text.failed, { tone: 'bad' });
    }
  }

  return (
    <Dialog title={text.title} onClose={onClose}>
      <p>{text.words}</p>
      {invitation ? (
        <div className={parts.stack}>
          <p className={styles.code}>{invitation.code}</p>
          <p className={parts.soft}>{text.until(formatDate(invitation.expiresAt, 'moment', language))}</p>
          <Button icon="share" onClick={() => void send(invitation.code)}>
            {text.send}
          </Button>
        </div>
      ) : (
        <Button icon="plus" busy={fetching} onClick={() => void invite()}>
          {text.make}
        </Button>
      )}
      <ul className={parts.rows}>
        {list.members.map((member) => (
          <li key={member.id} className={parts.row}>
            <span className={parts.badge} aria-hidden="true">
              {member.nickname?.slice(0, 1).toUpperCase() ?? <Icon name="person" size={20} />}
            </span>
            <span className={parts.body}>
              <span className={parts.strong}>{member.isMe ? text.me : (member.nickname ?? text.someone)}</span>
              {member.role === 'OWNER' && <span className={parts.soft}>{text.owner}</span>}
            </span>
          </li>
        ))}
      </ul>
      <Button look="danger" onClick={() => void leaveList()}>
        {text.leave}
      </Button>
    </Dialog>
  );
}

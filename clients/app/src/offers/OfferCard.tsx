import { formatDate } from '@shared/format/dates';
import { newKey } from '@shared/graph/new-key';
import { useLanguage } from '@shared/i18n/language';
import { messages, useMessages } from '@shared/i18n/messages';
import { useSession } from '@shared/session/session-context';
import { Button, ButtonLink } from '@shared/ui/Button';
import { Icon } from '@shared/ui/Icon';
import { useToast } from '@shared/ui/Toast';
import { useState } from 'react';
import { useMutation } from 'urql';
import { graphql, readFragment, type FragmentType } from '../graphql';
import { signInPath } from '../paths';
import parts from '../ui/Parts.module.css';
import styles from './OfferCard.module.css';

export const OfferCardOffer = graphql(`
  fragment OfferCard_offer on Offer {
    id
    title
    description
    endsAt
    audience
    activation {
      remaining
      perCustomer
      isSingleUse
    }
    myActivation {
      id
      at
      usedAt
    }
  }
`);

const ActivateOffer = graphql(`
  mutation ActivateOffer($input: ActivateOfferInput!) {
    activateOffer(input: $input) {
      ... on OfferActivated {
        activation {
          id
          at
          usedAt
          offer {
            id
            ...OfferCard_offer
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
    until: (day: string) => `t/m ${day}`,
    activate: 'Activeren',
    active: 'Geactiveerd: telt mee in elke winkel en online',
    used: 'Gebruikt',
    members: 'Voor leden',
    personal: 'Voor jou',
    left: (count: number) => `nog ${count} te vergeven`,
    done: (title: string) => `${title} is geactiveerd`,
    failed: 'Dat lukte niet. Activeren kan alleen met verbinding.',
    signIn: 'Log in om te activeren',
  },
  en: {
    until: (day: string) => `until ${day}`,
    activate: 'Activate',
    active: 'Activated: counts in every store and online',
    used: 'Used',
    members: 'For members',
    personal: 'For you',
    left: (count: number) => `${count} left`,
    done: (title: string) => `${title} is activated`,
    failed: 'That did not work. Activating needs a connection.',
    signIn: 'Sign in to activate',
  },
});

/** An offer, why it is there, and its activation. */
export function OfferCard({ offer: masked, reason }: { offer: FragmentType<typeof OfferCardOffer>; reason?: string }) {
  const offer = readFragment(OfferCardOffer, masked);
  const text = useMessages(texts);
  const language = useLanguage();
  const toast = useToast();
  const { session } = useSession();
  const [key] = useState(newKey);
  const [{ fetching }, mutate] = useMutation(ActivateOffer);
  const mine = offer.myActivation;

  async function activate() {
    const { data } = await mutate({ input: { offer: offer.id, idempotencyKey: key } });
    const result = data?.activateOffer;
    switch (result?.__typename) {
      case undefined:
        return toast(text.failed, { tone: 'bad' });
      case 'OfferActivated':
        return toast(text.done(offer.title));
      case 'UnknownOffer':
      case 'OfferNotLive':
      case 'OfferNotForCaller':
      case 'OfferLimitReached':
      case 'OfferNeedsCustomer':
      case 'IdempotencyKeyReused':
        return toast(result.message, { tone: 'bad' });
      default:
        return result satisfies never;
    }
  }

  return (
    <article className={`${styles.offer} ${reason ? styles.personal : ''}`}>
      <p className={styles.top}>
        {offer.audience !== 'EVERYBODY' && (
          <strong>{offer.audience === 'PERSONAL' ? text.personal : text.members} · </strong>
        )}
        {text.until(formatDate(offer.endsAt, 'shortDay', language))}
        {offer.activation?.remaining != null && ` · ${text.left(offer.activation.remaining)}`}
      </p>
      <h3 className={styles.title}>{offer.title}</h3>
      {offer.description && <p>{offer.description}</p>}
      {reason && (
        <p className={styles.reason}>
          <Icon name="heart" size={18} />
          {reason}
        </p>
      )}
      {offer.activation &&
        (mine ? (
          <p className={parts.tag} role="status">
            <Icon name="check" size={18} />
            {mine.usedAt ? text.used : text.active}
          </p>
        ) : session.kind === 'customer' ? (
          <Button busy={fetching} aria-label={`${text.activate}: ${offer.title}`} onClick={() => void activate()}>
            {text.activate}
          </Button>
        ) : (
          <ButtonLink to={signInPath('/offers')} look="secondary">
            {text.signIn}
          </ButtonLink>
        ))}
    </article>
  );
}

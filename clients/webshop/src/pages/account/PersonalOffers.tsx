import { newKey } from '@shared/graph/new-key';
import { formatDate } from '@shared/format/dates';
import { useLanguage } from '@shared/i18n/language';
import { messages, useMessages } from '@shared/i18n/messages';
import { Link } from '@shared/routing/Link';
import { Button } from '@shared/ui/Button';
import { Icon } from '@shared/ui/Icon';
import { useToast } from '@shared/ui/Toast';
import { useRef } from 'react';
import { useMutation } from 'urql';
import { graphql, readFragment, type FragmentType } from '../../graphql';
import { offerPath } from '../../paths';
import styles from './PersonalOffers.module.css';

const PersonalOffersCustomer = graphql(`
  fragment PersonalOffers_customer on Customer {
    id
    personalOffers(first: 4) {
      reason
      activation {
        id
      }
      offer {
        id
        code
        title
        endsAt
        myActivation {
          id
        }
      }
    }
  }
`);

const ActivateOffer = graphql(`
  mutation ActivateOffer($input: ActivateOfferInput!) {
    activateOffer(input: $input) {
      ... on OfferActivated {
        activation {
          id
          offer {
            id
            myActivation {
              id
            }
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
    title: 'Voor jou gekozen',
    activate: 'Activeer',
    active: 'Geactiveerd',
    until: (day: string) => `t/m ${day}`,
    failed: 'Dat lukte niet. Probeer het nog eens.',
  },
  en: {
    title: 'Chosen for you',
    activate: 'Activate',
    active: 'Activated',
    until: (day: string) => `until ${day}`,
    failed: 'That did not work. Please try again.',
  },
});

/** Offers chosen by what the customer bought, each with its reason. Nothing for who does not agree to that. */
export function PersonalOffers({ customer }: { customer: FragmentType<typeof PersonalOffersCustomer> }) {
  const { personalOffers } = readFragment(PersonalOffersCustomer, customer);
  const text = useMessages(texts);
  const language = useLanguage();
  const toast = useToast();
  const [{ fetching }, activate] = useMutation(ActivateOffer);
  const keys = useRef(new Map<string, string>());
  if (personalOffers.length === 0) {
    return null;
  }

  async function take(offer: string) {
    const key = keys.current.get(offer) ?? newKey();
    keys.current.set(offer, key);
    const { data } = await activate({ input: { offer, idempotencyKey: key } });
    if (data?.activateOffer.__typename !== 'OfferActivated') {
      toast(data?.activateOffer.message ?? text.failed, { tone: 'bad' });
    }
  }

  return (
    <section aria-labelledby="personal">
      <h2 id="personal">{text.title}</h2>
      <ul className={styles.offers}>
        {personalOffers.map(({ offer, reason, activation }) => (
          <li key={offer.id} className={styles.offer}>
            <Link to={offerPath(offer.code)} className={styles.title}>
              {offer.title}
            </Link>
            <p className={styles.reason}>{reason}</p>
            <div className={styles.bottom}>
              <span className={styles.reason}>{text.until(formatDate(offer.endsAt, 'shortDay', language))}</span>
              {activation || offer.myActivation ? (
                <span className={styles.active}>
                  <Icon name="check" size={18} /> {text.active}
                </span>
              ) : (
                <Button size="small" busy={fetching} onClick={() => void take(offer.id)}>
                  {text.activate}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

import { formatDate } from '@shared/format/dates';
import { useLanguage } from '@shared/i18n/language';
import { messages, useMessages } from '@shared/i18n/messages';
import { Link } from '@shared/routing/Link';
import { graphql, readFragment, type FragmentType } from '../../graphql';
import styles from './OfferTile.module.css';

const OfferTileOffer = graphql(`
  fragment OfferTile_offer on Offer {
    id
    code
    title
    audience
    endsAt
    groups {
      categories {
        id
        name
      }
    }
  }
`);

const texts = messages({
  nl: { until: (day: string) => `t/m ${day}`, members: 'Voor leden' },
  en: { until: (day: string) => `until ${day}`, members: 'For members' },
});

const tones = ['butter', 'leaf', 'sky', 'tulip'] as const;

/** An offer, as on the front of the leaflet. */
export function OfferTile({ offer: masked, index }: { offer: FragmentType<typeof OfferTileOffer>; index: number }) {
  const offer = readFragment(OfferTileOffer, masked);
  const text = useMessages(texts);
  const language = useLanguage();
  return (
    <Link to={`/offer/${offer.code}`} className={`${styles.tile} ${styles[tones[index % tones.length] ?? 'leaf']}`}>
      <span className={styles.title}>{offer.title}</span>
      <span className={styles.terms}>
        {offer.audience === 'EVERYBODY' ? '' : `${text.members} · `}
        {text.until(formatDate(offer.endsAt, 'shortDay', language))}
      </span>
    </Link>
  );
}

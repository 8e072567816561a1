import { formatDate } from '@shared/format/dates';
import { useLanguage } from '@shared/i18n/language';
import { messages, useMessages } from '@shared/i18n/messages';
import { Link } from '@shared/routing/Link';
import type { Place } from '@shared/routing/routes';
import { ButtonLink } from '@shared/ui/Button';
import { EmptyState } from '@shared/ui/EmptyState';
import { Picture } from '@shared/ui/Picture';
import { Screen } from '@shared/ui/Screen';
import { productPath } from '../../paths';
import { Page, PageSkeleton } from '../../ui/Page';
import parts from '../../ui/Parts.module.css';
import { savedQuery } from './saved-query';

const texts = messages({
  nl: {
    title: 'Bewaard voor later',
    none: 'Nog niets bewaard',
    noneWords: 'Tik op het hart bij een product. Je vindt het hier terug, en in de webshop.',
    find: 'Zoek een product',
    since: (day: string) => `bewaard op ${day}`,
    stock: (before: number, now: number) =>
      before === now ? `${now} op voorraad` : `toen ${before}, nu ${now} op voorraad`,
  },
  en: {
    title: 'Saved for later',
    none: 'Nothing saved yet',
    noneWords: 'Tap the heart of a product. You find it here again, and in the webshop.',
    find: 'Find a product',
    since: (day: string) => `saved on ${day}`,
    stock: (before: number, now: number) =>
      before === now ? `${now} in stock` : `${before} then, ${now} in stock now`,
  },
});

export function SavedPage(place: Place) {
  const text = useMessages(texts);
  const language = useLanguage();
  return (
    <Page title={text.title} back="/lists">
      <Screen query={savedQuery} place={place} loading={<PageSkeleton />}>
        {(data) =>
          data.savedItems.nodes.length === 0 ? (
            <EmptyState icon="heart" title={text.none}>
              <p>{text.noneWords}</p>
              <ButtonLink to="/scan">{text.find}</ButtonLink>
            </EmptyState>
          ) : (
            <ul className={parts.rows}>
              {data.savedItems.nodes.map((item) => (
                <li key={item.id}>
                  <Link to={productPath(item.product?.sku ?? '')} className={parts.row}>
                    <span className={parts.picture}>
                      <Picture image={item.product?.images[0]} decorative />
                    </span>
                    <span className={parts.body}>
                      <span className={parts.strong}>{item.product?.name ?? '…'}</span>
                      <span className={parts.soft}>{text.stock(item.availableWhenSaved, item.availableNow)}</span>
                      <span className={parts.soft}>{text.since(formatDate(item.savedAt, 'date', language))}</span>
                    </span>
                  </Link>
                </li>
              ))}
            </ul>
          )
        }
      </Screen>
    </Page>
  );
}

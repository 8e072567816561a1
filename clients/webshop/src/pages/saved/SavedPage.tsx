import { formatAgo } from '@shared/format/dates';
import { useLanguage } from '@shared/i18n/language';
import { messages, useMessages } from '@shared/i18n/messages';
import { ProductCard } from '@shared/product/ProductCard';
import { ProductGridSkeleton } from '@shared/product/ProductGrid';
import type { Place } from '@shared/routing/routes';
import { Title } from '@shared/routing/Title';
import { useSession } from '@shared/session/session-context';
import { ButtonLink } from '@shared/ui/Button';
import { EmptyState } from '@shared/ui/EmptyState';
import { Screen } from '@shared/ui/Screen';
import { useSubscription } from 'urql';
import { graphql } from '../../graphql';
import { productPath } from '../../paths';
import { SaveButton } from '@shared/product/SaveButton';
import { savedQuery } from './saved-query';
import styles from './SavedPage.module.css';

const SavedItemsChanged = graphql(`
  subscription SavedItemsChanged($after: String) {
    savedItemsChanged(after: $after) {
      cursor
      version
      resync
      items {
        id
        availableNow
      }
    }
  }
`);

const texts = messages({
  nl: {
    title: 'Bewaard voor later',
    empty: 'Je hebt nog niets bewaard',
    words: 'Tik op het hartje bij een product. Je vindt het hier terug, op al je apparaten.',
    shop: 'Ga winkelen',
    since: (ago: string, then: number, now: number) =>
      then === now ? `bewaard ${ago}` : `bewaard ${ago}, toen ${then}, nu ${now}`,
  },
  en: {
    title: 'Saved for later',
    empty: 'You have not saved anything yet',
    words: 'Tap the heart at a product. You find it here again, on all your devices.',
    shop: 'Go shopping',
    since: (ago: string, then: number, now: number) =>
      then === now ? `saved ${ago}` : `saved ${ago}, ${then} then, ${now} now`,
  },
});

/** What somebody keeps for later, with what has become of it since. */
export function SavedPage(place: Place) {
  const text = useMessages(texts);
  const language = useLanguage();
  const { session } = useSession();
  useSubscription({ query: SavedItemsChanged, pause: session.kind === 'visitor' });
  return (
    <Screen query={savedQuery} place={place} loading={<ProductGridSkeleton />}>
      {({ savedItems }) => (
        <div className={styles.page}>
          <Title>{text.title}</Title>
          <h1>{text.title}</h1>
          {savedItems.nodes.length === 0 ? (
            <EmptyState icon="heart" title={text.empty}>
              <p>{text.words}</p>
              <ButtonLink to="/">{text.shop}</ButtonLink>
            </EmptyState>
          ) : (
            <>
              <h2 className="visually-hidden">{text.title}</h2>
              <ul className={styles.items}>
                {savedItems.nodes.map(
                  (item) =>
                    item.product && (
                      <li key={item.id} className={styles.item}>
                        <ProductCard product={item.product} to={productPath} />
                        <p className={styles.since}>
                          {text.since(formatAgo(item.savedAt, language), item.availableWhenSaved, item.availableNow)}
                        </p>
                        <SaveButton product={item.product} />
                      </li>
                    ),
                )}
              </ul>
            </>
          )}
        </div>
      )}
    </Screen>
  );
}

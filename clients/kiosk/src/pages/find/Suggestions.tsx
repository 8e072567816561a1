import { messages, useMessages } from '@shared/i18n/messages';
import { Link } from '@shared/routing/Link';
import { Icon } from '@shared/ui/Icon';
import { Picture } from '@shared/ui/Picture';
import { useDeferredValue } from 'react';
import { useQuery } from 'urql';
import { useKiosk } from '../../kiosk-context';
import { graphql } from '../../graphql';
import { categoryPath, productPath, searchPath } from '../../paths';
import styles from './Suggestions.module.css';

const Suggest = graphql(`
  query Suggest($text: String!, $store: ID!) {
    suggestions(text: $text, first: 4) {
      queries
      categories {
        id
        name
      }
      products {
        id
        sku
        name
        images {
          url
          alt
        }
        shelfLocation(location: $store) {
          aisle
        }
      }
    }
  }
`);

const texts = messages({
  nl: { title: 'Bedoel je', aisle: (code: string) => `Gangpad ${code}` },
  en: { title: 'Do you mean', aisle: (code: string) => `Aisle ${code}` },
});

/** What somebody who is still typing may be looking for. */
export function Suggestions({ typed }: { typed: string }) {
  const text = useMessages(texts);
  const { device } = useKiosk();
  const asked = useDeferredValue(typed.trim());
  const [{ data }] = useQuery({
    query: Suggest,
    variables: { text: asked, store: device.location },
    pause: asked.length < 2,
  });
  if (!data || asked.length < 2) {
    return null;
  }

  const { queries, categories, products } = data.suggestions;
  return (
    <section className={styles.suggestions} aria-label={text.title}>
      <ul className={styles.queries}>
        {queries.map((query) => (
          <li key={query}>
            <Link to={searchPath(query)} className={styles.query}>
              <Icon name="search" size={20} />
              {query}
            </Link>
          </li>
        ))}
        {categories.map(({ id, name }) => (
          <li key={id}>
            <Link to={categoryPath(id)} className={`${styles.query} ${styles.category}`}>
              <Icon name="list" size={20} />
              {name}
            </Link>
          </li>
        ))}
      </ul>
      <ul className={styles.products}>
        {products.map(({ id, sku, name, images, shelfLocation }) => (
          <li key={id}>
            <Link to={productPath(sku)} className={styles.product}>
              <Picture image={images[0]} decorative eager />
              <span>
                {name}
                {shelfLocation && <small>{text.aisle(shelfLocation.aisle)}</small>}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

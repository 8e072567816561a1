import { messages, useMessages } from '@shared/i18n/messages';
import { Link } from '@shared/routing/Link';
import styles from './Crumbs.module.css';

const texts = messages({
  nl: { path: 'Kruimelpad', home: 'Klaverhof' },
  en: { path: 'Breadcrumb', home: 'Klaverhof' },
});

/** Where something stands in the assortment, from the top down. */
export function Crumbs({ path }: { path: readonly { readonly id: string; readonly name: string }[] }) {
  const text = useMessages(texts);
  return (
    <nav aria-label={text.path}>
      <ol className={styles.crumbs}>
        <li>
          <Link to="/">{text.home}</Link>
        </li>
        {path.map((category) => (
          <li key={category.id}>
            <Link to={`/category/${category.id}`}>{category.name}</Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}

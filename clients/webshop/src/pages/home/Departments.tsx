import { messages, useMessages } from '@shared/i18n/messages';
import { Link } from '@shared/routing/Link';
import { Picture } from '@shared/ui/Picture';
import { graphql, readFragment, type FragmentType } from '../../graphql';
import styles from './Departments.module.css';

const DepartmentsQuery = graphql(`
  fragment Departments_query on Query {
    departments: categories {
      id
      name
      products(first: 1) {
        totalCount
        nodes {
          id
          images {
            url
            alt
          }
        }
      }
    }
  }
`);

const texts = messages({ nl: { title: 'Loop de winkel door' }, en: { title: 'Walk through the shop' } });

/** The departments of the shop, each with the picture of something from it. */
export function Departments({ query }: { query: FragmentType<typeof DepartmentsQuery> }) {
  const { departments } = readFragment(DepartmentsQuery, query);
  const text = useMessages(texts);
  return (
    <section aria-labelledby="departments">
      <h2 id="departments">{text.title}</h2>
      <ul className={styles.list}>
        {departments.map((department) => (
          <li key={department.id}>
            <Link to={`/category/${department.id}`} className={styles.department}>
              <Picture image={department.products.nodes[0]?.images[0]} decorative />
              <span>{department.name}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

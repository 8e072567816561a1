import { graphql, readFragment, type FragmentType } from '../graphql';
import { messages, useMessages } from '../i18n/messages';
import { EmptyState } from '../ui/EmptyState';
import { LiveReturns } from './LiveReturns';
import { ReturnRow } from './ReturnRow';
import styles from './Returns.module.css';

const ReturnListCustomer = graphql(`
  fragment ReturnList_customer on Customer {
    id
    returns(first: 30) {
      nodes {
        id
        ...ReturnRow_return
      }
    }
  }
`);

const texts = messages({
  nl: { none: 'Nog niets teruggebracht', how: 'Bij een aankoop die je hebt gekregen staat hoe je iets terugbrengt.' },
  en: { none: 'Nothing given back yet', how: 'On the page of a purchase that you received you say what comes back.' },
});

/** What the customer gives back, the newest first, live. */
export function ReturnList({ customer }: { customer: FragmentType<typeof ReturnListCustomer> }) {
  const { returns } = readFragment(ReturnListCustomer, customer);
  const text = useMessages(texts);
  return (
    <>
      <LiveReturns />
      {returns.nodes.length === 0 ? (
        <EmptyState icon="package" title={text.none}>
          <p>{text.how}</p>
        </EmptyState>
      ) : (
        <ul className={styles.rows}>
          {returns.nodes.map((one) => (
            <li key={one.id}>
              <ReturnRow of={one} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

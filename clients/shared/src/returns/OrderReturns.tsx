import { formatDate } from '../format/dates';
import { readFragment, type FragmentType } from '../graphql';
import { useLanguage } from '../i18n/language';
import { messages, useMessages } from '../i18n/messages';
import { ButtonLink } from '../ui/Button';
import { LiveReturns } from './LiveReturns';
import { OrderReturnsOrder } from './return-fragments';
import { askReturnPath } from './return-paths';
import { returnTexts } from './return-texts';
import { ReturnRow } from './ReturnRow';
import styles from './Returns.module.css';

const texts = messages({
  nl: {
    title: 'Retour',
    ask: 'Terugsturen of terugbrengen',
    until: (day: string) => `Terugsturen kan tot en met ${day}.`,
    over: (day: string) => `Terugsturen kon tot en met ${day}. Sommige winkels nemen het langer terug.`,
    returned: (units: number, bought: number, name: string) => `${name}: ${units} van ${bought} teruggekomen`,
    requested: (units: number, bought: number, name: string) => `${name}: ${units} van ${bought} onderweg terug`,
  },
  en: {
    title: 'Returns',
    ask: 'Return items',
    until: (day: string) => `It can be sent back until ${day}.`,
    over: (day: string) => `It could be sent back until ${day}. Some stores take it back for longer.`,
    returned: (units: number, bought: number, name: string) => `${name}: ${units} of ${bought} came back`,
    requested: (units: number, bought: number, name: string) => `${name}: ${units} of ${bought} to come back`,
  },
});

/** What of an order came back or will, by line, and the way to give more of it back. Nothing while the customer has not got it. */
export function OrderReturns({ order: masked }: { order: FragmentType<typeof OrderReturnsOrder> }) {
  const { id, returnUntil, returnable, returns } = readFragment(OrderReturnsOrder, masked);
  const text = useMessages(texts);
  const words = useMessages(returnTexts);
  const language = useLanguage();
  const canAsk = returnable.some((line) => line.returnable > 0);
  const day = returnUntil && formatDate(returnUntil, 'date', language);
  const isOver = returnUntil !== null && new Date(returnUntil) < new Date();
  if (returns.length === 0 && !canAsk) {
    return null;
  }

  return (
    <section className={styles.stack} aria-labelledby="returns">
      <LiveReturns />
      <h2 id="returns">{text.title}</h2>
      <ul>
        {returnable.flatMap(({ line, bought, returned, requested, product }) => {
          const name = product?.name ?? words.gone;
          return [
            returned > 0 && <li key={`${line} returned`}>{text.returned(returned, bought, name)}</li>,
            requested > 0 && <li key={`${line} requested`}>{text.requested(requested, bought, name)}</li>,
          ];
        })}
      </ul>
      {returns.length > 0 && (
        <ul className={styles.rows}>
          {returns.map((one) => (
            <li key={one.id}>
              <ReturnRow of={one} />
            </li>
          ))}
        </ul>
      )}
      {canAsk && day && (
        <>
          <p className={styles.soft}>{isOver ? text.over(day) : text.until(day)}</p>
          <p className={styles.actions}>
            <ButtonLink to={askReturnPath(id)} look={isOver ? 'quiet' : 'secondary'} icon="package">
              {text.ask}
            </ButtonLink>
          </p>
        </>
      )}
    </section>
  );
}

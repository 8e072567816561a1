import { useState, type FormEvent } from 'react';
import { formatDate } from '../format/dates';
import { graphql, readFragment, type DocumentType, type FragmentType } from '../graphql';
import { useLanguage } from '../i18n/language';
import { messages, useMessages } from '../i18n/messages';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { Check } from '../ui/Field';
import styles from './AskReturn.module.css';
import { AskReturnLine, type Given } from './AskReturnLine';
import { LiveReturns } from './LiveReturns';
import { returnTexts } from './return-texts';
import { ReturnPlace, StoreChoice, takesBack } from './ReturnPlace';
import { useRequestReturn } from './use-request-return';

const AskReturnOrder = graphql(`
  fragment AskReturn_order on Order {
    id
    returnUntil
    store {
      id
      ...ReturnPlace_location
    }
    returnable {
      line
      returnable
      ...AskReturnLine_line
      product {
        id
        name
      }
    }
  }
`);

const texts = messages({
  nl: {
    what: 'Wat breng je terug?',
    nothing: 'Hier kan niets meer van terug',
    nothingWords: 'Alles is al terug, onderweg terug, of nog niet bij jou.',
    choose: 'Kies eerst wat je terugbrengt.',
    where: 'Hoe breng je het terug?',
    post: (day: string) => `Ik stuur het op, uiterlijk ${day}`,
    postOver: (day: string) => `Opsturen kon tot en met ${day}`,
    store: 'Ik breng het naar een winkel',
    send: 'Meld de retour aan',
  },
  en: {
    what: 'What do you give back?',
    nothing: 'Nothing of this can come back any more',
    nothingWords: 'All of it came back, is on its way, or is not with you yet.',
    choose: 'First choose what you give back.',
    where: 'How do you give it back?',
    post: (day: string) => `I send it, by ${day}`,
    postOver: (day: string) => `It could be sent until ${day}`,
    store: 'I take it to a store',
    send: 'Ask for the return',
  },
});

interface AskReturnProps {
  readonly order: FragmentType<typeof AskReturnOrder>;
  /** Where it could be taken. */
  readonly stores: readonly FragmentType<typeof ReturnPlace>[];
}

/** Where somebody says what of an order they give back, why, and how it comes. */
export function AskReturn({ order: masked, stores }: AskReturnProps) {
  const order = readFragment(AskReturnOrder, masked);
  const text = useMessages(texts);
  const lines = order.returnable.filter(({ returnable }) => returnable > 0);
  return (
    <>
      <LiveReturns />
      {lines.length === 0 ? (
        <EmptyState icon="package" title={text.nothing}>
          <p>{text.nothingWords}</p>
        </EmptyState>
      ) : (
        <AskForm order={order} lines={lines} stores={stores} />
      )}
    </>
  );
}

interface AskFormProps {
  readonly order: DocumentType<typeof AskReturnOrder>;
  readonly lines: DocumentType<typeof AskReturnOrder>['returnable'];
  readonly stores: AskReturnProps['stores'];
}

function AskForm({ order, lines, stores: masked }: AskFormProps) {
  const text = useMessages(texts);
  const words = useMessages(returnTexts);
  const language = useLanguage();
  const [given, setGiven] = useState<Readonly<Record<string, Given>>>({});
  const isOver = order.returnUntil !== null && new Date(order.returnUntil) < new Date();
  const [isSent, setSent] = useState(!isOver);
  const places = [order.store, ...masked].flatMap((one) => (one ? [readFragment(ReturnPlace, one)] : []));
  const stores = places.filter(
    (one, index) => takesBack(one, order.store?.id) && places.findIndex(({ id }) => id === one.id) === index,
  );
  const [store, setStore] = useState(stores[0]?.id ?? '');
  const { request, problem, setProblem, isAsking } = useRequestReturn(
    (line) => lines.find((one) => one.line === line)?.product?.name ?? words.gone,
  );
  const day = order.returnUntil ? formatDate(order.returnUntil, 'date', language) : '';

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const chosen = lines.flatMap(({ line, returnable }) => {
      const one = given[line];
      return one ? [{ line, ...one, quantity: Math.min(one.quantity, returnable) }] : [];
    });
    await (chosen.length === 0
      ? setProblem(text.choose)
      : request({ order: order.id, lines: chosen, location: isSent ? null : store }));
  }

  function give(line: string, one: Given | null) {
    setProblem(null);
    setGiven(({ [line]: _before, ...others }) => (one ? { ...others, [line]: one } : others));
  }

  return (
    <form className={styles.form} onSubmit={(event) => void send(event)}>
      <fieldset className={styles.group}>
        <legend>{text.what}</legend>
        <ul>
          {lines.map((line) => (
            <li key={line.line} className={styles.line}>
              <AskReturnLine of={line} given={given[line.line] ?? null} onGive={(one) => give(line.line, one)} />
            </li>
          ))}
        </ul>
      </fieldset>
      <fieldset className={styles.group}>
        <legend>{text.where}</legend>
        <Check type="radio" name="how" checked={isSent} disabled={isOver} onChange={() => setSent(true)}>
          {isOver ? text.postOver(day) : text.post(day)}
        </Check>
        {stores.length > 0 && (
          <Check type="radio" name="how" checked={!isSent} onChange={() => setSent(false)}>
            {text.store}
          </Check>
        )}
        {!isSent && <StoreChoice stores={stores} chosen={store} onChoose={setStore} />}
      </fieldset>
      <p role="alert" className={styles.problem}>
        {problem}
      </p>
      <Button type="submit" busy={isAsking}>
        {text.send}
      </Button>
    </form>
  );
}

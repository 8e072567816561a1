import { messages, useMessages } from '@shared/i18n/messages';
import { returnTexts } from '@shared/returns/return-texts';
import { Button } from '@shared/ui/Button';
import { useState, type FormEvent } from 'react';
import { useClient } from 'urql';
import { graphql, type DocumentType } from '../../graphql';
import { Keyboard } from '../../keyboard/Keyboard';
import styles from '../assist/AssistPage.module.css';

const ReturnAtDesk = graphql(`
  query ReturnAtDesk($number: String!) {
    returnByNumber(number: $number) {
      id
      number
      state
      version
      lines {
        line
        quantity
        reason
        remark
        product {
          id
          name
          images {
            url
            alt
          }
        }
      }
    }
  }
`);

export type FoundReturn = NonNullable<DocumentType<typeof ReturnAtDesk>['returnByNumber']>;

const texts = messages({
  nl: {
    title: 'Welke retour?',
    number: 'Retournummer',
    words: 'Scan de code van de klant, of typ het nummer.',
    next: 'Verder',
    unknown: 'Deze retour kennen we niet. Klopt het nummer?',
    closed: (state: string) => `Deze retour is al afgehandeld: ${state}.`,
    failed: 'Dat lukte niet. Probeer het nog eens.',
  },
  en: {
    title: 'Which return?',
    number: 'Number of the return',
    words: "Scan the customer's code, or type its number.",
    next: 'Continue',
    unknown: 'We do not know this return. Is the number right?',
    closed: (state: string) => `This return was dealt with already: ${state}.`,
    failed: 'That did not work. Please try again.',
  },
});

/** Which return the customer brings, by its number. A scanner types it and presses Enter. */
export function FindReturn({ onFound }: { onFound: (found: FoundReturn) => void }) {
  const text = useMessages(texts);
  const { state } = useMessages(returnTexts);
  const client = useClient();
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);

  async function find(event?: FormEvent) {
    event?.preventDefault();
    const number = typed.trim().toUpperCase();
    if (!number || isBusy) {
      return;
    }

    setBusy(true);
    setProblem(null);
    const { data } = await client.query(ReturnAtDesk, { number }, { requestPolicy: 'network-only' }).toPromise();
    setBusy(false);
    const found = data?.returnByNumber;
    if (found?.state === 'REQUESTED') {
      return onFound(found);
    }

    return setProblem(!data ? text.failed : found ? text.closed(state[found.state].toLowerCase()) : text.unknown);
  }

  return (
    <section className={styles.panel} aria-labelledby="which">
      <h2 id="which">{text.title}</h2>
      <p>{text.words}</p>
      <form onSubmit={(event) => void find(event)}>
        <label className={styles.field}>
          {text.number}
          <input
            autoFocus
            inputMode="none"
            autoComplete="off"
            value={typed}
            aria-invalid={problem ? true : undefined}
            onChange={(event) => setTyped(event.target.value)}
          />
        </label>
      </form>
      {problem && (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
      <Keyboard layout="text" value={typed} onChange={setTyped} />
      <Button size="large" wide busy={isBusy} onClick={() => void find()}>
        {text.next}
      </Button>
    </section>
  );
}

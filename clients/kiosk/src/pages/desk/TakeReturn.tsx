import { formatMoney, type Money } from '@shared/format/money';
import { newKey } from '@shared/graph/new-key';
import { useLanguage } from '@shared/i18n/language';
import { messages, useMessages } from '@shared/i18n/messages';
import { returnTexts } from '@shared/returns/return-texts';
import { Button } from '@shared/ui/Button';
import { Check } from '@shared/ui/Field';
import { Icon } from '@shared/ui/Icon';
import { Picture } from '@shared/ui/Picture';
import { QuantityStepper } from '@shared/ui/QuantityStepper';
import { useRef, useState } from 'react';
import { useMutation } from 'urql';
import { graphql } from '../../graphql';
import { useKiosk } from '../../kiosk-context';
import styles from '../assist/AssistPage.module.css';
import type { FoundReturn } from './FindReturn';

const TakeReturnIn = graphql(`
  mutation TakeReturnIn($input: ReceiveReturnInput!) {
    receiveReturn(input: $input) {
      ... on ReturnReceived {
        return {
          id
          state
          refund {
            minor
            currency
          }
        }
      }
      ... on Problem {
        message
      }
    }
  }
`);

const texts = messages({
  nl: {
    title: (number: string) => `Retour ${number}`,
    other: 'Een andere retour',
    again: 'Kan weer verkocht worden',
    take: 'Neem dit terug',
    refuse: 'Neem niets terug',
    done: (amount: string) => `Teruggenomen. De klant krijgt ${amount} terug.`,
    refused: 'Niets teruggenomen.',
    leave: 'Klaar',
    failed: 'We weten niet of dat gelukt is. Druk nog eens: het gebeurt maar één keer.',
    UnknownReturn: 'Deze retour kennen we niet.',
    ReturnClosed: 'Deze retour is al afgehandeld.',
    ReturnVersionConflict: 'De retour is intussen veranderd. Zoek hem opnieuw op.',
    MoreThanRequested: 'Dat is meer dan de klant heeft aangemeld.',
    LocationTakesNoReturn: 'Deze winkel neemt dit niet terug.',
    UnknownLocation: 'Deze winkel is niet bekend.',
    IdempotencyKeyReused: 'Dit was al gevraagd. Druk nog eens.',
  },
  en: {
    title: (number: string) => `Return ${number}`,
    other: 'Another return',
    again: 'Can be sold again',
    take: 'Take this back',
    refuse: 'Take nothing back',
    done: (amount: string) => `Taken back. The customer gets ${amount}.`,
    refused: 'Nothing was taken back.',
    leave: 'Done',
    failed: 'We do not know whether that worked. Press again: it happens only once.',
    UnknownReturn: 'We do not know this return.',
    ReturnClosed: 'This return was dealt with already.',
    ReturnVersionConflict: 'The return has changed in the meantime. Look it up again.',
    MoreThanRequested: 'That is more than the customer asked for.',
    LocationTakesNoReturn: 'This store does not take this back.',
    UnknownLocation: 'This store is not known.',
    IdempotencyKeyReused: 'This was asked before. Press again.',
  },
});

interface Taken {
  readonly accepted: number;
  readonly isGood: boolean;
}

/** What of a return is taken, and what of that can be sold again. */
export function TakeReturn({ found, onOther }: { found: FoundReturn; onOther: () => void }) {
  const text = useMessages(texts);
  const language = useLanguage();
  const { device, forget } = useKiosk();
  const [{ fetching }, take] = useMutation(TakeReturnIn);
  const [taken, setTaken] = useState<Readonly<Record<string, Taken>>>(() =>
    Object.fromEntries(found.lines.map(({ line, quantity }) => [line, { accepted: quantity, isGood: true }])),
  );
  const [problem, setProblem] = useState<string | null>(null);
  const [refund, setRefund] = useState<Money | null>(null);
  // Kept while the answer is unknown, so that pressing again takes it once.
  const key = useRef(newKey());
  const isRefused = Object.values(taken).every(({ accepted }) => accepted === 0);

  async function receive() {
    setProblem(null);
    const lines = Object.entries(taken).map(([line, { accepted, isGood }]) => ({
      line,
      accepted,
      restocked: isGood ? accepted : 0,
    }));
    const { id, version } = found;
    const { data } = await take({
      input: { return: id, location: device.location, lines, expectedVersion: version, idempotencyKey: key.current },
    });
    const result = data?.receiveReturn;
    if (!result) {
      return setProblem(text.failed);
    }

    if (result.__typename === 'ReturnReceived') {
      return setRefund(result.return.refund);
    }

    // Each refusal has its text; one that is new in the schema does not compile.
    key.current = newKey();
    return setProblem(text[result.__typename]);
  }

  if (refund) {
    return (
      <section className={styles.done} role="status">
        <Icon name="check" size={80} />
        <h2>{isRefused ? text.refused : text.done(formatMoney(refund, language))}</h2>
        <Button size="large" look="secondary" onClick={forget}>
          {text.leave}
        </Button>
      </section>
    );
  }

  return (
    <section className={styles.panel} aria-labelledby="return">
      <h2 id="return">{text.title(found.number)}</h2>
      <ul className={styles.lines}>
        {found.lines.map((line) => (
          <li key={line.line}>
            <TakenLine
              line={line}
              taken={taken[line.line] ?? { accepted: 0, isGood: true }}
              onChange={(one) => setTaken((before) => ({ ...before, [line.line]: one }))}
            />
          </li>
        ))}
      </ul>
      {problem && (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
      <Button size="large" wide busy={fetching} onClick={() => void receive()}>
        {isRefused ? text.refuse : text.take}
      </Button>
      <Button look="quiet" onClick={onOther}>
        {text.other}
      </Button>
    </section>
  );
}

interface TakenLineProps {
  readonly line: FoundReturn['lines'][number];
  readonly taken: Taken;
  readonly onChange: (taken: Taken) => void;
}

function TakenLine({ line, taken, onChange }: TakenLineProps) {
  const text = useMessages(texts);
  const words = useMessages(returnTexts);
  const name = line.product?.name ?? words.gone;
  return (
    <div className={styles.product}>
      <Picture image={line.product?.images[0]} decorative eager />
      <span className={styles.words}>
        <strong>
          {line.quantity} × {name}
        </strong>
        <span>
          {words.reason[line.reason]}
          {line.remark && `: ${line.remark}`}
        </span>
        <Check
          checked={taken.isGood}
          disabled={taken.accepted === 0}
          onChange={({ target }) => onChange({ ...taken, isGood: target.checked })}
        >
          {text.again}
        </Check>
      </span>
      <QuantityStepper
        name={name}
        quantity={taken.accepted}
        min={0}
        max={line.quantity}
        onChange={(accepted) => onChange({ ...taken, accepted })}
      />
    </div>
  );
}

import { useRef, useState } from 'react';
import { useMutation } from 'urql';
import { formatDate } from '../format/dates';
import { newKey } from '../graph/new-key';
import { graphql } from '../graphql';
import type { ReturnLineInput } from '../graphql/graphql';
import { useLanguage } from '../i18n/language';
import { messages, useMessages } from '../i18n/messages';
import { useNavigation } from '../routing/navigation';
import { returnPath } from './return-paths';

const RequestReturn = graphql(`
  mutation RequestReturn($input: RequestReturnInput!) {
    requestReturn(input: $input) {
      ... on ReturnRequested {
        return {
          id
          ...OneReturn_return
          order {
            id
            ...OrderReturns_order
          }
        }
      }
      ... on MoreThanReturnable {
        line
        returnable
      }
      ... on ReturnPeriodOver {
        until
      }
      ... on LocationTakesNoReturn {
        location {
          id
          name
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
    unknown: 'We kennen deze bestelling niet.',
    notThere: 'Je hebt deze bestelling nog niet. Zolang ze niet weg is, kun je haar annuleren.',
    more: (units: number, name: string) =>
      units === 0 ? `Van ${name} kan er geen meer terug.` : `Van ${name} kan er hoogstens nog ${units} terug.`,
    over: (day: string) => `Dat kon tot en met ${day}. Kies een winkel die het langer terugneemt.`,
    notHere: (store: string) => `${store} neemt dit niet terug. Kies een andere winkel of stuur het op.`,
    noStore: 'Deze winkel is er niet meer. Kies een andere.',
    again: 'Er is intussen iets veranderd. Druk nog eens.',
    failed: 'We weten niet of dat gelukt is. Druk nog eens: het wordt nooit twee keer aangemeld.',
  },
  en: {
    unknown: 'We do not know this order.',
    notThere: 'You have not received this order yet. Until it leaves you can cancel it.',
    more: (units: number, name: string) =>
      units === 0 ? `No more of ${name} can come back.` : `At most ${units} more of ${name} can come back.`,
    over: (day: string) => `That was possible until ${day}. Choose a store that takes it back for longer.`,
    notHere: (store: string) => `${store} does not take this back. Choose another store, or send it.`,
    noStore: 'This store is not there any more. Choose another one.',
    again: 'Something has changed in the meantime. Press again.',
    failed: 'We do not know whether that worked. Press again: it is never asked for twice.',
  },
});

interface Request {
  readonly order: string;
  readonly lines: ReturnLineInput[];
  /** Null to send it. */
  readonly location: string | null;
}

/** Asks for a return, once, and goes to its page; or says why there is none. */
export function useRequestReturn(nameOf: (line: string) => string) {
  const text = useMessages(texts);
  const language = useLanguage();
  const { go } = useNavigation();
  const [problem, setProblem] = useState<string | null>(null);
  const [{ fetching }, mutate] = useMutation(RequestReturn);
  // Kept while the answer is unknown, so that pressing again asks once.
  const key = useRef(newKey());

  async function request(input: Request): Promise<void> {
    setProblem(null);
    const { data } = await mutate({ input: { ...input, idempotencyKey: key.current } });
    const result = data?.requestReturn;
    key.current = result ? newKey() : key.current;
    switch (result?.__typename) {
      case 'ReturnRequested':
        return go(returnPath(result.return.id));
      case 'UnknownOrder':
        return setProblem(text.unknown);
      case 'OrderNotThere':
        return setProblem(text.notThere);
      case 'MoreThanReturnable':
        return setProblem(text.more(result.returnable, nameOf(result.line)));
      case 'ReturnPeriodOver':
        return setProblem(text.over(formatDate(result.until, 'date', language)));
      case 'LocationTakesNoReturn':
        return setProblem(text.notHere(result.location.name));
      case 'UnknownLocation':
        return setProblem(text.noStore);
      case 'IdempotencyKeyReused':
        return setProblem(text.again);
      case undefined:
        return setProblem(text.failed);
      default:
        return result satisfies never;
    }
  }

  return { request, problem, setProblem, isAsking: fetching };
}
